/** Length of a text in code points. */
export function codePoints(text: string): number {
  let pairs = 0
  for (let index = 0; index < text.length; index++) {
    // A well-formed text has one high surrogate for each code point beyond the first plane.
    if ((text.charCodeAt(index) & 0xfc00) === 0xd800) pairs++
  }
  return text.length - pairs
}

/** Turns ascending UTF-16 offsets of one text into code points, in one pass however many are asked for. */
export function codePointOffsets(text: string): (offset: number) => number {
  let at = 0
  let pairs = 0
  return (offset) => {
    if (offset < at) {
      at = 0
      pairs = 0
    }
    for (; at < offset; at++) {
      if ((text.charCodeAt(at) & 0xfc00) === 0xd800) pairs++
    }
    return offset - pairs
  }
}

/** The way back: turns ascending offsets in code points into UTF-16 units. */
export function unitOffsets(text: string): (codePoint: number) => number {
  let unit = 0
  let passed = 0
  return (codePoint) => {
    if (codePoint < passed) {
      unit = 0
      passed = 0
    }
    for (; passed < codePoint && unit < text.length; passed++) {
      unit += (text.charCodeAt(unit) & 0xfc00) === 0xd800 ? 2 : 1
    }
    return unit
  }
}
