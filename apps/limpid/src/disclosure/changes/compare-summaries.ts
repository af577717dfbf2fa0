import type {
  DomainChanges,
  RuleChange,
  StepEdition,
  SummaryChanges,
  TotalChange,
} from './changes.ts'
import { compareAnswers } from './compare-answers.ts'
import { compareDomains } from './compare-domains.ts'
import { rowsOf, type Compared } from './compared.ts'
import { figureChange } from './figure-change.ts'

/** Says what changed from a summary to the next: answers, totals, processing rules and the list of domains, as far as the summaries print it where nobody compared the lists. */
export function compareSummaries(
  before: Compared,
  after: Compared,
  domains: DomainChanges = compareDomains(before, after),
): SummaryChanges {
  const answers = compareAnswers(before, after)
  const present = after.answers.length + after.california.length
  return {
    form: before.form.date === after.form.date ? null : both(before.form.date, after.form.date),
    answers,
    unchanged: present - answers.filter((change) => change.after !== null).length,
    totals: compareTotals(before, after),
    recipe:
      before.release.recipeSha256 === after.release.recipeSha256
        ? null
        : both(editionOf(before), editionOf(after)),
    rules: compareRules(before, after),
    domains,
  }
}

function both<T>(before: T, after: T): { readonly before: T; readonly after: T } {
  return { before, after }
}

function editionOf({ release }: Compared) {
  const { recipe, recipeVersion, recipeSha256 } = release
  return { recipe, recipeVersion, recipeSha256 }
}

/** Facts of one row: sums over the whole release. */
const TOTALS = ['corpus.totals', 'domains.totals', 'duplicates', 'gaps'] as const

function compareTotals(before: Compared, after: Compared): readonly TotalChange[] {
  return TOTALS.flatMap((fact) => {
    const [then, now] = [rowsOf(before, fact)[0] ?? {}, rowsOf(after, fact)[0] ?? {}]
    return Object.entries(now).flatMap(([name, value]): readonly TotalChange[] => {
      const earlier = then[name]
      if (typeof value !== 'number' || typeof earlier !== 'number' || value === earlier) return []
      return [{ fact, ...figureChange(name, earlier, value) }]
    })
  })
}

function compareRules(before: Compared, after: Compared): readonly RuleChange[] {
  const [then, now] = [stepsOf(before), stepsOf(after)]
  const names = new Set([...then.keys(), ...now.keys()])
  return [...names].flatMap((rule) => {
    const change = { rule, before: then.get(rule) ?? null, after: now.get(rule) ?? null }
    return JSON.stringify(change.before) === JSON.stringify(change.after) ? [] : [change]
  })
}

function stepsOf(record: Compared): ReadonlyMap<string, StepEdition> {
  return new Map(
    rowsOf(record, 'steps.steps').map(({ rule = '', version = 0, action, condition }) => [
      String(rule),
      {
        version: Number(version),
        action: String(action ?? ''),
        condition: String(condition ?? ''),
      },
    ]),
  )
}
