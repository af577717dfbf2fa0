/** Start and factor of FNV-1a with 32 bits. */
export const HASH_START = 0x811c9dc5 | 0
const HASH_FACTOR = 0x01000193

/** Takes one more byte into a hash. As in fastText, the byte is signed: 0x80 to 0xFF change the upper 24 bits too. */
export function hashByte(hash: number, byte: number): number {
  return Math.imul(hash ^ ((byte << 24) >> 24), HASH_FACTOR)
}

export function hashBytes(bytes: Uint8Array): number {
  let hash = HASH_START
  for (let index = 0; index < bytes.length; index++) hash = hashByte(hash, bytes[index] ?? 0)
  return hash
}

/**
 * The hash of a run of words, modulo the number of buckets: h = h · 116049371 + next, in 64 bits without sign, over
 * the words' 32-bit hashes taken with sign. In two halves, for JavaScript has no fast 64-bit integers.
 */
export class RunHash {
  #high = 0
  #low = 0

  start(hash: number): void {
    this.#low = hash >>> 0
    this.#high = (hash >> 31) >>> 0
  }

  add(hash: number): void {
    const { high, low } = multiplied(this.#high, this.#low)
    const sum = low + (hash >>> 0)
    this.#low = sum >>> 0
    this.#high = (high + (hash >> 31) + (sum > 0xffffffff ? 1 : 0)) >>> 0
  }

  modulo(buckets: number): number {
    let rest = 0
    for (const part of [
      this.#high >>> 16,
      this.#high & 0xffff,
      this.#low >>> 16,
      this.#low & 0xffff,
    ]) {
      rest = (rest * 0x10000 + part) % buckets
    }
    return rest
  }
}

const FACTOR = 116049371

/** Times FACTOR modulo 2^64; FACTOR is below 2^27, so that products with 16 bits are exact. */
function multiplied(high: number, low: number): { readonly high: number; readonly low: number } {
  const bottom = (low & 0xffff) * FACTOR
  const top = (low >>> 16) * FACTOR + Math.floor(bottom / 0x10000)
  return {
    low: ((top % 0x10000) * 0x10000 + (bottom % 0x10000)) >>> 0,
    high: (Math.imul(high, FACTOR) + Math.floor(top / 0x10000)) >>> 0,
  }
}
