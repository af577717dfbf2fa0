import type { Document } from '../document.ts'
import type { Span } from '../rule.ts'
import { dropWhiteSpace, skipWhiteSpace } from '../text/white-space.ts'
import type { JudgedLine, LinePass } from './line-pass.ts'

/** A stretch of the text that stays, or a line break that becomes a newline. */
interface Kept {
  readonly start: number
  readonly end: number
  readonly replacement?: string
}

/** What goes from a text, so that what stays is C4's text: the lines kept, one newline between them, no white space around the whole. */
export function lineSpans(document: Document, pass: LinePass): readonly Span[] {
  const { text, lines } = document
  const spans: Span[] = []
  let copied = 0
  let index = 0
  for (const { start, end, replacement } of [
    ...trimmed(text, keptOf(document, pass)),
    { start: text.length, end: text.length },
  ]) {
    while (copied < start) {
      while ((lines[index]?.next ?? start) <= copied) index++
      const until = Math.min(start, lines[index]?.next ?? start)
      spans.push({ start: copied, end: until, kind: kindOf(pass.lines[index], copied, until) })
      copied = until
    }
    if (replacement !== undefined) spans.push({ start, end, kind: 'line-break', replacement })
    copied = end
  }
  return spans
}

function keptOf({ text, lines }: Document, pass: LinePass): readonly Kept[] {
  const kept: Kept[] = []
  let lineBreak: Kept | null = null
  for (const [index, line] of pass.lines.entries()) {
    if (line.fault !== null) continue
    if (lineBreak) kept.push(lineBreak)
    for (const [start, end] of line.kept) kept.push({ start, end })
    const { end = 0, next = 0 } = lines[index] ?? {}
    const isNewline = next === end + 1 && text[end] === '\n'
    lineBreak = isNewline ? { start: end, end: next } : { start: end, end: next, replacement: '\n' }
  }
  return kept
}

/** Without white space at either end of the whole: a line may be nothing but blanks once its citations are gone. */
function trimmed(text: string, kept: readonly Kept[]): readonly Kept[] {
  const isBlank = ({ start, end }: Kept): boolean => skipWhiteSpace(text, start, end) === end
  const first = kept.findIndex((range) => !isBlank(range))
  const last = kept.findLastIndex((range) => !isBlank(range))
  if (first < 0) return []
  return kept.slice(first, last + 1).map((range, index, { length }) => {
    if (index > 0 && index < length - 1) return range
    const start = index === 0 ? skipWhiteSpace(text, range.start, range.end) : range.start
    return { start, end: index === length - 1 ? dropWhiteSpace(text, start, range.end) : range.end }
  })
}

function kindOf(line: JudgedLine | undefined, start: number, end: number): string {
  if (line?.fault) return line.fault
  const [from = end] = line?.kept[0] ?? []
  const [, to = start] = line?.kept.at(-1) ?? []
  return from <= start && end <= to ? 'citation' : 'white-space'
}
