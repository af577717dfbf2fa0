import { emptyReference, readReference } from './entities.ts'
import type { Reference } from './entities.ts'
import * as mark from './page.ts'
import type { Page } from './page.ts'

// Columns of the table of measures, one row per block. Lengths are in letters of the Latin script:
// a Han, Kana or Hangul letter counts as two, which is about what it says in words.
export const LENGTH = 0
export const LINK_LENGTH = 1
export const WORDS = 2
export const COMMAS = 3
export const STOPS = 4
export const DIGITS = 5
export const BREAKS = 6
export const ENDS_IN_STOP = 7
export const CAPITALS = 8
export const BOLD_LENGTH = 9
export const CELLS = 10
/** Length of what stands apart: hidden, forms, readings. */
export const APART_LENGTH = 11
export const LINKS = 12
/** Flags that all the block's visible text shares. */
export const SHARED_FLAGS = 13
export const APART_FLAGS = 14
export const OTHER_MARKS = 15
export const MEASURES = 16

/** Weighs every block in one pass over its visible bytes. */
export function measureBlocks(page: Page): Int32Array {
  const { blocks, blockCount, runs, source } = page
  const measures = new Int32Array(blockCount * MEASURES)
  const reference = emptyReference()
  for (let block = 0; block < blockCount; block++) {
    const row = block * MEASURES
    measures[row + SHARED_FLAGS] = -1
    const last = blocks[block * mark.BLOCK_SIZE + mark.LAST_RUN] ?? 0
    let wasLink = false
    for (let run = blocks[block * mark.BLOCK_SIZE + mark.FIRST_RUN] ?? 0; run < last; run++) {
      const at = run * mark.RUN_SIZE
      const flags = runs[at + mark.RUN_FLAGS] ?? 0
      if ((flags & mark.LINE_BREAK) !== 0) add(measures, row + BREAKS, 1)
      else if ((flags & mark.CELL_BREAK) !== 0) add(measures, row + CELLS, 1)
      else {
        const start = runs[at + mark.RUN_START] ?? 0
        const end = runs[at + mark.RUN_END] ?? 0
        const isLink = (flags & mark.LINK) !== 0
        if (isLink && !wasLink) add(measures, row + LINKS, 1)
        wasLink = isLink
        measureRun(source.bytes, start, end, flags, measures, row, reference)
      }
    }
  }
  return measures
}

function add(measures: Int32Array, index: number, count: number): void {
  measures[index] = (measures[index] ?? 0) + count
}

