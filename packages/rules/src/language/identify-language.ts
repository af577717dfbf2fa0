import { detectLanguage } from './detect-language.ts'

export interface IdentifiedLanguage {
  /** BCP 47 primary subtag; null when the text is too short, in no known language, or the identifier unsure. */
  readonly language: string | null
  /** From 0 to 1: the estimated chance that the language is right; 0 without one. */
  readonly score: number
}

const UNKNOWN: IdentifiedLanguage = { language: null, score: 0 }

/** Names the language of a page’s text as the ledger records it: `detectLanguage` without its likeliest language where it abstains. */
export function identifyLanguage(text: string): IdentifiedLanguage {
  const { language, score } = detectLanguage(text)
  return language === 'und' ? UNKNOWN : { language, score }
}
