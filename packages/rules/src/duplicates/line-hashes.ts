import { hash } from 'node:crypto'
import { PUNCTUATION } from '../text/frozen-characters.ts'
import { strip } from '../text/white-space.ts'

/** A line of a text, as UTF-16 offsets without its newline, and what it is compared by. */
export interface LineHash {
  readonly start: number
  readonly end: number
  /** First eight bytes of SHA-1 over the UTF-8 of the line's key, read as a signed little-endian number. */
  readonly hash: bigint
}

/**
 * Every line of a text by the hash that CCNet compares paragraphs with (`dedup.py`): lines end at `\n` only, and lines
 * without a key have the same hash as each other.
 */
export function lineHashes(text: string): readonly LineHash[] {
  const lines: LineHash[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const digest = hash('sha1', lineKey(line), 'buffer')
    lines.push({ start, end: start + line.length, hash: digest.readBigInt64LE(0) })
    start += line.length + 1
  }
  return lines
}

/** CCNet's key (`text_normalizer.py`): lower case, digits of any script as 0, without controls and the marks that are not ASCII. Accents, blanks and ASCII marks stay. */
export function lineKey(line: string): string {
  const lower = strip(line)
    .toLowerCase()
    .replaceAll(/\p{Nd}/gu, '0')
  let key = ''
  let start = 0
  for (let index = 0; index < lower.length; index++) {
    if (!isDropped(lower.charCodeAt(index))) continue
    key += lower.slice(start, index)
    start = index + 1
  }
  return start === 0 ? lower : key + lower.slice(start)
}

function isDropped(unit: number): boolean {
  return unit < 0x20 || (unit >= 0x7f && PUNCTUATION.has(unit))
}
