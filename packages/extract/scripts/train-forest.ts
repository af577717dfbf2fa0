import type { ForestSpec } from '../src/forest.ts'

export interface Rows {
  readonly table: Float32Array
  readonly width: number
  readonly labels: Float32Array
  readonly weights: Float32Array
}

export interface ForestOptions {
  readonly trees: number
  readonly depth: number
  readonly rate: number
  /** Share of the features that each tree may ask. */
  readonly columns: number
  /** Added to the weight of each leaf. */
  readonly smoothing: number
  readonly seed: number
}

const BINS = 64

/** Gradient boosting of symmetric trees on log loss, with histograms; the seed fixes the result. */
export function trainForest(rows: Rows, options: ForestOptions): ForestSpec {
  const count = rows.labels.length
  const { bins, edges } = binned(rows)
  const raw = new Float64Array(count)
  const bias = priorOf(rows)
  raw.fill(bias)
  const gradients = new Float64Array(count)
  const curvatures = new Float64Array(count)
  const random = randomFrom(options.seed)
  const features: number[] = []
  const thresholds: number[] = []
  const leaves: number[] = []
  for (let tree = 0; tree < options.trees; tree++) {
    for (let row = 0; row < count; row++) {
      const p = 1 / (1 + Math.exp(-(raw[row] ?? 0)))
      const weight = rows.weights[row] ?? 0
      gradients[row] = weight * ((rows.labels[row] ?? 0) - p)
      curvatures[row] = Math.max(1e-6, weight * p * (1 - p))
    }
    const columns = Array.from({ length: rows.width }, (_, column) => column).filter(
      () => random() < options.columns,
    )
    const { splits, leafOf } = growTree(columns, bins, gradients, curvatures, options)
    for (const { column, bin } of splits) {
      features.push(column)
      thresholds.push(edges[column]?.[bin] ?? 0)
    }
    const values = leafValues(leafOf, gradients, curvatures, 1 << options.depth, options)
    for (const value of values) leaves.push(Number(value.toPrecision(5)))
    for (let row = 0; row < count; row++)
      raw[row] = (raw[row] ?? 0) + (values[leafOf[row] ?? 0] ?? 0)
  }
  return { depth: options.depth, bias, features, thresholds, leaves }
}

function growTree(
  columns: readonly number[],
  bins: readonly Uint8Array[],
  gradients: Float64Array,
  curvatures: Float64Array,
  options: ForestOptions,
): { readonly splits: readonly Split[]; readonly leafOf: Uint8Array } {
  const leafOf = new Uint8Array(gradients.length)
  const splits: Split[] = []
  for (let level = 0; level < options.depth; level++) {
    const split = bestSplit(
      columns,
      bins,
      leafOf,
      gradients,
      curvatures,
      1 << level,
      options.smoothing,
    )
    const column = bins[split.column] ?? new Uint8Array(0)
    for (let row = 0; row < leafOf.length; row++) {
      leafOf[row] = ((leafOf[row] ?? 0) << 1) | ((column[row] ?? 0) > split.bin ? 1 : 0)
    }
    splits.push(split)
  }
  return { splits, leafOf }
}

function priorOf(rows: Rows): number {
  let positive = 0
  let all = 0
  rows.labels.forEach((label, row) => {
    positive += label * (rows.weights[row] ?? 0)
    all += rows.weights[row] ?? 0
  })
  return Math.log(positive / (all - positive))
}

interface Binned {
  readonly bins: readonly Uint8Array[]
  /** By column and bin: the greatest value of the bin. */
  readonly edges: readonly Float32Array[]
}

function binned({ table, width, labels }: Rows): Binned {
  const count = labels.length
  const bins: Uint8Array[] = []
  const edges: Float32Array[] = []
  for (let column = 0; column < width; column++) {
    const values = new Float32Array(count)
    for (let row = 0; row < count; row++) values[row] = table[row * width + column] ?? 0
    const limits = limitsOf(values.toSorted())
    edges.push(limits)
    bins.push(Uint8Array.from(values, (value) => binOf(limits, value)))
  }
  return { bins, edges }
}

