import { view } from '../document.ts'
import { codePointBefore, countCodePoints } from '../text/code-points.ts'
import { countOccurrences } from '../text/count-occurrences.ts'
import { TERMINAL } from '../text/frozen-characters.ts'
import { skipWhiteSpace } from '../text/white-space.ts'

/** Lines of at most this many code points are short (FineWeb's code, `short_line_length`). */
const SHORT_LINE = 30

/** What FineWeb's rules count, over the lines between newlines. */
export interface LineCounts {
  readonly all: number
  /** Lines that hold more than white space. */
  readonly filled: number
  /** Filled lines that end with a terminal mark of any script. */
  readonly terminated: number
  /** All lines that end with one of `.` `'` `"` `!` `?` (datatrove 0.2). */
  readonly terminatedInEnglish: number
  readonly short: number
  readonly shortAndFilled: number
  /** Code points of filled lines equal to an earlier one. */
  readonly repeatedCodePoints: number
  /** Code points of the text without its newlines. */
  readonly codePoints: number
}

export const lineCounts = view((document): LineCounts => {
  const { text } = document
  const counts = {
    all: 0,
    filled: 0,
    terminated: 0,
    terminatedInEnglish: 0,
    short: 0,
    shortAndFilled: 0,
    repeatedCodePoints: 0,
  }
  const seen = new Set<string>()
  const hasPairs = document.codePoints < text.length
  for (let start = 0; start <= text.length;) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const length = hasPairs ? countCodePoints(text, start, end) : end - start
    const last = end > start ? codePointBefore(text, end) : -1
    counts.all++
    if (length <= SHORT_LINE) counts.short++
    if (isEnglishTerminal(last)) counts.terminatedInEnglish++
    if (skipWhiteSpace(text, start, end) < end) {
      counts.filled++
      if (length <= SHORT_LINE) counts.shortAndFilled++
      if (TERMINAL.has(last)) counts.terminated++
      const line = text.slice(start, end)
      if (seen.has(line)) counts.repeatedCodePoints += length
      else seen.add(line)
    }
    start = end + 1
  }
  return { ...counts, codePoints: document.codePoints - countOccurrences(text, '\n') }
})

/** `.` `'` `"` `!` `?` */
function isEnglishTerminal(codePoint: number): boolean {
  return (
    codePoint === 0x2e ||
    codePoint === 0x27 ||
    codePoint === 0x22 ||
    codePoint === 0x21 ||
    codePoint === 0x3f
  )
}
