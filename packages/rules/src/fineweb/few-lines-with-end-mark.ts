import type { Rule } from '../rule.ts'
import { share } from '../share.ts'
import { lineCounts } from './line-counts.ts'
import { FINEWEB, FINEWEB_2024 } from './sources.ts'

/** Finds pages whose lines are no sentences: fewer than 12 % of the filled lines end with a terminal mark of any script. */
export const fewLinesWithEndMark: Rule = {
  id: 'fineweb.few-lines-with-end-mark@datatrove-0.10',
  version: 1,
  sentence: 'Too few lines end with a mark that ends a sentence.',
  source: FINEWEB,
  unit: 'share',
  fires: '<',
  threshold: 0.12,
  action: 'drop',
  parameters: {},
  measure(document) {
    const { terminated, filled } = lineCounts(document)
    return share(terminated, filled)
  },
}

/** As published in April 2024: blank lines count, quotation marks end a line, other scripts’ marks do not, and 12 % itself is too few. */
export const fewLinesWithEndMark2024: Rule = {
  ...fewLinesWithEndMark,
  id: 'fineweb.few-lines-with-end-mark@2024-04',
  source: FINEWEB_2024,
  fires: '<=',
  measure(document) {
    const { terminatedInEnglish, all } = lineCounts(document)
    return share(terminatedInEnglish, all)
  },
}
