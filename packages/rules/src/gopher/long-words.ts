import type { Rule } from '../rule.ts'
import { share } from '../share.ts'
import { GOPHER_QUALITY, GOPHER_QUALITY_2024 } from './sources.ts'
import { wordCounts } from './word-counts.ts'

/** Finds pages of words no language has: more than 10 characters on average (arXiv:2112.11446, appendix A.1.1). */
export const longWords: Rule = {
  id: 'gopher.long-words@datatrove-0.10',
  version: 1,
  sentence: 'The words are too long on average, marks and symbols not counted.',
  source: GOPHER_QUALITY,
  unit: 'characters',
  fires: '>',
  threshold: 10,
  action: 'drop',
  parameters: {},
  measure(document) {
    const { proper, properCodePoints } = wordCounts(document)
    return share(properCodePoints, proper)
  },
}

/** As published in April 2024: only the 129 punctuation marks are no words, so that marks of other scripts count. */
export const longWords2024: Rule = {
  ...longWords,
  id: 'gopher.long-words@2024-04',
  source: GOPHER_QUALITY_2024,
  measure(document) {
    const { unpunctuated, unpunctuatedCodePoints } = wordCounts(document)
    return share(unpunctuatedCodePoints, unpunctuated)
  },
}
