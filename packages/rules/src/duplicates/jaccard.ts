/** Shared shingles by shingles of either, of two sorted lists of distinct hashes; 0 where both are empty. */
export function jaccard(a: BigUint64Array, b: BigUint64Array): number {
  let shared = 0
  let atA = 0
  let atB = 0
  while (atA < a.length && atB < b.length) {
    const one = a[atA] ?? 0n
    const other = b[atB] ?? 0n
    if (one === other) shared++
    if (one <= other) atA++
    if (other <= one) atB++
  }
  const either = a.length + b.length - shared
  return either === 0 ? 0 : shared / either
}
