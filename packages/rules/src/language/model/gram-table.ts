/** First value of the hash of a sequence and its factor: FNV-1a, 32 bits (isthe.com/chongo/tech/comp/fnv). */
export const HASH_START = 0x811c9dc5

/** Takes one more unit into a hash. */
export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193)
}

/** Short sequences with the languages in which they are frequent: open addressing by hash, at most half full. */
export interface GramTable {
  /** Hash of each slot’s sequence; 0 in an empty one. */
  readonly keys: Int32Array
  /** Where the languages of a slot’s sequence begin, and how many they are. */
  readonly starts: Uint32Array
  readonly counts: Uint8Array
  readonly languageOf: Uint8Array
  readonly weights: Uint8Array
}

/** The slot of a hash, or the empty one where it would be. */
export function slotOf(keys: Int32Array, hash: number): number {
  const mask = keys.length - 1
  let slot = (hash ^ (hash >>> 15)) & mask
  while (keys[slot] !== hash && keys[slot] !== 0) slot = (slot + 1) & mask
  return slot
}

/**
 * Reads a table from `offset` on: number of sequences and of language entries (uint32, little-endian), the hashes in ascending order as
 * differences (varints of 7 bits, low first), how many languages each has, the languages, the weights. Gives the table and its end.
 */
export function readGramTable(bytes: Buffer, offset: number): readonly [GramTable, number] {
  const grams = bytes.readUInt32LE(offset)
  const entries = bytes.readUInt32LE(offset + 4)
  const size = 2 ** Math.ceil(Math.log2(2 * grams))
  const keys = new Int32Array(size)
  const slots = new Uint32Array(grams)
  let at = offset + 8
  let hash = 0
  for (let gram = 0; gram < grams; gram++) {
    let scale = 1
    let byte = 0x80
    while (byte >= 0x80) {
      byte = bytes[at++] ?? 0
      hash += (byte & 0x7f) * scale
      scale *= 0x80
    }
    const slot = slotOf(keys, hash | 0)
    keys[slot] = hash | 0
    slots[gram] = slot
  }
  const starts = new Uint32Array(size)
  const counts = new Uint8Array(size)
  let start = 0
  for (const slot of slots) {
    const count = bytes[at++] ?? 0
    starts[slot] = start
    counts[slot] = count
    start += count
  }
  const end = at + 2 * entries
  if (start !== entries || end > bytes.length)
    throw new RangeError(`a table of ${entries} entries holds ${start}`)
  const languageOf = bytes.subarray(at, at + entries)
  return [{ keys, starts, counts, languageOf, weights: bytes.subarray(at + entries, end) }, end]
}
