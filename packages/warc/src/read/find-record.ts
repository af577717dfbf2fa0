import { isAddress, readArcHead } from './arc-head.ts'
import { looksLikeGzip } from './gzip-header.ts'
import type { Format, Head, NoHead } from './head.ts'
import { readWarcHead } from './warc-head.ts'
import { looksLikeZip } from './zip-part.ts'

/**
 * Bytes that must be there behind a place before it can be judged, unless the input has ended:
 * room for a version line and the name of a field, and for an ARC line with a long URL.
 */
export const LOOKAHEAD_BYTES = 4096

const LF = 10
const CR = 13
const W = 0x57
const COLON = 0x3a
const LONGEST_SCHEME_BYTES = 32
const VERSION_AND_FIELD = /^WARC\/\d+\.\d+[ \t]*\r?\n[a-z][a-z0-9-]*[ \t]*:/i

/** Reads whichever head begins at `at`. */
export function readHead(bytes: Buffer, at: number, end: number, isAll: boolean): Head | NoHead {
  const warc = readWarcHead(bytes, at, end, isAll)
  return warc === 'none' ? readArcHead(bytes, at, end, isAll) : warc
}

/** The first place from `at` on that is neither CR nor LF. */
export function skipBlankLines(bytes: Buffer, at: number, end: number): number {
  let place = at
  while (place < end && (bytes[place] === LF || bytes[place] === CR)) place += 1
  return place
}

/** Whether what stands at `at`, blank lines aside, is what should follow a record: another, or the end. */
export function isRecordEnd(bytes: Buffer, at: number, end: number, isAll: boolean): boolean {
  const limit = Math.min(end, at + LOOKAHEAD_BYTES)
  const place = skipBlankLines(bytes, at, limit)
  // Half of it blank: enough is enough, and the other half is needed to judge what comes.
  if (place - at >= LOOKAHEAD_BYTES / 2) return true
  if (place >= limit) return isAll
  if (bytes[place] === W && bytes.toString('latin1', place, place + 5) === 'WARC/') return true
  if (looksLikeGzip(bytes, place, limit) || looksLikeZip(bytes, place, limit)) return true
  return isPlausibleArc(readArcHead(bytes, place, limit, true))
}

/**
 * Bytes searched at a time. Each kind of record is searched for by itself; in one sweep over
 * everything that is there, a search for what never comes would be repeated for each record.
 */
const SLAB_BYTES = 64 * 1024
const MARK = Buffer.from('\nWARC/')

/**
 * The first place where a record seems to begin: behind a line feed in `from … to`, a version line
 * with a field after it, or a complete ARC line. -1 where there is none. `end` is where the bytes end.
 * `format` narrows the search to records like those before; null looks for both.
 */
export function findRecord(
  bytes: Buffer,
  from: number,
  to: number,
  end: number,
  format: Format | null,
): number {
  for (let slab = from; slab < to; slab += SLAB_BYTES) {
    // One byte of the next, so that a line feed at the very end counts.
    const slabEnd = Math.min(to, slab + SLAB_BYTES + 1)
    const warc = format === 'arc' ? -1 : findWarc(bytes, slab, slabEnd, end)
    const arcEnd = warc === -1 ? slabEnd : warc
    const arc = format === 'warc' ? -1 : findArc(bytes, slab, arcEnd, end)
    if (arc !== -1) return arc
    if (warc !== -1) return warc
  }
  return -1
}

function findWarc(bytes: Buffer, from: number, to: number, end: number): number {
  const searched = bytes.subarray(0, Math.min(end, to + MARK.length))
  let place = searched.indexOf(MARK, from)
  while (place !== -1 && place + 1 < to) {
    if (isWarcStart(bytes, place + 1, end)) return place + 1
    place = searched.indexOf(MARK, place + 1)
  }
  return -1
}

function findArc(bytes: Buffer, from: number, to: number, end: number): number {
  const searched = bytes.subarray(0, to)
  let place = searched.indexOf(LF, from)
  while (place !== -1 && place + 1 < to) {
    if (isArcStart(bytes, place + 1, end)) return place + 1
    place = searched.indexOf(LF, place + 1)
  }
  return -1
}

/** Whether a record of this format seems to begin at `at`, which must be the start of a line. */
export function isRecordStart(bytes: Buffer, at: number, end: number, format: Format): boolean {
  return format === 'warc' ? isWarcStart(bytes, at, end) : isArcStart(bytes, at, end)
}

function isWarcStart(bytes: Buffer, at: number, end: number): boolean {
  return (
    bytes[at] === W && VERSION_AND_FIELD.test(bytes.toString('latin1', at, Math.min(at + 128, end)))
  )
}

function isArcStart(bytes: Buffer, at: number, end: number): boolean {
  if (!hasScheme(bytes, at, Math.min(end, at + LONGEST_SCHEME_BYTES))) return false
  return isPlausibleArc(readArcHead(bytes, at, Math.min(end, at + LOOKAHEAD_BYTES), true))
}

/** Whether letters and a colon stand at `at`; asked of every line of a broken ARC, so without a string. */
function hasScheme(bytes: Buffer, at: number, end: number): boolean {
  for (let place = at; place < end; place += 1) {
    const byte = bytes[place] ?? 0
    if (byte === COLON) return place > at
    const isLetter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a
    // Digits, `+`, `-` and `.` may follow the first letter (RFC 3986 §3.1).
    const isOther = place > at && ((byte >= 0x30 && byte <= 0x39) || (byte >= 0x2b && byte <= 0x2e))
    if (!isLetter && !isOther) return false
  }
  return false
}

/** Prose may begin with a scheme and hold a number; only a line that is right in its parts is a record. */
function isPlausibleArc(head: Head | NoHead): boolean {
  if (typeof head === 'string' || head.captured === null) return false
  const address = head.headers[1]?.[1] ?? ''
  return head.contentLength !== null || isAddress(address)
}
