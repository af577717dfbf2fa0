import type { ByteReader } from './byte-reader.ts'
import { hashBytes } from './word-hash.ts'

export interface Dictionary {
  readonly words: number
  readonly labels: readonly string[]
  /** How often each label occurred in training: they shape the tree of a hierarchical softmax. */
  readonly labelCounts: readonly number[]
  /** Number of the word with this hash; −1 when it is not known. */
  numberOf(word: Uint8Array, hash: number): number
  /** Row of each bucket in a pruned model, −1 where it has none; null where every bucket has its row, behind the words'. */
  readonly rowOfBucket: Int32Array | null
}

const LABEL = 1
/** Bytes of the shortest entry: an empty word, count and type. */
const SHORTEST_ENTRY = 10

export function readDictionary(reader: ByteReader, buckets: number): Dictionary {
  const size = reader.int32()
  const words = reader.int32()
  const labelCount = reader.int32()
  reader.int64() // tokens read in training
  const pruned = reader.int64()
  if (size !== words + labelCount || words < 0 || labelCount < 1) {
    throw new RangeError(
      `a dictionary of ${size} entries cannot hold ${words} words and ${labelCount} labels`,
    )
  }
  const known: Uint8Array[] = []
  const labels: string[] = []
  const labelCounts: number[] = []
  const decoder = new TextDecoder()
  for (let index = 0; index < size; index++) {
    const entry = reader.zeroTerminated()
    const count = reader.int64()
    if (reader.byte() === LABEL) {
      labels.push(decoder.decode(entry))
      labelCounts.push(count)
    } else known.push(entry.slice())
  }
  if (known.length !== words)
    throw new RangeError(`${words} words are expected, ${known.length} found`)
  return {
    words,
    labels,
    labelCounts,
    numberOf: wordTable(known),
    rowOfBucket: rowTable(reader, words, buckets, pruned),
  }
}

function wordTable(known: readonly Uint8Array[]): Dictionary['numberOf'] {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * known.length + SHORTEST_ENTRY)))
  const mask = slots.length - 1
  for (const [index, word] of known.entries()) {
    let slot = hashBytes(word) & mask
    while (slots[slot] !== 0) slot = (slot + 1) & mask
    slots[slot] = index + 1
  }
  return (word, hash) => {
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const index = (slots[slot] ?? 0) - 1
      if (index < 0) return -1
      const candidate = known[index]
      if (candidate && isSame(candidate, word)) return index
    }
  }
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false
  for (let index = 0; index < one.length; index++) if (one[index] !== other[index]) return false
  return true
}

/** A pruned model keeps some of the buckets only and numbers them anew; `pruned` is negative in a model that is not, zero where none is kept. */
function rowTable(
  reader: ByteReader,
  words: number,
  buckets: number,
  pruned: number,
): Int32Array | null {
  if (pruned < 0) return null
  if (pruned > buckets) throw new RangeError(`${pruned} of ${buckets} buckets cannot be kept`)
  const rows = new Int32Array(buckets).fill(-1)
  for (let index = 0; index < pruned; index++) {
    const bucket = reader.int32()
    rows[bucket] = words + reader.int32()
  }
  return rows
}
