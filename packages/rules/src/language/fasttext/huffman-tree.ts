/** A binary tree over the labels: nodes below `leaves` are labels, the last one is the root. */
export interface HuffmanTree {
  readonly leaves: number
  /** Children of the inner node `leaves + index`. */
  readonly left: Int32Array
  readonly right: Int32Array
}

/** The tree that fastText builds from the labels' counts, which descend: ties go to the inner node. */
export function huffmanTree(counts: readonly number[]): HuffmanTree {
  const leaves = counts.length
  const left = new Int32Array(Math.max(leaves - 1, 0))
  const right = new Int32Array(Math.max(leaves - 1, 0))
  const all = [...counts, ...left].fill(Number.POSITIVE_INFINITY, leaves)
  let leaf = leaves - 1
  let node = leaves
  const rarest = (): number =>
    leaf >= 0 && (all[leaf] ?? 0) < (all[node] ?? Number.POSITIVE_INFINITY) ? leaf-- : node++
  for (let index = 0; index < left.length; index++) {
    const one = rarest()
    const other = rarest()
    left[index] = one
    right[index] = other
    all[leaves + index] = (all[one] ?? 0) + (all[other] ?? 0)
  }
  return { leaves, left, right }
}
