import { NO_SPANS, type Rule } from '../rule.ts'
import { linePass } from './line-pass.ts'
import { C4_QUALITY } from './sources.ts'

/** Finds pages of which C4's line rules leave fewer than 5 sentences (arXiv:1910.10683, section 2.2). */
export const tooFewSentences: Rule<{ readonly terminalPunctuation: boolean }> = {
  id: 'c4.too-few-sentences',
  version: 1,
  sentence: 'Too few sentences stand in the lines that are kept.',
  source: C4_QUALITY,
  unit: 'sentences',
  fires: '<',
  threshold: 5,
  action: 'drop',
  parameters: { terminalPunctuation: true },
  measure: (document, { terminalPunctuation }) => ({
    score: linePass(document, terminalPunctuation).sentences,
    spans: NO_SPANS,
  }),
}
