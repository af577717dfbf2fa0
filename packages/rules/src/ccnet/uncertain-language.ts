import { NO_SPANS, type Rule } from '../rule.ts'
import { CCNET } from './sources.ts'

/** Finds documents whose language has a score below 0.5 (`mine.py`, lang_threshold); 0.5 itself is kept. CCNet's scores are fastText's. */
export const uncertainLanguage: Rule = {
  id: 'ccnet.uncertain-language',
  version: 1,
  sentence: 'The language of the document is less sure than one half.',
  source: CCNET,
  unit: 'share',
  fires: '<',
  threshold: 0.5,
  action: 'drop',
  parameters: {},
  measure: ({ languageScore }) => ({ score: languageScore, spans: NO_SPANS }),
}
