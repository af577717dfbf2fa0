import { NO_SPANS, type Rule } from '../rule.ts'
import { GOPHER_QUALITY, GOPHER_QUALITY_2024 } from './sources.ts'

/** The eight English words of arXiv:2112.11446, appendix A.1.1. */
const ENGLISH_STOP_WORDS: readonly string[] = [
  'the',
  'be',
  'to',
  'of',
  'and',
  'that',
  'have',
  'with',
]

/** Finds pages that are no running text: fewer than 2 different ones of eight common words, in lower case (arXiv:2112.11446, appendix A.1.1). */
export const fewStopWords: Rule<{ readonly words: readonly string[] }> = {
  id: 'gopher.few-stop-words@datatrove-0.10',
  version: 1,
  sentence: 'Too few different common words of the language.',
  source: GOPHER_QUALITY,
  unit: 'words',
  fires: '<',
  threshold: 2,
  action: 'drop',
  parameters: { words: ENGLISH_STOP_WORDS },
  measure({ words }, { words: common }) {
    const missing = new Set(common)
    const listed = missing.size
    const longest = Math.max(0, ...common.map((word) => word.length))
    for (const { text } of words) {
      if (missing.size === 0) break
      if (text.length <= longest) missing.delete(text)
    }
    return { score: listed - missing.size, spans: NO_SPANS }
  },
}

/** As published in April 2024: occurrences count, so that `the the` is enough. */
export const fewStopWords2024: Rule<{ readonly words: readonly string[] }> = {
  ...fewStopWords,
  id: 'gopher.few-stop-words@2024-04',
  sentence: 'Too few common words of the language.',
  source: GOPHER_QUALITY_2024,
  measure({ words }, { words: common }) {
    const listed = new Set(common)
    let count = 0
    for (const { text } of words) if (listed.has(text)) count++
    return { score: count, spans: NO_SPANS }
  },
}
