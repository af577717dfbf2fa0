import { NO_SPANS, type Rule } from '../rule.ts'
import { CCNET } from './sources.ts'

/** Finds documents that CCNet never reads: fewer than 300 characters, before any line is removed (`mine.py`, min_len). */
export const shortDocument: Rule = {
  id: 'ccnet.short-document',
  version: 1,
  sentence: 'The document has fewer than 300 characters.',
  source: CCNET,
  unit: 'characters',
  fires: '<',
  threshold: 300,
  action: 'drop',
  parameters: {},
  measure: ({ codePoints }) => ({ score: codePoints, spans: NO_SPANS }),
}
