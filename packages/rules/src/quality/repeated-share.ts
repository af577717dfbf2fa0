import { NO_SPANS, type Finding, type Span } from '../rule.ts'
import { countLetters } from './letters.ts'
import { filledLines } from './lines.ts'

/**
 * Letters in lines that say again what an earlier line said, as a share of all letters.
 * Only lines worth at least `minWeight` and less than `maxWeight` letters can repeat; every line counts in the whole.
 */
export function repeatedShare(text: string, minWeight: number, maxWeight: number): Finding {
  const seen = new Set<string>()
  const spans: Span[] = []
  let repeated = 0
  let all = 0
  for (const { start, end } of filledLines(text)) {
    const { weight } = countLetters(text, start, end)
    all += weight
    if (weight < minWeight || weight >= maxWeight) continue
    const line = text.slice(start, end)
    if (seen.has(line)) {
      repeated += weight
      spans.push({ start, end })
    } else seen.add(line)
  }
  if (all === 0) return { score: null, spans: NO_SPANS }
  return { score: repeated / all, spans: spans.length === 0 ? NO_SPANS : spans }
}
