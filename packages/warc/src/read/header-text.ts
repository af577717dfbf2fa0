import { isUtf8 } from 'node:buffer'

const LF = 10
const CR = 13

/**
 * Where a header block ends: the offset behind its blank line, which may be CRLF or LF like the
 * lines before it. -1 where there is none before `end`.
 */
export function findBlankLine(bytes: Buffer, from: number, end: number): number {
  let lf = bytes.indexOf(LF, from)
  while (lf !== -1 && lf + 1 < end) {
    const next = bytes[lf + 1]
    if (next === LF) return lf + 2
    if (next === CR) {
      if (lf + 2 >= end) return -1
      if (bytes[lf + 2] === LF) return lf + 3
    }
    lf = bytes.indexOf(LF, lf + 1)
  }
  return -1
}

/** Header bytes as text: UTF-8 where they are that, otherwise each byte a character. */
export function headerText(bytes: Buffer, from: number, to: number): string {
  const text = bytes.toString('latin1', from, to)
  // oxlint-disable-next-line no-control-regex -- the class is "ASCII"
  if (/^[\0-\x7f]*$/.test(text)) return text
  return isUtf8(bytes.subarray(from, to)) ? bytes.toString('utf8', from, to) : text
}

/** Header fields, and how many lines had no colon. */
export interface HeaderFields {
  readonly fields: readonly (readonly [name: string, value: string])[]
  readonly badLines: number
}

/**
 * Splits lines into fields. A line that begins with a blank continues the one before (RFC 822 §3.1.1,
 * which WARC and HTTP both took over). Values are trimmed.
 */
export function parseHeaderFields(text: string): HeaderFields {
  const fields: (readonly [string, string])[] = []
  let badLines = 0
  let last: string[] | null = null
  const flush = (): void => {
    if (last !== null) fields.push([last[0] ?? '', last.slice(1).join(' ').trim()])
    last = null
  }
  for (const line of text.split('\n')) {
    const trimmed = line.trim()
    if (trimmed === '') continue
    const isContinued = line.startsWith(' ') || line.startsWith('\t')
    if (isContinued && last !== null) {
      last.push(trimmed)
      continue
    }
    flush()
    const colon = trimmed.indexOf(':')
    if (colon < 1) badLines += 1
    else last = [trimmed.slice(0, colon).trimEnd(), trimmed.slice(colon + 1)]
  }
  flush()
  return { fields, badLines }
}
