import type { Rule } from '../rule.ts'
import { share } from '../share.ts'
import { countOccurrences } from '../text/count-occurrences.ts'
import { GOPHER_QUALITY } from './sources.ts'

/**
 * Finds pages of cut-off teasers: more than one ellipsis, `...` or `…`, to ten words, marks counted as words
 * (arXiv:2112.11446, appendix A.1.1).
 */
export const ellipses: Rule = {
  id: 'gopher.ellipses',
  version: 1,
  sentence: 'Too many ellipses for its number of words.',
  source: GOPHER_QUALITY,
  unit: 'share',
  fires: '>',
  threshold: 0.1,
  action: 'drop',
  parameters: {},
  measure: ({ text, words }) =>
    share(countOccurrences(text, '...') + countOccurrences(text, '…'), words.length),
}
