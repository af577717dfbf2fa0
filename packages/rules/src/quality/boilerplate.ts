import { NO_SPANS, type Finding, type Rule, type Span } from '../rule.ts'
import phrases from './boilerplate.json' with { type: 'json' }
import { countLetters } from './letters.ts'
import { filledLines, type TextLine } from './lines.ts'

const PHRASES: readonly string[] = [...new Set(Object.values(phrases).flat())]

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
    measure({ text }, { distinctPhrases, longestLine }) {
      return stockShare(text, distinctPhrases, longestLine)
    },
  }

function stockShare(text: string, distinctPhrases: number, longestLine: number): Finding {
  const lower = text.toLowerCase()
  // Where lower-casing changes lengths (İ), offsets of phrases would slip: compare as written instead.
  const searched = lower.length === text.length ? lower : text
  const lines = filledLines(text)
  const hit = new Set<number>()
  let distinct = 0
  for (const phrase of PHRASES) {
    let at = searched.indexOf(phrase)
    if (at >= 0) distinct++
    for (; at >= 0; at = searched.indexOf(phrase, at + phrase.length)) hit.add(lineAt(lines, at))
  }
  let stock = 0
  let all = 0
  const spans: Span[] = []
  for (const [index, { start, end }] of lines.entries()) {
    const { weight } = countLetters(text, start, end)
    all += weight
    if (!hit.has(index) || weight >= longestLine) continue
    stock += weight
    spans.push({ start, end })
  }
  if (all === 0) return { score: null, spans: NO_SPANS }
  return distinct < distinctPhrases ? { score: 0, spans: NO_SPANS } : { score: stock / all, spans }
}

/** The last line that starts at or before the offset. */
function lineAt(lines: readonly TextLine[], offset: number): number {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lines[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
