import { hash } from 'node:crypto'
import { PUNCTUATION } from '../text/frozen-characters.ts'
import { skipWhiteSpace, strip } from '../text/white-space.ts'

/** A line or paragraph of a text, as UTF-16 offsets without what separates it from the next, and what it is compared by. */
export interface Passage {
  readonly start: number
  readonly end: number
  /** First eight bytes of SHA-1 over the UTF-8 of its key, read as a signed little-endian number; null where nothing of it is compared. */
  readonly hash: bigint | null
}

/** What counts as a passage. */
export interface PassageUnit {
  /** A paragraph ends at a blank line, a line at `\n` alone. */
  readonly unit: 'line' | 'paragraph'
  /** Blank lines are lines too, all the same as each other: so CCNet has it. Otherwise they only separate. */
  readonly blank: boolean
}

/** The passages of a text in their order, by the hash that CCNet compares lines with (`dedup.py`). */
export function passagesOf(text: string, { unit, blank }: PassageUnit): readonly Passage[] {
  const passages: Passage[] = []
  let opened = -1
  let closed = -1
  const close = () => {
    if (opened >= 0)
      passages.push({ start: opened, end: closed, hash: hashOf(text.slice(opened, closed)) })
    opened = -1
  }
  for (let start = 0; start <= text.length;) {
    const newline = text.indexOf('\n', start)
    const end = newline === -1 ? text.length : newline
    const isBlank = skipWhiteSpace(text, start, end) === end
    if (unit === 'line') {
      if (blank) passages.push({ start, end, hash: keyHash(lineKey(text.slice(start, end))) })
      else if (!isBlank) passages.push({ start, end, hash: hashOf(text.slice(start, end)) })
    } else if (isBlank) close()
    else {
      if (opened < 0) opened = start
      closed = end
    }
    start = end + 1
  }
  close()
  return passages
}

/** A passage whose key is empty, such as a line of dashes, is like too many others to be compared. */
function hashOf(passage: string): bigint | null {
  const key = lineKey(passage.replaceAll('\n', ' '))
  return key === '' ? null : keyHash(key)
}

function keyHash(key: string): bigint {
  return hash('sha1', key, 'buffer').readBigInt64LE(0)
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
