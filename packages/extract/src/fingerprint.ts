import { Buffer } from 'node:buffer'
import * as mark from './page.ts'
import type { Page } from './page.ts'

/** Letters in a window. 12 bytes are two or three words, or four ideographs. */
const WINDOW = 12
/** Places of the table: chance hits of a 10,000-letter text stay near one in seven. */
const PLACES = 1 << 16
const BASE = 0x01000193
/** Places of the ring that remembers the window's letters, less one. */
const RING = 15

const LEAVING = power(WINDOW)

/** Letters and digits of ASCII, small; 0 for what a window skips. Bytes from 0x80 are letters. */
const letters = new Uint8Array(256)
for (let byte = 0x80; byte < 256; byte++) letters[byte] = byte
for (let byte = 0x30; byte <= 0x39; byte++) letters[byte] = byte
for (let byte = 0x61; byte <= 0x7a; byte++) {
  letters[byte] = byte
  letters[byte - 0x20] = byte
}

/** The windows of letters of several texts: tells which parts of a page occur in them. */
export interface Fingerprints {
  /** A bit for each text at the place of each of its windows. */
  readonly places: Uint8Array
  /** By text: whether it has a window at all. */
  readonly isThere: readonly boolean[]
  /** Letters of the window in hand. */
  readonly ring: Uint8Array
}

export function fingerprintsOf(texts: readonly (string | undefined)[]): Fingerprints {
  const places = new Uint8Array(PLACES)
  const isThere = texts.map(
    (text, index) => text !== undefined && enter(Buffer.from(text, 'utf8'), 1 << index, places),
  )
  return { places, isThere, ring: new Uint8Array(RING + 1) }
}

function enter(bytes: Uint8Array, bit: number, places: Uint8Array): boolean {
  const ring = new Uint8Array(RING + 1)
  let filled = 0
  let hash = 0
  for (let index = 0; index < bytes.length; index++) {
    const letter = letters[bytes[index] ?? 0] ?? 0
    if (letter === 0) continue
    hash =
      (Math.imul(hash, BASE) + letter - Math.imul(ring[(filled - WINDOW) & RING] ?? 0, LEAVING)) | 0
    ring[filled++ & RING] = letter
    if (filled < WINDOW) continue
    const place = (hash ^ (hash >>> 15)) & (PLACES - 1)
    places[place] = (places[place] ?? 0) | bit
  }
  return filled >= WINDOW
}

/** Share of a block's windows that occur in each text, -1 where there is nothing to compare. */
export function sharesOf(
  page: Page,
  block: number,
  { places, isThere, ring }: Fingerprints,
  into: Float64Array,
): void {
  into.fill(0)
  if (!isThere.includes(true)) return void into.fill(-1)
  const { runs, blocks, source } = page
  const { bytes } = source
  ring.fill(0)
  let filled = 0
  let hash = 0
  const last = blocks[block * mark.BLOCK_SIZE + mark.LAST_RUN] ?? 0
  for (let run = blocks[block * mark.BLOCK_SIZE + mark.FIRST_RUN] ?? 0; run < last; run++) {
    const row = run * mark.RUN_SIZE
    if (((runs[row + mark.RUN_FLAGS] ?? 0) & mark.APART) !== 0) continue
    const end = runs[row + mark.RUN_END] ?? 0
    for (let index = runs[row + mark.RUN_START] ?? 0; index < end; index++) {
      const letter = letters[bytes[index] ?? 0] ?? 0
      if (letter === 0) continue
      hash =
        (Math.imul(hash, BASE) + letter - Math.imul(ring[(filled - WINDOW) & RING] ?? 0, LEAVING)) |
        0
      ring[filled++ & RING] = letter
      if (filled < WINDOW) continue
      const found = places[(hash ^ (hash >>> 15)) & (PLACES - 1)] ?? 0
      if (found !== 0) count(found, into)
    }
  }
  const windows = filled - WINDOW + 1
  for (let text = 0; text < into.length; text++) {
    into[text] = windows > 0 && isThere[text] === true ? (into[text] ?? 0) / windows : -1
  }
}

function count(found: number, into: Float64Array): void {
  for (let text = 0; text < into.length; text++) {
    if ((found & (1 << text)) !== 0) into[text] = (into[text] ?? 0) + 1
  }
}

function power(exponent: number): number {
  let value = 1
  for (let step = 0; step < exponent; step++) value = Math.imul(value, BASE)
  return value
}
