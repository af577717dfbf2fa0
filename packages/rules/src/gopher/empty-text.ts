import { NO_SPANS, type Rule } from '../rule.ts'
import { GOPHER_REPETITION } from './sources.ts'

/** Finds texts without a character, of which nothing else can be measured: datatrove's first test of repetition. */
export const emptyText: Rule = {
  id: 'gopher.empty-text',
  version: 1,
  sentence: 'There is no text.',
  source: GOPHER_REPETITION,
  unit: 'characters',
  fires: '<',
  threshold: 1,
  action: 'drop',
  parameters: {},
  measure: ({ codePoints }) => ({ score: codePoints, spans: NO_SPANS }),
}
