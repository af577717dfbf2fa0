import { NO_SPANS, type Rule } from '../rule.ts'
import { lineCounts } from './line-counts.ts'
import { FINEWEB } from './sources.ts'

/** Finds texts without a line, of which FineWeb measures nothing else. The edition of 2024-04 did not ask. */
export const noLines: Rule = {
  id: 'fineweb.no-lines@datatrove-0.10',
  version: 1,
  sentence: 'There is no line with more than white space.',
  source: FINEWEB,
  unit: 'lines',
  fires: '<',
  threshold: 1,
  action: 'drop',
  parameters: {},
  measure: (document) => ({ score: lineCounts(document).filled, spans: NO_SPANS }),
}
