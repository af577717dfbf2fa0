import { Buffer } from 'node:buffer'
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
export const TEXT_HASH = 16
/** Copyright signs. */
export const COPYRIGHTS = 17
export const MEASURES = 18

/** Weighs every block in one pass over its visible bytes. */
export function measureBlocks(page: Page): Int32Array {
  const { blockCount } = page
  const measures = new Int32Array(blockCount * MEASURES)
  const gauge = newGauge()
  for (let block = 0; block < blockCount; block++) measureBlock(page, measures, block, gauge)
  return measures
}

/** Weighs one block anew. */
export function measureBlock(
  page: Page,
  measures: Int32Array,
  block: number,
  { tally, reference }: Gauge,
): void {
  const { blocks, runs, source } = page
  const row = block * MEASURES
  measures.fill(0, row, row + MEASURES)
  tally.endsIn = 0
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
      tally.counts.fill(0)
      tally.words = 0
      tally.hash = 0
      tally.isInWord = false
      tallyRun(tally, source.bytes, start, end, reference)
      settleRun(tally, flags, measures, row)
    }
  }
}

function add(measures: Int32Array, index: number, count: number): void {
  measures[index] = (measures[index] ?? 0) + count
}

/** What measuring needs at hand, made once for a page. */
export interface Gauge {
  readonly tally: Tally
  readonly reference: Reference
}

export function newGauge(): Gauge {
  return { tally: newTally(), reference: emptyReference() }
}

/** What is counted while the bytes of one run go by. */
interface Tally {
  readonly counts: Int32Array
  words: number
  endsIn: number
  isInWord: boolean
  hash: number
}

// Kinds of characters, and the places of their counts.
const LETTER = 0
const COMMA = 1
const STOP = 2
const IDEOGRAPH = 3
const OTHER = 4
const DIGIT = 5
const CAPITAL = 6
const COLON = 7
const BAR = 8
const BLANK = 9
const NOTHING = 10
const RIGHTS = 11
const KINDS = 12

const asciiKinds = new Uint8Array(128).fill(OTHER)
for (let byte = 0; byte <= 0x20; byte++) asciiKinds[byte] = BLANK
for (let byte = 0x30; byte <= 0x39; byte++) asciiKinds[byte] = DIGIT
for (let byte = 0x41; byte <= 0x5a; byte++) asciiKinds[byte] = CAPITAL
for (let byte = 0x61; byte <= 0x7a; byte++) asciiKinds[byte] = LETTER
for (const byte of [0x2c, 0x3b]) asciiKinds[byte] = COMMA
for (const byte of [0x21, 0x2e, 0x3f]) asciiKinds[byte] = STOP
for (const byte of [0x2f, 0x3e, 0x7c]) asciiKinds[byte] = BAR
asciiKinds[0x3a] = COLON

/** Whether a character of the kind decides how the block ends: 1 yes, 2 as a colon, 0 no, 9 unchanged. */
const ENDINGS = Uint8Array.from([0, 0, 1, 0, 9, 0, 0, 2, 0, 9, 9, 0])

function newTally(): Tally {
  return { counts: new Int32Array(KINDS), words: 0, endsIn: 0, isInWord: false, hash: 0 }
}

function tallyRun(
  tally: Tally,
  bytes: Uint8Array,
  start: number,
  end: number,
  reference: Reference,
): void {
  let index = start
  while (index < end) {
    const byte = bytes[index] ?? 0
    if (byte >= 0x61 && byte <= 0x7a) {
      index = takeLetters(tally, bytes, index, end)
      continue
    }
    if (byte === 0x26 && readReference(bytes, index, end, reference)) {
      const first = reference.bytes[0] ?? 0
      take(tally, first < 0x80 ? (asciiKinds[first] ?? OTHER) : wideKind(reference.bytes, 0), first)
      index = reference.end
    } else if (byte < 0x80) {
      take(tally, asciiKinds[byte] ?? OTHER, byte)
      index++
    } else {
      if (byte >= 0xc0) take(tally, wideKind(bytes, index), (bytes[index + 1] ?? 0) + (byte << 8))
      index++
    }
  }
}

