import type { Rule } from '../rule.ts'
import { share } from '../share.ts'
import { lineCounts } from './line-counts.ts'
import { FINEWEB, FINEWEB_2024 } from './sources.ts'

/** Finds pages that repeat lines: more than 1 % of the characters stand in filled lines equal to an earlier one. */
export const repeatedLineCharacters: Rule = {
  id: 'fineweb.repeated-line-characters@datatrove-0.10',
  version: 1,
  sentence: 'Some of the text stands in lines that repeat an earlier one.',
  source: FINEWEB,
  unit: 'share',
  fires: '>',
  threshold: 0.01,
  action: 'drop',
  parameters: {},
  measure(document) {
    const { repeatedCodePoints, codePoints } = lineCounts(document)
    return share(repeatedCodePoints, codePoints)
  },
}

/** As published in April 2024: 1 % itself is too much. */
export const repeatedLineCharacters2024: Rule = {
  ...repeatedLineCharacters,
  id: 'fineweb.repeated-line-characters@2024-04',
  source: FINEWEB_2024,
  fires: '>=',
}
