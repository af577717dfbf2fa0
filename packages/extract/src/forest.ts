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

/** Probability from the row of `table` that begins at `row`. */
export function probabilityOf(forest: Forest, table: Float32Array, row: number): number {
  const { depth, features, thresholds, leaves } = forest
  let sum = forest.bias
  const size = 1 << depth
  for (let at = 0, base = 0; at < features.length; base += size) {
    let leaf = 0
    for (let level = 0; level < depth; level++, at++) {
      const isGreater = (table[row + (features[at] ?? 0)] ?? 0) > (thresholds[at] ?? 0)
      leaf = (leaf << 1) | (isGreater ? 1 : 0)
    }
    sum += leaves[base + leaf] ?? 0
  }
  return 1 / (1 + Math.exp(-sum))
}
