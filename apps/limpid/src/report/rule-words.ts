import type { ReleaseRule } from '../release/release-record.ts'
import type { Words } from '../words/words.ts'
import { foreign, html, NOTHING, type Markup } from './markup.ts'
import type { View } from './view.ts'

/** What it takes to say what a rule is: a language, and the sentences that a release brings along. */
export interface RuleWords {
  readonly words: Words
  readonly facts: {
    readonly release: { readonly rules: readonly Pick<ReleaseRule, 'id' | 'sentence'>[] }
  }
}

/** What a rule or reason is, in a sentence: ours where we have the words, else the release's own, which is English. */
export function sentenceOf({ facts, words }: RuleWords, id: string): Markup {
  const message = messagesOf(id).find((candidate) => words.knows(candidate))
  if (message !== undefined) return html`${words.say(message)}`
  const rule = facts.release.rules.find((candidate) => candidate.id === id)
  if (!rule) return NOTHING
  return words.locale === 'en'
    ? foreign(rule.sentence)
    : html`<bdi lang="en" translate="no">${rule.sentence}</bdi>`
}

/** Messages that may say what an identifier stands for; editions of a rule (`@2024-04`) share theirs. */
export function messagesOf(id: string): readonly string[] {
  const [withoutEdition = id] = id.split('@')
  return [`rule-${slugOf(id)}`, `rule-${slugOf(withoutEdition)}`, `reason-${slugOf(id)}`]
}

function slugOf(id: string): string {
  return id.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
}

/** A rule's identifier; dots and hyphens are places where it may break. */
export function ruleId(id: string): Markup {
  return html`<code class="id" translate="no">${breakable(id)}</code>`
}

/** An identifier above its sentence. */
export function ruleHeading(view: RuleWords, id: string): Markup {
  return html`${ruleId(id)}<span class="sentence">${sentenceOf(view, id)}</span>`
}

/** When a rule fires: `words < 50`. */
export function condition({ figures, words }: View, rule: ReleaseRule): Markup {
  const message = `unit-${slugOf(rule.unit)}`
  const unit = words.knows(message) ? words.say(message) : rule.unit
  return html`<span class="condition"
    >${unit} ${SIGNS[rule.fires]}&nbsp;${figures.measure(rule.threshold)}</span
  >`
}

const SIGNS = { '<': '<', '<=': '≤', '>': '>', '>=': '≥' } as const

/** Text with a place to break after each mark of punctuation. */
export function breakable(text: string): readonly Markup[] {
  return text
    .split(/(?<=[./_@-])/u)
    .map((part, index) => (index === 0 ? html`${part}` : html`<wbr />${part}`))
}
