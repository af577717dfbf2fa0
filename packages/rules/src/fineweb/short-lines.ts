import type { Rule } from '../rule.ts'
import { share } from '../share.ts'
import { lineCounts } from './line-counts.ts'
import { FINEWEB, FINEWEB_2024 } from './sources.ts'

/** Finds pages of menus and tables: more than 67 % of the filled lines have at most 30 characters. */
export const shortLines: Rule = {
  id: 'fineweb.short-lines@datatrove-0.10',
  version: 1,
  sentence: 'Too many lines are short.',
  source: FINEWEB,
  unit: 'share',
  fires: '>',
  threshold: 0.67,
  action: 'drop',
  parameters: {},
  measure(document) {
    const { shortAndFilled, filled } = lineCounts(document)
    return share(shortAndFilled, filled)
  },
}

/** As published in April 2024: blank lines count as short lines, and 67 % itself is too many. */
export const shortLines2024: Rule = {
  ...shortLines,
  id: 'fineweb.short-lines@2024-04',
  source: FINEWEB_2024,
  fires: '>=',
  measure(document) {
    const { short, all } = lineCounts(document)
    return share(short, all)
  },
}
