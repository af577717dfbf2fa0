import type { Rule } from '../rule.ts'
import { share } from '../share.ts'
import { repeatedLinesOf, repeatedSplitLinesOf } from './segments.ts'
import { GOPHER_REPETITION, GOPHER_REPETITION_2024 } from './sources.ts'

/** Finds pages whose long lines come again: more than 20 % of all characters (arXiv:2112.11446, table A1). */
export const repeatedLineCharacters: Rule = {
  id: 'gopher.repeated-line-characters@datatrove-0.10',
  version: 1,
  sentence: 'Too much of the text stands in lines that repeat an earlier one.',
  source: GOPHER_REPETITION,
  unit: 'share',
  fires: '>',
  threshold: 0.2,
  action: 'drop',
  parameters: {},
  measure(document) {
    return share(repeatedLinesOf(document).repeatedCodePoints, document.codePoints)
  },
}

/** As published in April 2024: lines end at any break. */
export const repeatedLineCharacters2024: Rule = {
  ...repeatedLineCharacters,
  id: 'gopher.repeated-line-characters@2024-04',
  source: GOPHER_REPETITION_2024,
  measure(document) {
    return share(repeatedSplitLinesOf(document).repeatedCodePoints, document.codePoints)
  },
}
