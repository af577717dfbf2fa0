import type { Rule } from '../rule.ts'
import { linePass } from './line-pass.ts'
import { lineSpans } from './line-spans.ts'
import { C4_QUALITY } from './sources.ts'

/**
 * Finds the lines that C4 leaves out, each span with its reason: a word over 1000 characters, no final punctuation,
 * fewer than 3 words, JavaScript, terms and cookies. Citation marks and white space around lines go too, so that
 * cutting the spans gives C4's text.
 */
export const unfitLines: Rule<{ readonly terminalPunctuation: boolean }> = {
  id: 'c4.unfit-lines',
  version: 1,
  sentence: 'Lines are not running text, or hold marks of citation.',
  source: C4_QUALITY,
  unit: 'count',
  fires: '>',
  threshold: 0,
  action: 'cut',
  parameters: { terminalPunctuation: true },
  measure(document, { terminalPunctuation }) {
    const spans = lineSpans(document, linePass(document, terminalPunctuation))
    return { score: spans.length, spans }
  },
}
