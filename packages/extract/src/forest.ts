/**
 * A sum of symmetric decision trees: each level of a tree asks one question of all its nodes, so a
 * leaf's number is the answers read as bits. Written by scripts/train.ts.
 */
export interface ForestSpec {
  readonly depth: number
  readonly bias: number
  /** By tree and level: which feature is compared, and with what (yes where it is greater). */
  readonly features: readonly number[]
  readonly thresholds: readonly number[]
  /** By tree and leaf, in log odds. */
  readonly leaves: readonly number[]
}

export interface Forest {
  readonly depth: number
  readonly bias: number
  readonly features: Int32Array
  readonly thresholds: Float32Array
  readonly leaves: Float32Array
}

export function forestOf(spec: ForestSpec): Forest {
  return {
    depth: spec.depth,
    bias: spec.bias,
    features: Int32Array.from(spec.features),
    thresholds: Float32Array.from(spec.thresholds),
    leaves: Float32Array.from(spec.leaves),
  }
}

/**
 * After so many trees, so low a sum (in log odds; 0.05 as a probability) is not made up by the rest:
 * on ../shared/data/crawl the early end moves no set's F1 by more than 0.002.
 */
const EARLY_TREES = 12
const HOPELESS = -3

/** Probability from the row of `table` that begins at `row`. */
export function probabilityOf(forest: Forest, table: Float32Array, row: number): number {
  const { depth, features, thresholds, leaves } = forest
  const questions = features.length
  let sum = forest.bias
  let at = 0
  let base = 0
  const size = 1 << depth
  const early = EARLY_TREES * depth
  while (at < questions) {
    const end = at + depth
    let leaf = 1
    for (; at < end; at++) {
      leaf <<= 1
      if ((table[row + (features[at] ?? 0)] ?? 0) > (thresholds[at] ?? 0)) leaf |= 1
    }
    sum += leaves[base + leaf - size] ?? 0
    base += size
    if (at >= early && sum < HOPELESS) break
  }
  return 1 / (1 + Math.exp(-sum))
}
