/** Bits of a half that choose a bucket; more buckets than shingles would be cleared for nothing. */
const MOST_BITS = 16

/** The longest that a hash is moved within its bucket, on average, before the general sort takes over. */
const MOST_MOVES = 8

/**
 * Each hash once, ascending. Hashes are spread evenly, so each is put into a bucket by its leading bits, nearly at its
 * place; where a text was made so that they are not, or they have 32 bits only, the general sort does the same.
 */
export function distinctSorted(hashes: BigUint64Array): BigUint64Array {
  const sorted = bucketSorted(hashes) ?? hashes.toSorted()
  const halves = new Uint32Array(sorted.buffer)
  let kept = 0
  for (let at = 0; at < halves.length; at += 2) {
    const low = halves[at] ?? 0
    const high = halves[at + 1] ?? 0
    if (kept > 0 && low === halves[kept - 2] && high === halves[kept - 1]) continue
    halves[kept] = low
    halves[kept + 1] = high
    kept += 2
  }
  return kept === halves.length ? sorted : sorted.slice(0, kept / 2)
}

/** Reading a bigint makes one, so that halves are compared, the higher first: they lie as in a little-endian machine. */
function bucketSorted(hashes: BigUint64Array): BigUint64Array | null {
  const count = hashes.length
  const shift = 32 - Math.min(MOST_BITS, Math.max(1, 32 - Math.clz32(count)))
  const from = new Uint32Array(hashes.buffer, hashes.byteOffset, count * 2)
  const ends = new Uint32Array((0xffff_ffff >>> shift) + 1)
  for (let at = 1; at < from.length; at += 2) {
    const bucket = (from[at] ?? 0) >>> shift
    ends[bucket] = (ends[bucket] ?? 0) + 1
  }
  let before = 0
  for (let bucket = 0; bucket < ends.length; bucket++) {
    const size = ends[bucket] ?? 0
    ends[bucket] = before
    before += size
  }
  const sorted = new BigUint64Array(count)
  const to = new Uint32Array(sorted.buffer)
  for (let at = 0; at < from.length; at += 2) {
    const high = from[at + 1] ?? 0
    const place = ends[high >>> shift] ?? 0
    ends[high >>> shift] = place + 1
    to[place * 2] = from[at] ?? 0
    to[place * 2 + 1] = high
  }
  return insertionSort(to) ? sorted : null
}

/** Sorts in place what is nearly sorted; false, having given up, where it is not. */
function insertionSort(to: Uint32Array): boolean {
  let moves = (to.length / 2) * MOST_MOVES
  for (let at = 2; at < to.length; at += 2) {
    const low = to[at] ?? 0
    const high = to[at + 1] ?? 0
    let hole = at
    for (; hole > 0; hole -= 2) {
      const highBefore = to[hole - 1] ?? 0
      if (highBefore < high || (highBefore === high && (to[hole - 2] ?? 0) <= low)) break
      to[hole] = to[hole - 2] ?? 0
      to[hole + 1] = highBefore
      moves--
    }
    to[hole] = low
    to[hole + 1] = high
    if (moves < 0) return false
  }
  return true
}
