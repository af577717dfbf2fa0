import type { Rule } from '../rule.ts'
import { share } from '../share.ts'
import { repeatedLinesOf, repeatedSplitLinesOf } from './segments.ts'
import { GOPHER_REPETITION, GOPHER_REPETITION_2024 } from './sources.ts'

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

/** As published in April 2024: lines end at any break and blank ones count, so that they repeat one another. */
export const repeatedLines2024: Rule = {
  ...repeatedLines,
  id: 'gopher.repeated-lines@2024-04',
  source: GOPHER_REPETITION_2024,
  measure(document) {
    const { repeated, segments } = repeatedSplitLinesOf(document)
    return share(repeated, segments)
  },
}
