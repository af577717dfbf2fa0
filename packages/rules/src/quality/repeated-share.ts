import type { Document } from '../document.ts'
import { NO_SPANS, type Finding, type Span } from '../rule.ts'
import { letterLines } from './letter-lines.ts'

/**
 * Letters in lines that say again what an earlier line said, as a share of all letters.
 * Only lines worth at least `minWeight` and less than `maxWeight` letters can repeat; every line counts in the whole.
 */
export function repeatedShare(document: Document, minWeight: number, maxWeight: number): Finding {
  const seen = new Set<string>()
  const spans: Span[] = []
  const { lines, weight: all } = letterLines(document)
  let repeated = 0
  for (const { start, end, weight } of lines) {
    if (weight < minWeight || weight >= maxWeight) continue
    const line = document.text.slice(start, end)
    if (seen.has(line)) {
      repeated += weight
      spans.push({ start, end })
    } else seen.add(line)
  }
  if (all === 0) return { score: null, spans: NO_SPANS }
  return { score: repeated / all, spans: spans.length === 0 ? NO_SPANS : spans }
}
