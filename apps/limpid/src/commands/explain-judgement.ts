import type { Explanation, Hit, IdentifiedRegister, Judgement, Rule, Span } from '@limpid/rules'
import { messagesOf } from '../report/rule-words.ts'
import { figures } from '../words/figures.ts'
import { words, type Locale } from '../words/words.ts'

/** What is explained: a text's name, its language as identified, and what the rules said. */
export interface Explained {
  readonly id: string
  readonly language: string | null
  /** What kinds of text it may be; none where nobody can tell. */
  readonly registers: IdentifiedRegister['registers']
  readonly judgement: Judgement
  /** What the learned score of the text is made of; null where it has none. */
  readonly learned: Explanation | null
}

/** Says a judgement to a person: the verdict, each rule that fired with what it found, and its measure beside the threshold. */
export function judgementExplainer(locale: Locale): (explained: Explained) => string {
  const speech = words(locale)
  const { say } = speech
  const { count, language: nameOf, list, measure, share } = figures(locale)

  const sentence = (rule: Rule): string => {
    const message = messagesOf(rule.id).find((id) => speech.knows(id))
    return message === undefined ? rule.sentence : say(message)
  }
  const value = (score: number, rule: Rule): string =>
    rule.unit === 'share' ? share(score, 1) : measure(Number(score.toPrecision(4)))
  const measured = ({ score, step: { rule, threshold } }: Hit): string => {
    const limit = value(threshold, rule)
    const rounded = value(score, rule)
    const unit = `unit-${rule.unit}`
    return say(`judge-${COMPARISONS[rule.fires]}`, {
      unit: speech.knows(unit) ? say(unit) : rule.unit,
      score: rounded === limit && score !== threshold ? measure(score) : rounded,
      threshold: limit,
    })
  }
  /** How many passages of each kind: an evaluation set, a list, what was masked. */
  const passageLines = (spans: readonly Span[]): readonly string[] =>
    [...Map.groupBy(spans, ({ kind }) => kind)].map(([kind, { length }]) =>
      kind === undefined
        ? say('judge-passages', { count: length })
        : say('judge-found', { kind: printable(kind), count: length }),
    )
  /** What weighs most in the learned score, against and for the text; nothing where edits changed what it saw. */
  const learnedLines = ({ step, score }: Hit, learned: Explanation | null): readonly string[] => {
    if (step.rule.id !== 'quality.learned-score' || learned?.score !== score) return []
    const strongest = learned.contributions.slice(0, MOST_FEATURES)
    return (['against', 'for'] as const).flatMap((side) => {
      const features = strongest
        .filter(({ contribution }) => contribution < 0 === (side === 'against'))
        .map(({ feature }) => say(`learned-feature-${feature}`))
      return features.length === 0 ? [] : [say(`learned-${side}`, { features: list(features) })]
    })
  }
  const hitLines = (hit: Hit, learned: Explanation | null): readonly string[] => [
    `  ${say(`judge-action-${hit.step.action}`)}  ${sentence(hit.step.rule)}`,
    `         ${measured(hit)}  [${hit.step.rule.id}]`,
    ...[...passageLines(hit.spans), ...learnedLines(hit, learned)].map(
      (line) => `         ${line}`,
    ),
  ]

  const registerLines = (registers: IdentifiedRegister['registers']): readonly string[] => {
    if (registers.length === 0) return []
    const kinds = registers.map(({ register, chance }) =>
      say('judge-register-chance', { kind: say(`register-${register}`), chance: share(chance, 1) }),
    )
    return [`  ${say('judge-register', { kinds: list(kinds) })}`]
  }

  return ({ id, language, registers, learned, judgement: { verdict, hits, measures } }) => {
    const spoken = language === null ? say('judge-language-unknown') : nameOf(language)
    const silent = measures.filter((score) => score === null).length
    return [
      say(`judge-${verdict}`, { id: printable(id), language: spoken }),
      ...registerLines(registers),
      ...hits.flatMap((hit) => hitLines(hit, learned)),
      `  ${say('judge-rules', {
        rules: count(measures.length),
        fired: count(hits.length),
        silent: count(silent),
      })}`,
      '',
    ].join('\n')
  }
}

/** Measures named of the learned score's fifty. */
const MOST_FEATURES = 6

const COMPARISONS = { '<': 'below', '<=': 'up-to', '>': 'above', '>=': 'from' } as const

/** Names come from other people's files: nothing in them shall steer the terminal. */
function printable(id: string): string {
  return id.replaceAll(/[\p{Cc}\p{Cf}]/gu, '\ufffd').slice(0, 200)
}
