import type { Rule } from '../rule.ts'
import { share } from '../share.ts'
import { repeatedLinesOf } from './segments.ts'
import { GOPHER_REPETITION } from './sources.ts'

/** Finds pages whose lines come again: more than 30 % equal an earlier one (arXiv:2112.11446, table A1). */
export const repeatedLines: Rule = {
  id: 'gopher.repeated-lines@datatrove-0.10',
  version: 1,
  sentence: 'Too many lines repeat an earlier one.',
  source: GOPHER_REPETITION,
  unit: 'share',
  fires: '>',
  threshold: 0.3,
  action: 'drop',
  parameters: {},
  measure(document) {
    const { repeated, segments } = repeatedLinesOf(document)
    return document.codePoints === 0 ? share(0, 0) : share(repeated, segments)
  },
}
