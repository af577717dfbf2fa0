import { page } from './document.test-support.ts'
import { judge, type Judgement, type Step } from './judge.ts'
import { ruleSets } from './rule-sets.ts'

/** The steps of a published set, some thresholds changed by rule id. */
function stepsOf(name: string, thresholds: Readonly<Record<string, number>> = {}): readonly Step[] {
  const set = ruleSets.find((candidate) => candidate.name === name)
  if (!set) throw new Error(`there is no set ${name}`)
  return set.steps.map(
    ({ rule, threshold = rule.threshold, action = rule.action, parameters = {} }) => ({
      rule,
      threshold: thresholds[rule.id] ?? threshold,
      action,
      parameters: { ...rule.parameters, ...parameters },
    }),
  )
}

export function judgeBy(
  name: string,
  text: string,
  thresholds: Readonly<Record<string, number>> = {},
): Judgement {
  return judge(page(text), stepsOf(name, thresholds))
}

/** The rule that drops the text; null when none does. */
export function droppedBy(
  name: string,
  text: string,
  thresholds: Readonly<Record<string, number>> = {},
): string | null {
  const { verdict, decidedBy } = judgeBy(name, text, thresholds)
  return verdict === 'drop' ? (decidedBy?.rule.id ?? null) : null
}
