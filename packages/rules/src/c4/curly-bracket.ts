import { NO_SPANS, type Rule } from '../rule.ts'
import { C4_QUALITY } from './sources.ts'
import { linePass } from './line-pass.ts'

/** Finds pages with program code, by a `{` in a line that C4 would keep until then. */
export const curlyBracket: Rule<{ readonly terminalPunctuation: boolean }> = {
  id: 'c4.curly-bracket',
  version: 1,
  sentence: 'A line holds a curly bracket.',
  source: C4_QUALITY,
  unit: 'count',
  fires: '>',
  threshold: 0,
  action: 'drop',
  parameters: { terminalPunctuation: true },
  measure: (document, { terminalPunctuation }) => ({
    score: linePass(document, terminalPunctuation).fatal?.fault === 'curly-bracket' ? 1 : 0,
    spans: NO_SPANS,
  }),
}
