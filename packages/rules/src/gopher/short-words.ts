import type { Rule } from '../rule.ts'
import { share } from '../share.ts'
import { GOPHER_QUALITY, GOPHER_QUALITY_2024 } from './sources.ts'
import { wordCounts } from './word-counts.ts'

/** Finds pages whose words are fragments: fewer than 3 characters on average (arXiv:2112.11446, appendix A.1.1). */
export const shortWords: Rule = {
  id: 'gopher.short-words@datatrove-0.10',
  version: 1,
  sentence: 'The words are too short on average, marks and symbols not counted.',
  source: GOPHER_QUALITY,
  unit: 'characters',
  fires: '<',
  threshold: 3,
  action: 'drop',
  parameters: {},
  measure(document) {
    const { proper, properCodePoints } = wordCounts(document)
    return share(properCodePoints, proper)
  },
}

/** As published in April 2024: only the 129 punctuation marks are no words, so that marks of other scripts count. */
export const shortWords2024: Rule = {
  ...shortWords,
  id: 'gopher.short-words@2024-04',
  source: GOPHER_QUALITY_2024,
  measure(document) {
    const { unpunctuated, unpunctuatedCodePoints } = wordCounts(document)
    return share(unpunctuatedCodePoints, unpunctuated)
  },
}
