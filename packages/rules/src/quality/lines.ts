/** A line without the white space around it, as UTF-16 offsets; blank lines are not lines. */
export interface TextLine {
  readonly start: number
  readonly end: number
}

/** The lines of a text that hold something. Breaks at LF, CR, U+2028 and U+2029. */
export function filledLines(text: string): readonly TextLine[] {
  const lines: TextLine[] = []
  let start = 0
  for (let index = 0; index <= text.length; index++) {
    if (index < text.length && !isBreak(text.charCodeAt(index))) continue
    const line = trimmed(text, start, index)
    if (line.end > line.start) lines.push(line)
    start = index + 1
  }
  return lines
}

function isBreak(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d || unit === 0x2028 || unit === 0x2029
}

function trimmed(text: string, from: number, to: number): TextLine {
  let start = from
  let end = to
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return { start, end }
}

function isSpace(unit: number): boolean {
  return unit <= 0x20 || unit === 0xa0 || unit === 0x3000 || unit === 0xfeff
}
