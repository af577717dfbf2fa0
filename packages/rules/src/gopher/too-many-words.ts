import { NO_SPANS, type Rule } from '../rule.ts'
import { GOPHER_QUALITY } from './sources.ts'
import { wordCounts } from './word-counts.ts'

/** Finds pages longer than any article: 100,000 words that are more than symbols (arXiv:2112.11446, appendix A.1.1). */
export const tooManyWords: Rule = {
  id: 'gopher.too-many-words@datatrove-0.10',
  version: 1,
  sentence: 'Too many words, marks and symbols not counted.',
  source: GOPHER_QUALITY,
  unit: 'words',
  fires: '>',
  threshold: 100_000,
  action: 'drop',
  parameters: {},
  measure: (document) => ({ score: wordCounts(document).proper, spans: NO_SPANS }),
}
