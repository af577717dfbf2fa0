import { isUtf8 } from 'node:buffer'

const LF = 10
const CR = 13

/**
 * Where a header block ends: the offset behind its blank line, whether lines end in LF or CRLF (or in
 * CRCRLF, as after a careless conversion). -1 where there is none before `end`.
 */
export function findBlankLine(bytes: Buffer, from: number, end: number): number {
  let lf = bytes.indexOf(LF, from)
  while (lf !== -1 && lf < end) {
    let next = lf + 1
    while (bytes[next] === CR && next < end) next += 1
    if (next >= end) return -1
    if (bytes[next] === LF) return next + 1
    lf = bytes.indexOf(LF, next)
  }
  return -1
}

/** Header bytes as text: UTF-8 where they are that, otherwise each byte a character. */
export function headerText(bytes: Buffer, from: number, to: number): string {
  const text = bytes.toString('utf8', from, to)
  const isUtf8Text = !text.includes('\uFFFD') || isUtf8(bytes.subarray(from, to))
  return isUtf8Text ? text : bytes.toString('latin1', from, to)
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
  const fields: [name: string, value: string][] = []
  let badLines = 0
  let isOpen = false
  let start = 0
  while (start < text.length) {
    const lf = text.indexOf('\n', start)
    const end = lf === -1 ? text.length : lf
    const line = text.slice(start, end)
    const trimmed = line.trim()
    start = end + 1
    if (trimmed === '') continue
    const last = fields.at(-1)
    if (isOpen && last !== undefined && (line.startsWith(' ') || line.startsWith('\t'))) {
      last[1] = last[1] === '' ? trimmed : `${last[1]} ${trimmed}`
      continue
    }
    const colon = trimmed.indexOf(':')
    isOpen = colon > 0
    if (isOpen)
      fields.push([trimmed.slice(0, colon).trimEnd(), trimmed.slice(colon + 1).trimStart()])
    else badLines += 1
  }
  return { fields, badLines }
}
