import { NO_SPANS, type Rule } from '../rule.ts'

/** Finds pages in none of the languages that the recipe lists; without a list it says nothing. A page of unknown language is in none. */
export const otherLanguage: Rule<{ readonly languages: readonly string[] }> = {
  id: 'language.other-language',
  version: 2,
  sentence: 'The page is in none of the languages asked for.',
  source: 'our own rule; languages are BCP 47 primary subtags',
  unit: 'count',
  fires: '>',
  threshold: 0,
  action: 'note',
  parameters: { languages: [] },
  measure({ language }, { languages }) {
    if (languages.length === 0) return { score: null, spans: NO_SPANS }
    return { score: language !== null && languages.includes(language) ? 0 : 1, spans: NO_SPANS }
  },
}
