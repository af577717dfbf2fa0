import { NO_SPANS, type Rule } from '../rule.ts'
import { GOPHER_QUALITY, GOPHER_QUALITY_2024 } from './sources.ts'
import { wordCounts } from './word-counts.ts'

/** Finds pages too short to be prose: 50 words that are more than symbols (arXiv:2112.11446, appendix A.1.1). */
export const tooFewWords: Rule = {
  id: 'gopher.too-few-words@datatrove-0.10',
  version: 1,
  sentence: 'Too few words, marks and symbols not counted.',
  source: GOPHER_QUALITY,
  unit: 'words',
  fires: '<',
  threshold: 50,
  action: 'drop',
  parameters: {},
  measure: (document) => ({ score: wordCounts(document).proper, spans: NO_SPANS }),
}

/** As published in April 2024: only the 129 punctuation marks are no words, so that marks of other scripts count. */
export const tooFewWords2024: Rule = {
  ...tooFewWords,
  id: 'gopher.too-few-words@2024-04',
  source: GOPHER_QUALITY_2024,
  measure: (document) => ({ score: wordCounts(document).unpunctuated, spans: NO_SPANS }),
}
