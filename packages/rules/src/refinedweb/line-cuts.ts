import type { Span } from '../rule.ts'
import { dropWhiteSpace, skipWhiteSpace } from '../text/white-space.ts'

/** What stays of a line: stretches of it, none where the line goes. */
export type KeptOfLine = (line: string) => readonly (readonly [number, number])[]

/** Keeps lines whole or not at all. */
export function wholeLines(stays: (line: string) => boolean): KeptOfLine {
  return (line) => (stays(line) ? [[0, line.length]] : [])
}

/**
 * The spans that leave of a text the kept stretches of its lines, one newline between lines; with `strips` also no
 * white space around the whole, as most of DCLM's steps leave it.
 */
export function lineCuts(text: string, keptOf: KeptOfLine, strips: boolean): readonly Span[] {
  const kept = keptRanges(text, keptOf)
  const stripped = strips ? strippedRanges(text, kept) : kept
  const spans: Span[] = []
  let copied = 0
  for (const [start, end] of [...stripped, [text.length, text.length] as const]) {
    if (start > copied) spans.push({ start: copied, end: start })
    copied = Math.max(copied, end)
  }
  return spans
}

type Range = readonly [number, number]

/** The newline between two lines that stay is the first one's own. */
function keptRanges(text: string, keptOf: KeptOfLine): readonly Range[] {
  const kept: Range[] = []
  let newline = -1
  let start = 0
  for (const line of text.split('\n')) {
    const ranges = keptOf(line)
    if (ranges.length > 0) {
      if (newline >= 0) kept.push([newline, newline + 1])
      for (const [from, to] of ranges) kept.push([start + from, start + to])
      newline = start + line.length
    }
    start += line.length + 1
  }
  return kept
}

function strippedRanges(text: string, kept: readonly Range[]): readonly Range[] {
  const isBlank = ([start, end]: Range): boolean => skipWhiteSpace(text, start, end) === end
  const first = kept.findIndex((range) => !isBlank(range))
  const last = kept.findLastIndex((range) => !isBlank(range))
  if (first < 0) return []
  return kept.slice(first, last + 1).map(([start, end], index, { length }): Range => {
    const from = index === 0 ? skipWhiteSpace(text, start, end) : start
    return [from, index === length - 1 ? dropWhiteSpace(text, from, end) : end]
  })
}
