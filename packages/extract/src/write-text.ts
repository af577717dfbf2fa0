import { Buffer } from 'node:buffer'
import { emptyReference, readReference } from './entities.ts'
import type { Reference } from './entities.ts'
import * as mark from './page.ts'
import type { Page } from './page.ts'

/** A text under construction, as UTF-8 bytes with its length in UTF-16 units. */
export interface TextWriter {
  bytes: Buffer
  length: number
  units: number
  /** Separator owed before the next visible character: 0, a space, a tab or a line feed. */
  owed: number
  readonly reference: Reference
}

const SPACE = 0x20
const TAB = 0x09
const LINE_FEED = 0x0a

export function textWriter(): TextWriter {
  return {
    bytes: Buffer.allocUnsafe(1 << 14),
    length: 0,
    units: 0,
    owed: 0,
    reference: emptyReference(),
  }
}

export function writtenText(writer: TextWriter): string {
  return writer.bytes.toString('utf8', 0, writer.length)
}

/** Begins a new line, unless the text is empty. */
export function beginLine(writer: TextWriter): void {
  if (writer.length > 0) append(writer, LINE_FEED)
  writer.owed = 0
}

/** Takes back a line that was begun and got no text. */
export function takeBackLine(writer: TextWriter): void {
  if (writer.length > 0) {
    writer.length--
    writer.units--
  }
}

export function writeLineBreak(writer: TextWriter): void {
  writer.owed = LINE_FEED
}

export function writeCellBreak(writer: TextWriter): void {
  if (writer.owed !== LINE_FEED) writer.owed = TAB
}

/**
 * Writes source text as a reader sees it: blanks folded (kept under `pre`), references replaced,
 * no-break and ideographic spaces as spaces, and characters without ink dropped: controls, soft hyphens, byte order
 * marks, and zero-width spaces outside the scripts that part words with them.
 */
export function writeRun(
  writer: TextWriter,
  page: Page,
  start: number,
  end: number,
  flags: number,
): void {
  const { bytes } = page.source
  const { reference } = writer
  reserve(writer, (end - start) * 2 + 8)
  const isPre = (flags & mark.PRE) !== 0
  let index = start
  while (index < end) {
    const byte = bytes[index] ?? 0
    if (byte === 0x26 && readReference(bytes, index, end, reference)) {
      copy(writer, reference.bytes, 0, reference.length, isPre)
      index = reference.end
      continue
    }
    let stop = index + 1
    while (stop < end && bytes[stop] !== 0x26) stop++
    copy(writer, bytes, index, stop, isPre)
    index = stop
  }
}

function copy(
  writer: TextWriter,
  from: Uint8Array,
  start: number,
  end: number,
  isPre: boolean,
): void {
  for (let index = start; index < end; index++) {
    const byte = from[index] ?? 0
    if (byte > SPACE && byte < 0x7f) index = putAscii(writer, from, index, end) - 1
    else if (byte <= SPACE) owe(writer, byte, isPre, from[index + 1] ?? 0)
    else if (byte === 0x7f) continue
    else if (byte === 0xc2 && from[index + 1] === 0xa0) {
      owe(writer, SPACE, isPre, 0)
      index++
    } else if (byte === 0xe3 && from[index + 1] === 0x80 && from[index + 2] === 0x80) {
      owe(writer, SPACE, isPre, 0)
      index += 2
    } else {
      const skipped = sizeWithoutInk(from, index, writer)
      if (skipped > 0) index += skipped - 1
      else put(writer, byte)
    }
  }
}

/** Writes the visible ASCII from `start` on. */
function putAscii(writer: TextWriter, from: Uint8Array, start: number, end: number): number {
  if (writer.owed !== 0) settle(writer)
  reserve(writer, end - start)
  const { bytes } = writer
  let { length } = writer
  let index = start
  for (; index < end; index++) {
    const byte = from[index] ?? 0
    if (byte <= SPACE || byte >= 0x7f) break
    bytes[length++] = byte
  }
  writer.length = length
  writer.units += index - start
  return index
}

function owe(writer: TextWriter, byte: number, isPre: boolean, next: number): void {
  const isBlank = byte === SPACE || (byte >= TAB && byte <= 0x0d && byte !== 0x0b)
  if (!isBlank) return
  if (isPre) {
    if (byte === 0x0d && next === LINE_FEED) return
    if (writer.owed !== 0) settle(writer)
    if (writer.length > 0) append(writer, byte === 0x0d || byte === 0x0c ? LINE_FEED : byte)
  } else if (writer.owed === 0) writer.owed = SPACE
}

function put(writer: TextWriter, byte: number): void {
  if (writer.owed !== 0) settle(writer)
  append(writer, byte)
}

/** Writes the separator owed, except at the start of a line. */
function settle(writer: TextWriter): void {
  const { owed } = writer
  writer.owed = 0
  if (writer.length === 0) return
  const last = writer.bytes[writer.length - 1]
  if (last === LINE_FEED || (owed === SPACE && last === TAB)) return
  append(writer, owed)
}

function append(writer: TextWriter, byte: number): void {
  if (writer.length >= writer.bytes.length) reserve(writer, 1)
  writer.bytes[writer.length++] = byte
  if ((byte & 0xc0) !== 0x80) writer.units += byte >= 0xf0 ? 2 : 1
}

/** Bytes of a character without ink at `index`, 0 for all others. */
function sizeWithoutInk(from: Uint8Array, index: number, writer: TextWriter): number {
  const byte = from[index]
  const second = from[index + 1] ?? 0
  if (byte === 0xc2) return second === 0xad || (second >= 0x80 && second < 0xa0) ? 2 : 0
  if (byte === 0xef) return second === 0xbb && from[index + 2] === 0xbf ? 3 : 0
  if (byte !== 0xe2 || second !== 0x80 || from[index + 2] !== 0x8b) return 0
  return partsWordsByZeroWidth(writer) ? 0 : 3
}

/** Whether the last character written is Thai, Lao, Myanmar or Khmer. */
function partsWordsByZeroWidth({ bytes, length }: TextWriter): boolean {
  const lead = bytes[length - 3]
  const second = bytes[length - 2] ?? 0
  if (lead === 0xe0) return second >= 0xb8 && second <= 0xbb
  return lead === 0xe1 && ((second >= 0x80 && second <= 0x82) || second === 0x9e || second === 0x9f)
}

function reserve(writer: TextWriter, size: number): void {
  const wanted = writer.length + size
  if (wanted <= writer.bytes.length) return
  const larger = Buffer.allocUnsafe(Math.max(wanted, writer.bytes.length * 2))
  writer.bytes.copy(larger, 0, 0, writer.length)
  writer.bytes = larger
}
