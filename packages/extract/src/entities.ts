import { Buffer } from 'node:buffer'
import table from '../data/entities.json' with { type: 'json' }

/** Longest named reference without `&` and `;` in the WHATWG table. */
const LONGEST_NAME = 31
/** Longest name that counts without its semicolon. */
const LONGEST_LEGACY = 6

const named = new Map<string, Buffer>(
  Object.entries(table.named).map(([name, value]) => [name, Buffer.from(value, 'utf8')]),
)
const legacy = new Set<string>(table.legacy)

/** A reference that was read: its characters in UTF-8, and where the source goes on. */
export interface Reference {
  bytes: Uint8Array
  length: number
  end: number
}

export function emptyReference(): Reference {
  return { bytes: new Uint8Array(4), length: 0, end: 0 }
}

/**
 * Reads the character reference whose `&` is at `start` into `into`; false where the `&` is only
 * an ampersand. HTML standard 13.2.5.72 to 13.2.5.80. NUL, surrogates and numbers beyond Unicode
 * are U+FFFD, 0x80 to 0x9F are read as windows-1252, as browsers do.
 */
export function readReference(
  bytes: Uint8Array,
  start: number,
  limit: number,
  into: Reference,
  isAttribute = false,
): boolean {
  if (bytes[start + 1] === 0x23) return readNumber(bytes, start + 2, limit, into)
  let end = start + 1
  const stop = Math.min(limit, start + 1 + LONGEST_NAME)
  while (end < stop && isLetterOrDigit(bytes[end] ?? 0)) end++
  if (end === start + 1) return false
  let name = Buffer.from(bytes.buffer, bytes.byteOffset + start + 1, end - start - 1).toString(
    'latin1',
  )
  if (end < limit && bytes[end] === 0x3b) {
    const value = named.get(name)
    if (value !== undefined) return set(into, value, end + 1)
  }
  name = name.slice(0, LONGEST_LEGACY)
  while (name.length > 1 && !legacy.has(name)) name = name.slice(0, -1)
  if (name.length < 2) return false
  const next = bytes[start + 1 + name.length] ?? 0
  const isEarly = start + 1 + name.length < limit && (next === 0x3d || isLetterOrDigit(next))
  if (isAttribute && isEarly) return false
  return set(into, named.get(name) ?? Buffer.alloc(0), start + 1 + name.length)
}

function readNumber(bytes: Uint8Array, start: number, limit: number, into: Reference): boolean {
  const isHex = ((bytes[start] ?? 0) | 0x20) === 0x78
  const first = isHex ? start + 1 : start
  let end = first
  let value = 0
  while (end < limit) {
    const digit = digitOf(bytes[end] ?? 0, isHex)
    if (digit < 0) break
    value = Math.min(0x110000, value * (isHex ? 16 : 10) + digit)
    end++
  }
  if (end === first) return false
  if (end < limit && bytes[end] === 0x3b) end++
  return set(into, Buffer.from(String.fromCodePoint(corrected(value)), 'utf8'), end)
}

function set(into: Reference, value: Uint8Array, end: number): boolean {
  into.bytes = value
  into.length = value.length
  into.end = end
  return true
}

function digitOf(byte: number, isHex: boolean): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = byte | 0x20
  return isHex && letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}

/** windows-1252 for 0x80 to 0x9F (WHATWG table in 13.2.5.80); 0 keeps the number. */
const WINDOWS_1252 = [
  0x20ac, 0, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0,
  0x17d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a,
  0x153, 0, 0x17e, 0x178,
]

function corrected(value: number): number {
  if (value === 0 || value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff)) return 0xfffd
  if (value >= 0x80 && value <= 0x9f) return WINDOWS_1252[value - 0x80] || value
  return value
}

function isLetterOrDigit(byte: number): boolean {
  const letter = byte | 0x20
  return (letter >= 0x61 && letter <= 0x7a) || (byte >= 0x30 && byte <= 0x39)
}

/** An attribute value or title: references replaced, as a string. */
export function decodeText(
  bytes: Buffer,
  start: number,
  end: number,
  isAttribute: boolean,
): string {
  let at = nextAmpersand(bytes, start, end)
  if (at < 0) return bytes.toString('utf8', start, end)
  const reference = emptyReference()
  const parts: Uint8Array[] = []
  let from = start
  while (at >= 0) {
    if (readReference(bytes, at, end, reference, isAttribute)) {
      parts.push(bytes.subarray(from, at), reference.bytes)
      from = reference.end
      at = nextAmpersand(bytes, from, end)
    } else at = nextAmpersand(bytes, at + 1, end)
  }
  parts.push(bytes.subarray(from, end))
  return Buffer.concat(parts).toString('utf8')
}

function nextAmpersand(bytes: Buffer, from: number, end: number): number {
  const at = bytes.subarray(from, end).indexOf(0x26)
  return at < 0 ? -1 : from + at
}
