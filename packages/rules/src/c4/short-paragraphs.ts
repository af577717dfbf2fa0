import { NO_SPANS, type Rule } from '../rule.ts'
import { countCodePoints } from '../text/code-points.ts'
import { MC4_PARAGRAPHS } from './sources.ts'

/**
 * Finds pages without three long lines: mC4 keeps those whose third-longest line, cut at `\n`, has 200 characters
 * (arXiv:2010.11934, section 3.1). Fewer than three lines score 0.
 */
export const shortParagraphs: Rule = {
  id: 'c4.short-paragraphs',
  version: 1,
  sentence: 'There are no three long paragraphs.',
  source: MC4_PARAGRAPHS,
  unit: 'characters',
  fires: '<',
  threshold: 200,
  action: 'drop',
  parameters: {},
  measure: ({ text }) => ({ score: thirdLongestLine(text), spans: NO_SPANS }),
}

function thirdLongestLine(text: string): number {
  let first = 0
  let second = 0
  let third = 0
  for (let start = 0; start <= text.length;) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const length = countCodePoints(text, start, end)
    if (length > first) [first, second, third] = [length, first, second]
    else if (length > second) [second, third] = [length, second]
    else if (length > third) third = length
    start = end + 1
  }
  return third
}
