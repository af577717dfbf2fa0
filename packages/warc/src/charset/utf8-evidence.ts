import { isAscii, isUtf8 } from 'node:buffer'

/** What speaks for and against bytes being UTF-8. */
export interface Utf8Evidence {
  /** Well-formed sequences of more than one byte; where there is no error, at most as many as asked for. */
  readonly sequences: number
  /** Bytes or beginnings of sequences that are malformed; one cut off at the very end is none. */
  readonly errors: number
}

/**
 * Sequences after which bytes without an error are UTF-8 beyond doubt. A pair of bytes of EUC-KR, GBK
 * or Big5 text is well-formed UTF-8 in some 5–20 % of cases, so eight in a row by chance are fewer than one in 10^5.
 */
export const ENOUGH_SEQUENCES = 8

/** Counts the evidence; in bytes without an error, until `enough` sequences are found. */
export function utf8Evidence(bytes: Uint8Array, enough: number): Utf8Evidence {
  if (isAscii(bytes)) return { sequences: 0, errors: 0 }
  const limit = isUtf8(bytes) ? enough : Infinity
  if (limit === 1) return { sequences: 1, errors: 0 }
  let sequences = 0
  let errors = 0
  let place = 0
  while (place < bytes.length && sequences < limit) {
    const byte = bytes[place] ?? 0
    if (byte < 0x80) {
      place += 1
      continue
    }
    const expected = sequenceLength(byte)
    const length = expected === 0 ? 0 : matchedLength(bytes, place, expected)
    if (length === expected && length > 0) sequences += 1
    else if (length === 0 || place + length < bytes.length) errors += 1
    place += Math.max(1, length)
  }
  return { sequences, errors }
}

/** Of the sequence a lead byte opens; 0 for a byte that opens none. */
function sequenceLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2
  if (lead >= 0xe0 && lead <= 0xef) return 3
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
}

/** How many bytes at `place` are a well-formed beginning (Unicode 16, table 3-7). */
function matchedLength(bytes: Uint8Array, place: number, expected: number): number {
  const lead = bytes[place] ?? 0
  for (let count = 1; count < expected; count += 1) {
    const byte = bytes[place + count] ?? 0
    const low = count === 1 ? lowestSecond(lead) : 0x80
    const high = count === 1 ? highestSecond(lead) : 0xbf
    if (byte < low || byte > high) return count
  }
  return expected
}

function lowestSecond(lead: number): number {
  if (lead === 0xe0) return 0xa0
  return lead === 0xf0 ? 0x90 : 0x80
}

function highestSecond(lead: number): number {
  if (lead === 0xed) return 0x9f
  return lead === 0xf4 ? 0x8f : 0xbf
}
