/** Length of `[from, to)` in code points, without making a copy: a lone surrogate counts as one. */
export function countCodePoints(text: string, from = 0, to: number = text.length): number {
  let count = to - from
  for (let index = from; index < to - 1; index++) {
    if (isHighSurrogate(text.charCodeAt(index)) && isLowSurrogate(text.charCodeAt(index + 1))) {
      count--
      index++
    }
  }
  return count
}

function isHighSurrogate(unit: number): boolean {
  return (unit & 0xfc00) === 0xd800
}

function isLowSurrogate(unit: number): boolean {
  return (unit & 0xfc00) === 0xdc00
}

/** The code point that ends at `end`; -1 at the start of the text. */
export function codePointBefore(text: string, end: number): number {
  if (end <= 0) return -1
  const unit = text.charCodeAt(end - 1)
  if (!isLowSurrogate(unit) || end < 2 || !isHighSurrogate(text.charCodeAt(end - 2))) return unit
  return text.codePointAt(end - 2) ?? unit
}