/** Takes the small ASCII letters from `start` on: most of most pages. */
function takeLetters(tally: Tally, bytes: Uint8Array, start: number, end: number): number {
  let { hash } = tally
  let index = start
  for (; index < end; index++) {
    const byte = bytes[index] ?? 0
    if (byte < 0x61 || byte > 0x7a) break
    hash = (Math.imul(hash, 31) + byte) | 0
  }
  tally.hash = hash
  tally.counts[LETTER] = (tally.counts[LETTER] ?? 0) + index - start
  tally.endsIn = 0
  if (!tally.isInWord) tally.words++
  tally.isInWord = true
  return index
}

function take(tally: Tally, kind: number, code: number): void {
  if (kind === NOTHING) return
  const { counts } = tally
  counts[kind] = (counts[kind] ?? 0) + 1
  const ending = ENDINGS[kind] ?? 0
  if (ending !== 9) tally.endsIn = ending
  if (kind === BLANK) {
    tally.isInWord = false
    return
  }
  tally.hash = (Math.imul(tally.hash, 31) + code) | 0
  if (kind === IDEOGRAPH || !tally.isInWord) tally.words++
  tally.isInWord = kind !== IDEOGRAPH
}

/** Adds a run's tally to its block's row. */
function settleRun(tally: Tally, flags: number, measures: Int32Array, row: number): void {
  const { counts } = tally
  const ideographs = counts[IDEOGRAPH] ?? 0
  let length = ideographs + (counts[RIGHTS] ?? 0)
  for (let kind = 0; kind < BLANK; kind++) length += counts[kind] ?? 0
  if ((flags & mark.APART) !== 0) {
    add(measures, row + APART_LENGTH, length)
    if (length > 0) measures[row + APART_FLAGS] = (measures[row + APART_FLAGS] ?? 0) | flags
  } else if (length > 0) {
    add(measures, row + LENGTH, length)
    add(measures, row + WORDS, tally.words)
    add(measures, row + COMMAS, counts[COMMA] ?? 0)
    add(measures, row + STOPS, counts[STOP] ?? 0)
    add(measures, row + COPYRIGHTS, counts[RIGHTS] ?? 0)
    add(measures, row + DIGITS, counts[DIGIT] ?? 0)
    add(measures, row + CAPITALS, counts[CAPITAL] ?? 0)
    add(measures, row + OTHER_MARKS, (counts[COLON] ?? 0) + (counts[BAR] ?? 0))
    measures[row + ENDS_IN_STOP] = tally.endsIn
    measures[row + TEXT_HASH] = (Math.imul(measures[row + TEXT_HASH] ?? 0, 31) + tally.hash) | 0
    measures[row + SHARED_FLAGS] = (measures[row + SHARED_FLAGS] ?? 0) & flags
    if ((flags & mark.LINK) !== 0) add(measures, row + LINK_LENGTH, length)
    if ((flags & mark.BOLD) !== 0) add(measures, row + BOLD_LENGTH, length)
  }
}

/** Commas and stops beyond ASCII (Unicode Character Database, Terminal_Punctuation and Sentence_Terminal). */
const MARKS: readonly (readonly [number, string])[] = [
  [COMMA, '،؛、，；'],
  [STOP, '։؟۔।॥።…。！．？'],
  [RIGHTS, '©'],
  [BLANK, '\u00a0\u3000'],
  [NOTHING, '\u00ad\u200b\ufeff'],
]
const wideMarks = new Map<number, number>()
const markedLeads = new Uint8Array(256)
/** Kind of most characters that begin with a byte. */
const leadKinds = new Uint8Array(256).fill(LETTER)
leadKinds[0xc2] = OTHER
leadKinds[0xe2] = OTHER
leadKinds.fill(IDEOGRAPH, 0xe3, 0xee)
leadKinds.fill(OTHER, 0xee)
for (const [kind, marks] of MARKS) {
  for (const character of marks) {
    const bytes = Buffer.from(character, 'utf8')
    wideMarks.set(keyOf(bytes, 0), kind)
    markedLeads[bytes[0] ?? 0] = 1
  }
}

/** What the character beyond ASCII at `index` is. */
function wideKind(bytes: Uint8Array, index: number): number {
  const lead = bytes[index] ?? 0
  const usual = leadKinds[lead] ?? OTHER
  return markedLeads[lead] === 1 ? (wideMarks.get(keyOf(bytes, index)) ?? usual) : usual
}

function keyOf(bytes: Uint8Array, index: number): number {
  const lead = bytes[index] ?? 0
  const pair = (lead << 16) | ((bytes[index + 1] ?? 0) << 8)
  return lead < 0xe0 ? pair : pair | (bytes[index + 2] ?? 0)
}
