import { Buffer } from 'node:buffer'
import * as mark from './page.ts'
import type { Page } from './page.ts'

/** Letters in a window. 12 bytes are two or three words, or four ideographs. */
const WINDOW = 12
/** Bits of the set: 2^17 keeps chance hits of a 20,000-letter text near one in seven. */
const BITS = 1 << 17
const BASE = 0x01000193
/** Places of the ring that remembers the window's letters, less one. */
const RING = 15

const LEAVING = power(WINDOW)

/** The windows of letters of a text, as a set of bits: tells which parts of a page occur in it. */
export interface Fingerprint {
  readonly bits: Int32Array
  readonly windows: number
}

/** null for a text too short to have a window. */
export function fingerprintOf(text: string | undefined): Fingerprint | null {
  if (text === undefined) return null
  const bytes = Buffer.from(text, 'utf8')
  const roller = newRoller()
  const bits = new Int32Array(BITS >> 5)
  let windows = 0
  for (let index = 0; index < bytes.length; index++) {
    if (!roll(roller, bytes[index] ?? 0)) continue
    const bit = placeOf(roller.hash)
    bits[bit >> 5] = (bits[bit >> 5] ?? 0) | (1 << (bit & 31))
    windows++
  }
  return windows === 0 ? null : { bits, windows }
}

/** Share of a block's windows that occur in each text, -1 where there is nothing to compare. */
export function sharesOf(
  page: Page,
  block: number,
  texts: readonly (Fingerprint | null)[],
  into: Float64Array,
): void {
  const { runs, blocks, source } = page
  into.fill(0)
  if (!texts.some((text) => text !== null)) return void into.fill(-1)
  const roller = newRoller()
  let windows = 0
  const last = blocks[block * mark.BLOCK_SIZE + mark.LAST_RUN] ?? 0
  for (let run = blocks[block * mark.BLOCK_SIZE + mark.FIRST_RUN] ?? 0; run < last; run++) {
    const row = run * mark.RUN_SIZE
    if (((runs[row + mark.RUN_FLAGS] ?? 0) & mark.APART) !== 0) continue
    const end = runs[row + mark.RUN_END] ?? 0
    for (let index = runs[row + mark.RUN_START] ?? 0; index < end; index++) {
      if (!roll(roller, source.bytes[index] ?? 0)) continue
      windows++
      count(placeOf(roller.hash), texts, into)
    }
  }
  for (let text = 0; text < texts.length; text++) {
    const isComparable = windows > 0 && texts[text] !== null
    into[text] = isComparable ? (into[text] ?? 0) / windows : -1
  }
}

function count(bit: number, texts: readonly (Fingerprint | null)[], into: Float64Array): void {
  for (let text = 0; text < texts.length; text++) {
    const bits = texts[text]?.bits
    if (bits === undefined) continue
    if (((bits[bit >> 5] ?? 0) & (1 << (bit & 31))) !== 0) into[text] = (into[text] ?? 0) + 1
  }
}

interface Roller {
  readonly ring: Uint8Array
  filled: number
  hash: number
}

function newRoller(): Roller {
  return { ring: new Uint8Array(RING + 1), filled: 0, hash: 0 }
}

/** Takes one byte in; true where a full window of letters ends with it. */
function roll(roller: Roller, byte: number): boolean {
  let letter = byte
  if (byte < 0x80) {
    const small = byte | 0x20
    const isLetter = small >= 0x61 && small <= 0x7a
    if (!isLetter && (byte < 0x30 || byte > 0x39)) return false
    letter = small
  }
  const leaving = roller.ring[(roller.filled - WINDOW) & RING] ?? 0
  roller.ring[roller.filled & RING] = letter
  roller.filled++
  roller.hash = (Math.imul(roller.hash, BASE) + letter - Math.imul(leaving, LEAVING)) | 0
  return roller.filled >= WINDOW
}

function placeOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (BITS - 1)
}

function power(exponent: number): number {
  let value = 1
  for (let step = 0; step < exponent; step++) value = Math.imul(value, BASE)
  return value
}
