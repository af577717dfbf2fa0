import { documentOf, type Document } from './document.ts'
import type { Finding, Parameters, Rule } from './rule.ts'

/** An English page of our own. */
export function page(
  text: string,
  source: {
    readonly url?: string
    readonly language?: string | null
    readonly languageScore?: number
  } = {},
): Document {
  const { url = 'https://example.org/', language = 'en', languageScore = 1 } = source
  return documentOf({ url, text, language, languageScore, signals: [] })
}

/** What a rule finds in a text, with its default parameters unless others are given. */
export function find<P extends Parameters>(
  rule: Rule<P>,
  text: string,
  parameters: Partial<P> = {},
): Finding {
  return rule.measure(page(text), { ...rule.parameters, ...parameters })
}