function measureRun(
  bytes: Uint8Array,
  start: number,
  end: number,
  flags: number,
  measures: Int32Array,
  row: number,
  reference: Reference,
): void {
  let length = 0
  let words = 0
  let commas = 0
  let stops = 0
  let digits = 0
  let capitals = 0
  let others = 0
  let endsInStop = measures[row + ENDS_IN_STOP] ?? 0
  let isInWord = false
  for (let index = start; index < end; index++) {
    const byte = bytes[index] ?? 0
    if (byte <= 0x20) {
      isInWord = false
      continue
    }
    if (byte === 0x26 && readReference(bytes, index, end, reference)) {
      index = reference.end - 1
      const first = reference.bytes[0] ?? 0
      if (first === 0xc2 && (reference.bytes[1] === 0xa0 || reference.bytes[1] === 0xad)) {
        if (reference.bytes[1] === 0xa0) isInWord = false
        continue
      }
      length++
      if (!isInWord) words++
      isInWord = true
      if (first >= 0x80) endsInStop = 0
      continue
    }
    if (byte >= 0x80) {
      if (byte < 0xc0) continue
      if (byte === 0xc2 && (bytes[index + 1] === 0xa0 || bytes[index + 1] === 0xad)) {
        isInWord = isInWord && bytes[index + 1] === 0xad
        continue
      }
      const kind = wideKind(bytes, index)
      if (kind === IDEOGRAPH) {
        length += 2
        words++
        isInWord = false
        endsInStop = 0
        continue
      }
      length++
      if (kind === COMMA) commas++
      else if (kind === STOP) {
        stops++
        endsInStop = 1
      } else if (kind === LETTER) endsInStop = 0
      if (!isInWord && kind === LETTER) words++
      isInWord = kind === LETTER
      continue
    }
    length++
    if (!isInWord) words++
    isInWord = true
    if (byte >= 0x61 && byte <= 0x7a) endsInStop = 0
    else if (byte >= 0x41 && byte <= 0x5a) {
      capitals++
      endsInStop = 0
    } else if (byte >= 0x30 && byte <= 0x39) {
      digits++
      endsInStop = 0
    } else if (byte === 0x2c || byte === 0x3b) {
      commas++
      endsInStop = 0
    } else if (byte === 0x2e || byte === 0x21 || byte === 0x3f) {
      stops++
      endsInStop = 1
    } else if (byte === 0x3a || byte === 0x7c || byte === 0x2f || byte === 0x3e) {
      others++
      endsInStop = byte === 0x3a ? 2 : 0
    }
  }
  if ((flags & mark.APART) !== 0) {
    measures[row + APART_LENGTH] = (measures[row + APART_LENGTH] ?? 0) + length
    if (length > 0) measures[row + APART_FLAGS] = (measures[row + APART_FLAGS] ?? 0) | flags
    return
  }
  if (length === 0) return
  measures[row + LENGTH] = (measures[row + LENGTH] ?? 0) + length
  measures[row + WORDS] = (measures[row + WORDS] ?? 0) + words
  measures[row + COMMAS] = (measures[row + COMMAS] ?? 0) + commas
  measures[row + STOPS] = (measures[row + STOPS] ?? 0) + stops
  measures[row + DIGITS] = (measures[row + DIGITS] ?? 0) + digits
  measures[row + CAPITALS] = (measures[row + CAPITALS] ?? 0) + capitals
  measures[row + OTHER_MARKS] = (measures[row + OTHER_MARKS] ?? 0) + others
  measures[row + ENDS_IN_STOP] = endsInStop
  measures[row + SHARED_FLAGS] = (measures[row + SHARED_FLAGS] ?? 0) & flags
  if ((flags & mark.LINK) !== 0) add(measures, row + LINK_LENGTH, length)
  if ((flags & mark.BOLD) !== 0) add(measures, row + BOLD_LENGTH, length)
}

const LETTER = 0
const COMMA = 1
const STOP = 2
const IDEOGRAPH = 3
const OTHER = 4

/** What the character beyond ASCII at `index` is, by its UTF-8 bytes. */
function wideKind(bytes: Uint8Array, index: number): number {
  const lead = bytes[index] ?? 0
  if (lead < 0xd4) return lead === 0xc2 ? OTHER : LETTER
  const second = bytes[index + 1] ?? 0
  if (lead < 0xe0) {
    // Armenian full stop U+0589; Arabic comma U+060C, semicolon U+061B, question mark U+061F, stop U+06D4.
    if (lead === 0xd6) return second === 0x89 ? STOP : LETTER
    if (lead === 0xd8) {
      if (second === 0x8c || second === 0x9b) return COMMA
      return second === 0x9f ? STOP : LETTER
    }
    return lead === 0xdb && second === 0x94 ? STOP : LETTER
  }
  const third = bytes[index + 2] ?? 0
  // Devanagari danda U+0964, U+0965.
  if (lead === 0xe0) return second === 0xa5 && (third === 0xa4 || third === 0xa5) ? STOP : LETTER
  if (lead === 0xe1) return LETTER
  if (lead === 0xe2) return second === 0x80 && third === 0xa6 ? STOP : OTHER
  // Ideographic comma U+3001 and full stop U+3002.
  if (lead === 0xe3 && second === 0x80) {
    if (third === 0x81) return COMMA
    return third === 0x82 ? STOP : OTHER
  }
  if (lead >= 0xe3 && lead <= 0xed) return IDEOGRAPH
  if (lead === 0xef && second === 0xbc) {
    // Full-width comma U+FF0C, exclamation U+FF01, stop U+FF0E, question U+FF1F.
    if (third === 0x8c || third === 0x9b) return COMMA
    return third === 0x81 || third === 0x8e || third === 0x9f ? STOP : OTHER
  }
  return OTHER
}
