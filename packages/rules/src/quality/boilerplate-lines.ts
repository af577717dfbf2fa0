import { NO_SPANS, type Rule, type Span } from '../rule.ts'
import { stockLines } from './boilerplate.ts'
import { letterLines } from './letter-lines.ts'

/**
 * Finds the lines of a page that every site says: cookie notices, sign-in, legal footers, in 20 languages.
 *
 * The lines are those of `quality.boilerplate`, but short: below `longestLine` letters a line that holds a stock phrase
 * holds little else. A page with fewer than `distinctPhrases` different ones may be about them and is left alone. The
 * spans take each line with its line break, so that a recipe that cuts them leaves no gap. Both numbers are chosen to
 * be careful, not measured; hence `note` by default.
 */
export const boilerplateLines: Rule<{
  readonly distinctPhrases: number
  readonly longestLine: number
}> = {
  id: 'quality.boilerplate-lines',
  version: 1,
  sentence: 'Short lines are stock phrases of web sites: cookies, sign-in, legal footers.',
  source: 'packages/rules/src/quality/README.md',
  unit: 'lines',
  fires: '>',
  threshold: 0,
  action: 'note',
  parameters: { distinctPhrases: 2, longestLine: 60 },
  measure(document, { distinctPhrases, longestLine }) {
    const short = letterLines(document).lines.filter(({ weight }) => weight < longestLine)
    const { hit, distinct } = stockLines(document.text, short)
    if (distinct < distinctPhrases) return { score: 0, spans: NO_SPANS }
    const spans = short
      .filter((_line, index) => hit.has(index))
      .map((line) => withBreak(document.text, line))
    return { score: spans.length, spans }
  },
}

/** The line with the white space around it and its line break; the last line with the break before it. */
function withBreak(text: string, line: { readonly start: number; readonly end: number }): Span {
  let { start, end } = line
  while (start > 0 && isBlank(text, start - 1)) start--
  while (end < text.length && isBlank(text, end)) end++
  if (end < text.length) return { start, end: text.startsWith('\r\n', end) ? end + 2 : end + 1 }
  return { start: Math.max(start - 1, 0), end }
}

function isBlank(text: string, index: number): boolean {
  return text[index] === ' ' || text[index] === '\t'
}
