import type { Rule } from '../rule.ts'
import { share } from '../share.ts'
import { repeatedLinesOf } from './segments.ts'
import { GOPHER_REPETITION } from './sources.ts'

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
