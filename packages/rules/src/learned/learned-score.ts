import { NO_SPANS, type Rule } from '../rule.ts'
import { explain } from './quality-model.ts'

/**
 * Notes texts that people would hardly call good: a linear score of 50 measures of form (data/learned/README.md).
 *
 * Learned from 181 English pages, so it only ever notes; a recipe that drops on it decides so itself. The
 * threshold, even odds under half, is a choice of ours, not a measurement.
 */
export const learnedScore: Rule = {
  id: 'quality.learned-score',
  version: 1,
  sentence: 'By its form the text resembles pages that people called poor.',
  source: 'packages/rules/data/learned/README.md',
  unit: 'probability',
  fires: '<',
  threshold: 0.25,
  action: 'note',
  parameters: {},
  measure(document) {
    return { score: explain(document)?.score ?? null, spans: NO_SPANS }
  },
}
