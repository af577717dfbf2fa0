/** Grams of one length, ascending by hash, then set: three columns. */
export interface GramTable {
  /** Words in a gram. */
  readonly length: number
  readonly hashes: BigUint64Array
  readonly checks: BigUint64Array
  /** Which set each gram is of. */
  readonly sets: Uint16Array
  /** Where the hashes begin whose leading bits are at least the index: one more than there are buckets. */
  readonly buckets: Uint32Array
}

/** Leading bits that choose a bucket: about one gram a bucket, at most 2^24 buckets. */
const MOST_BITS = 24

/** Makes a table of the grams of items; a gram that a set has more than once is there once. */
export function gramTable(
  length: number,
  hashes: readonly BigUint64Array[],
  checks: readonly BigUint64Array[],
  setOfItem: readonly number[],
): GramTable {
  const count = hashes.reduce((sum, part) => sum + part.length, 0)
  const allHashes = new BigUint64Array(count)
  const allChecks = new BigUint64Array(count)
  const allSets = new Uint16Array(count)
  let at = 0
  for (const [item, part] of hashes.entries()) {
    allHashes.set(part, at)
    allChecks.set(checks[item] ?? new BigUint64Array(), at)
    allSets.fill(setOfItem[item] ?? 0, at, at + part.length)
    at += part.length
  }
  const order = orderOf(allHashes, allChecks, allSets)
  return gramTableOf(
    length,
    BigUint64Array.from(order, (index) => allHashes[index] ?? 0n),
    BigUint64Array.from(order, (index) => allChecks[index] ?? 0n),
    Uint16Array.from(order, (index) => allSets[index] ?? 0),
  )
}

/** A table from its columns, which are in order. */
export function gramTableOf(
  length: number,
  hashes: BigUint64Array,
  checks: BigUint64Array,
  sets: Uint16Array,
): GramTable {
  const bits = Math.min(MOST_BITS, Math.max(1, 31 - Math.clz32(hashes.length)))
  const buckets = new Uint32Array(2 ** bits + 1)
  const halves = halvesOf(hashes)
  let bucket = 0
  for (let index = 0; index < hashes.length; index++) {
    const own = (halves[index * 2 + 1] ?? 0) >>> (32 - bits)
    while (bucket <= own) buckets[bucket++] = index
  }
  buckets.fill(hashes.length, bucket)
  return { length, hashes, checks, sets, buckets }
}

/** Calls `found` with the place of each hash that the table has, and the row of each gram it may be. */
export function findGrams(
  { hashes, buckets }: GramTable,
  sought: BigUint64Array,
  found: (place: number, row: number) => void,
): void {
  const shift = 32 - Math.log2(buckets.length - 1)
  const here = halvesOf(hashes)
  const there = halvesOf(sought)
  for (let place = 0; place < sought.length; place++) {
    const low = there[place * 2] ?? 0
    const high = there[place * 2 + 1] ?? 0
    const end = buckets[(high >>> shift) + 1] ?? 0
    for (let row = buckets[high >>> shift] ?? 0; row < end; row++)
      if (here[row * 2] === low && here[row * 2 + 1] === high) found(place, row)
  }
}

/** Rows in order, without those that come again. */
function orderOf(hashes: BigUint64Array, checks: BigUint64Array, sets: Uint16Array): Uint32Array {
  const halves = halvesOf(hashes)
  const compare = (one: number, other: number): number =>
    (halves[one * 2 + 1] ?? 0) - (halves[other * 2 + 1] ?? 0) ||
    (halves[one * 2] ?? 0) - (halves[other * 2] ?? 0) ||
    (sets[one] ?? 0) - (sets[other] ?? 0) ||
    Number((checks[one] ?? 0n) > (checks[other] ?? 0n)) -
      Number((checks[one] ?? 0n) < (checks[other] ?? 0n))
  const order = Uint32Array.from({ length: hashes.length }, (_, index) => index).toSorted(compare)
  return order.filter((row, index) => index === 0 || compare(order[index - 1] ?? 0, row) !== 0)
}

/** Low and high half of each hash in turn, as a little-endian machine has them: reading a bigint would make one. */
function halvesOf(hashes: BigUint64Array): Uint32Array {
  return new Uint32Array(hashes.buffer, hashes.byteOffset, hashes.length * 2)
}
