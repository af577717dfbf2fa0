import words from '../data/class-words.json' with { type: 'json' }
import { hashOfName, hashStep } from './tags.ts'

/** Groups of words found in `class` and `id`, in the order of their bits. */
export const CLASS_GROUPS = Object.keys(words)

const SLOTS = 4096
const hashes = new Int32Array(SLOTS)
const bits = new Int32Array(SLOTS)

Object.values(words).forEach((group, index) => {
  for (const word of group) enter(hashOfName(word), 1 << index)
})

function enter(hash: number, bit: number): void {
  let slot = hash & (SLOTS - 1)
  while (bits[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & (SLOTS - 1)
  hashes[slot] = hash
  bits[slot] = (bits[slot] ?? 0) | bit
}

function bitsOf(hash: number): number {
  let slot = hash & (SLOTS - 1)
  while (bits[slot] !== 0) {
    if (hashes[slot] === hash) return bits[slot] ?? 0
    slot = (slot + 1) & (SLOTS - 1)
  }
  return 0
}

/** What the values of `class` and `id` say. */
export interface ClassReading {
  /** Bit per group of words. */
  groups: number
  /** Hash of the value last read, to tell elements of one template from others. */
  shape: number
}

/**
 * Adds the groups whose words occur in an attribute value. Words end at anything but ASCII letters
 * and before a capital that follows a small letter (`articleBody`).
 */
export function readClass(bytes: Uint8Array, start: number, end: number, into: ClassReading): void {
  let { groups } = into
  let shape = 0
  let hash = 0
  let isAfterSmall = false
  for (let index = start; index < end; index++) {
    const byte = bytes[index] ?? 0
    shape = (Math.imul(shape, 31) + byte) | 0
    if (byte >= 0x61 && byte <= 0x7a) {
      hash = (Math.imul(hash, 31) + byte) | 0
      isAfterSmall = true
      continue
    }
    const isCapital = byte >= 0x41 && byte <= 0x5a
    if (hash !== 0 && (!isCapital || isAfterSmall)) {
      groups |= bitsOf(hash)
      hash = 0
    }
    if (isCapital) hash = hashStep(hash, byte | 0x20)
    isAfterSmall = false
  }
  into.groups = hash === 0 ? groups : groups | bitsOf(hash)
  into.shape = shape
}
