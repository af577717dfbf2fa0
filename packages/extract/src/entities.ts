import { Buffer } from 'node:buffer'
import { hashOfName, hashStep } from './tags.ts'
import table from '../data/entities.json' with { type: 'json' }

/** Longest named reference without `&` and `;` in the WHATWG table. */
const LONGEST_NAME = 31
/** Longest name that counts without its semicolon. */
const LONGEST_LEGACY = 6

interface Named {
  readonly name: string
  readonly value: Buffer
}

/** By hash of the name; two names of one hash would be a mistake that the test of the table finds. */
const named = new Map<number, Named>(
  Object.entries(table.named).map(([name, value]) => [
    hashOfName(name),
    { name, value: Buffer.from(value, 'utf8') },
  ]),
)
const legacy = new Set<string>(table.legacy)

/** A reference that was read: its characters in UTF-8, and where the source goes on. */
export interface Reference {
  bytes: Uint8Array
  readonly own: Uint8Array
  length: number
  end: number
}

export function emptyReference(): Reference {
  return { bytes: new Uint8Array(0), own: new Uint8Array(4), length: 0, end: 0 }
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
  const stop = Math.min(limit, start + 1 + LONGEST_NAME)
  let end = start + 1
  let hash = 0
  for (; end < stop; end++) {
    const byte = bytes[end] ?? 0
    if (!isLetterOrDigit(byte)) break
    hash = hashStep(hash, byte)
  }
  if (end === start + 1) return false
  if (end < limit && bytes[end] === 0x3b) {
    const found = named.get(hash)
    if (found !== undefined && isAt(bytes, start + 1, end, found.name))
      return set(into, found.value, end + 1)
  }
  return readLegacy(bytes, start + 1, end, limit, into, isAttribute)
}

/** A name without its semicolon: the longest one that the standard lets pass. */
function readLegacy(
  bytes: Uint8Array,
  start: number,
  end: number,
  limit: number,
  into: Reference,
  isAttribute: boolean,
): boolean {
  let name = ''
  for (let at = start; at < Math.min(end, start + LONGEST_LEGACY); at++)
    name += String.fromCharCode(bytes[at] ?? 0)
  while (name.length > 1 && !legacy.has(name)) name = name.slice(0, -1)
  if (name.length < 2) return false
  const after = start + name.length
  const next = bytes[after] ?? 0
  if (isAttribute && after < limit && (next === 0x3d || isLetterOrDigit(next))) return false
  const found = named.get(hashOfName(name))
  return found !== undefined && set(into, found.value, after)
}

function isAt(bytes: Uint8Array, start: number, end: number, name: string): boolean {
  if (end - start !== name.length) return false
  for (let index = 0; index < name.length; index++) {
    if (bytes[start + index] !== name.charCodeAt(index)) return false
  }
  return true
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
  return setCodePoint(into, corrected(value), end)
}

function set(into: Reference, value: Uint8Array, end: number): boolean {
  into.bytes = value
  into.length = value.length
  into.end = end
  return true
}

function setCodePoint(into: Reference, code: number, end: number): boolean {
  const { own } = into
  let size = 1
  if (code < 0x80) own[0] = code
  else if (code < 0x800) {
    own[0] = 0xc0 | (code >> 6)
    size = 2
  } else if (code < 0x10000) {
    own[0] = 0xe0 | (code >> 12)
    size = 3
  } else {
    own[0] = 0xf0 | (code >> 18)
    size = 4
  }
  for (let index = 1; index < size; index++)
    own[index] = 0x80 | ((code >> (6 * (size - 1 - index))) & 0x3f)
  into.bytes = own
  into.length = size
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
      parts.push(bytes.subarray(from, at), reference.bytes.slice(0, reference.length))
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
