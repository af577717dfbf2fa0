import type { Document } from '../document.ts'
import { NO_SPANS, type Finding, type Rule, type Span } from '../rule.ts'
import phrases from './boilerplate.json' with { type: 'json' }
import { letterLines, type LetterLine } from './letter-lines.ts'
import { phraseFinder } from './phrase-finder.ts'

const FINDER = phraseFinder([...new Set(Object.values(phrases).flat())])

/**
 * Finds pages that hold little but what every site says: cookie notices, sign-in forms, legal footers.
 *
 * Lines with a stock phrase in one of 20 languages (boilerplate.json, our own list) count as boilerplate if
 * shorter than `longestLine` letters: a paragraph of an article that mentions a privacy policy is not. The
 * score is their letters as a share of all, and zero unless `distinctPhrases` different ones occur, so
 * that no phrase alone ever drops a page. Its spans are those lines, so a recipe may `cut` them.
 */
export const boilerplate: Rule<{ readonly distinctPhrases: number; readonly longestLine: number }> =
  {
    id: 'quality.boilerplate',
    version: 1,
    sentence: 'Most of the text is stock phrases of web sites: cookies, sign-in, legal footers.',
    source: 'packages/rules/src/quality/README.md',
    unit: 'share',
    fires: '>',
    threshold: 0.5,
    action: 'drop',
    parameters: { distinctPhrases: 3, longestLine: 250 },
    measure: stockShare,
  }

interface Limits {
  readonly distinctPhrases: number
  readonly longestLine: number
}

function stockShare(document: Document, { distinctPhrases, longestLine }: Limits): Finding {
  const { lines, weight: all } = letterLines(document)
  if (all === 0) return { score: null, spans: NO_SPANS }
  const short = lines.filter(({ weight }) => weight < longestLine)
  const { hit, distinct } = stockLines(document.text, short)
  if (distinct < distinctPhrases) return { score: 0, spans: NO_SPANS }
  const stock = short.filter((_, index) => hit.has(index))
  const spans: readonly Span[] = stock.map(({ start, end }) => ({ start, end }))
  return { score: stock.reduce((sum, { weight }) => sum + weight, 0) / all, spans }
}

/** Which of the lines hold a stock phrase, and how many different phrases they hold together. */
export function stockLines(text: string, lines: readonly LetterLine[]) {
  const starts: number[] = []
  let joined = ''
  for (const { start, end } of lines) {
    starts.push(joined.length)
    joined += `${text.slice(start, end).toLowerCase()}\n`
  }
  const hit = new Set<number>()
  const distinct = new Set<number>()
  FINDER.find(joined, (at, phrase) => {
    hit.add(lineAt(starts, at))
    distinct.add(phrase)
  })
  return { hit, distinct: distinct.size }
}

/** The last line that starts at or before the offset. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
