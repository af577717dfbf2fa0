import { eld } from 'eld/small'

/** Shorter texts name no language reliably. */
const FEWEST_LETTERS = 20

export interface IdentifiedLanguage {
  /** BCP 47 primary subtag; null when the text is too short or the identifier unsure. */
  readonly language: string | null
  /** From 0 to 1: how well the text fits the language; 0 without one. */
  readonly score: number
}

const UNKNOWN: IdentifiedLanguage = { language: null, score: 0 }

/** Names the language of a text, by its letter sequences (eld 2.1). Looks at the first 10,000 characters. */
export function identifyLanguage(text: string): IdentifiedLanguage {
  const start = text.slice(0, 10_000)
  if ((start.match(/\p{L}/gu)?.length ?? 0) < FEWEST_LETTERS) return UNKNOWN
  const result = eld.detect(start)
  if (result.language === '' || !result.isReliable()) return UNKNOWN
  return { language: result.language, score: Math.min(result.getScores()[result.language] ?? 0, 1) }
}
