import { documentOf } from '../document.ts'
import type { Rule } from '../rule.ts'

/** A page of nothing but this text. */
export function page(text: string) {
  return documentOf({
    url: 'https://example.org/',
    text,
    language: null,
    languageScore: 0,
    signals: [],
  })
}

/** The rule's score with its default parameters. */
export function scoreOf(rule: Rule, text: string): number | null {
  return rule.measure(page(text), rule.parameters).score
}

/** Whether the rule fires with its default threshold. */
export function firesOn(rule: Rule, text: string): boolean {
  const score = scoreOf(rule, text)
  if (score === null) return false
  return rule.fires === '<' ? score < rule.threshold : score > rule.threshold
}

/** The rules of a list that fire. */
export function firing(rules: readonly Rule[], text: string): readonly string[] {
  return rules.filter((rule) => firesOn(rule, text)).map(({ id }) => id)
}