function limitsOf(sorted: Float32Array): Float32Array {
  const limits: number[] = []
  const distinct = [...new Set(sorted)]
  if (distinct.length <= BINS) {
    for (let index = 0; index + 1 < distinct.length; index++) {
      limits.push(Math.fround(((distinct[index] ?? 0) + (distinct[index + 1] ?? 0)) / 2))
    }
  } else {
    for (let bin = 1; bin < BINS; bin++) {
      // Half of the bins by rank, half by rank among distinct values: rare large values keep theirs.
      const from = bin % 2 === 0 ? sorted : distinct
      limits.push(from[Math.floor((bin / BINS) * from.length)] ?? 0)
    }
  }
  return Float32Array.from(new Set(limits)).toSorted()
}

function binOf(limits: Float32Array, value: number): number {
  let low = 0
  let high = limits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (value > (limits[middle] ?? 0)) low = middle + 1
    else high = middle
  }
  return low
}

interface Split {
  readonly column: number
  readonly bin: number
  readonly gain: number
}

function bestSplit(
  columns: readonly number[],
  bins: readonly Uint8Array[],
  leafOf: Uint8Array,
  gradients: Float64Array,
  curvatures: Float64Array,
  leaves: number,
  smoothing: number,
): Split {
  let best: Split = { column: columns[0] ?? 0, bin: 0, gain: -1 }
  for (const column of columns) {
    const found = bestBin(
      bins[column] ?? new Uint8Array(0),
      leafOf,
      gradients,
      curvatures,
      leaves,
      smoothing,
    )
    if (found.gain > best.gain) best = { column, ...found }
  }
  return best
}

function bestBin(
  column: Uint8Array,
  leafOf: Uint8Array,
  gradients: Float64Array,
  curvatures: Float64Array,
  leaves: number,
  smoothing: number,
): { readonly bin: number; readonly gain: number } {
  const g = new Float64Array(leaves * BINS)
  const h = new Float64Array(leaves * BINS)
  for (let row = 0; row < column.length; row++) {
    const slot = (leafOf[row] ?? 0) * BINS + (column[row] ?? 0)
    g[slot] = (g[slot] ?? 0) + (gradients[row] ?? 0)
    h[slot] = (h[slot] ?? 0) + (curvatures[row] ?? 0)
  }
  const gains = new Float64Array(BINS)
  for (let leaf = 0; leaf < leaves; leaf++) addGains(g, h, leaf * BINS, smoothing, gains)
  let bin = 0
  for (let index = 1; index < BINS - 1; index++)
    if ((gains[index] ?? 0) > (gains[bin] ?? 0)) bin = index
  return { bin, gain: gains[bin] ?? 0 }
}

function addGains(
  g: Float64Array,
  h: Float64Array,
  base: number,
  smoothing: number,
  gains: Float64Array,
): void {
  let allG = 0
  let allH = 0
  for (let bin = 0; bin < BINS; bin++) {
    allG += g[base + bin] ?? 0
    allH += h[base + bin] ?? 0
  }
  let leftG = 0
  let leftH = 0
  for (let bin = 0; bin < BINS; bin++) {
    leftG += g[base + bin] ?? 0
    leftH += h[base + bin] ?? 0
    const rightG = allG - leftG
    const rightH = allH - leftH
    gains[bin] =
      (gains[bin] ?? 0) + leftG ** 2 / (leftH + smoothing) + rightG ** 2 / (rightH + smoothing)
  }
}

function leafValues(
  leafOf: Uint8Array,
  gradients: Float64Array,
  curvatures: Float64Array,
  leaves: number,
  options: ForestOptions,
): Float64Array {
  const g = new Float64Array(leaves)
  const h = new Float64Array(leaves)
  for (let row = 0; row < leafOf.length; row++) {
    const leaf = leafOf[row] ?? 0
    g[leaf] = (g[leaf] ?? 0) + (gradients[row] ?? 0)
    h[leaf] = (h[leaf] ?? 0) + (curvatures[row] ?? 0)
  }
  return g.map((value, leaf) => (options.rate * value) / ((h[leaf] ?? 0) + options.smoothing))
}

/** Park and Miller's generator: the same numbers everywhere. */
export function randomFrom(seed: number): () => number {
  let state = (seed % 2147483646) + 1
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}
