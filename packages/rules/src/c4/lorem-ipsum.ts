import { NO_SPANS, type Rule } from '../rule.ts'
import { C4_QUALITY } from './sources.ts'
import { linePass } from './line-pass.ts'

/**
 * Finds pages filled with placeholder text. Only lines that C4 would keep until then count: `lorem ipsum` in a line
 * without final punctuation drops no page, nor does one behind a line with a curly bracket, which drops it first.
 */
export const loremIpsum: Rule<{ readonly terminalPunctuation: boolean }> = {
  id: 'c4.lorem-ipsum',
  version: 1,
  sentence: 'A line holds “lorem ipsum”.',
  source: C4_QUALITY,
  unit: 'count',
  fires: '>',
  threshold: 0,
  action: 'drop',
  parameters: { terminalPunctuation: true },
  measure: (document, { terminalPunctuation }) => ({
    score: linePass(document, terminalPunctuation).fatal?.fault === 'lorem-ipsum' ? 1 : 0,
    spans: NO_SPANS,
  }),
}
