/**
 * White space as Python's `str.isspace` and `str.strip` know it: Unicode's, plus U+001C–001F. Unlike JavaScript's `trim`
 * and `\s` it holds U+0085 and not U+FEFF. All of it lies in the basic plane, so one UTF-16 unit decides.
 */
export function isWhiteSpace(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || unit >= 0x1c
  if (unit < 0x2000) return unit === 0x85 || unit === 0xa0 || unit === 0x1680
  return (
    unit <= 0x200a ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000
  )
}

/** The first offset in `[from, to)` that holds no white space; `to` where all of it does. */
export function skipWhiteSpace(text: string, from: number, to: number): number {
  let start = from
  while (start < to && isWhiteSpace(text.charCodeAt(start))) start++
  return start
}

/** The end of the last character in `[from, to)` that is no white space; `from` where all of it is. */
export function dropWhiteSpace(text: string, from: number, to: number): number {
  let end = to
  while (end > from && isWhiteSpace(text.charCodeAt(end - 1))) end--
  return end
}

/** The text without white space around it, as Python's `strip`. */
export function strip(text: string): string {
  const start = skipWhiteSpace(text, 0, text.length)
  return text.slice(start, dropWhiteSpace(text, start, text.length))
}
