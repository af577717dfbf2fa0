/** A line as UTF-16 offsets: `[start, end)` is its content, `next` where the following line starts, behind its break. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly next: number
}

/**
 * Lines as Python's `str.splitlines` cuts them: at `\r\n`, `\n`, `\r`, `\v`, `\f`, U+001C–001E, U+0085, U+2028 and U+2029.
 * A break at the end starts no further line, and the empty text has none.
 */
export function splitLines(text: string): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (!isLineBreak(unit)) continue
    const next = unit === 0x0d && text.charCodeAt(index + 1) === 0x0a ? index + 2 : index + 1
    lines.push({ start, end: index, next })
    start = next
    index = next - 1
  }
  if (start < text.length) lines.push({ start, end: text.length, next: text.length })
  return lines
}

function isLineBreak(unit: number): boolean {
  if (unit > 0x1e) return unit === 0x85 || unit === 0x2028 || unit === 0x2029
  return (unit >= 0x0a && unit <= 0x0d) || unit >= 0x1c
}
