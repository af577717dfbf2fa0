import { FEATURES } from './features.ts'
import * as measure from './measure.ts'
import { outerGroup } from './tree.ts'
import type { Tree } from './tree.ts'

const NEIGHBOURS = [-4, -3, -2, -1, 1, 2, 3, 4]
const WINDOWS = [3, 10]
const LEVELS = 4
/** Numbers that the second look adds to the first one's. */
const CONTEXT = 1 + NEIGHBOURS.length + WINDOWS.length + LEVELS + 1 + 3
export const CONTEXT_FEATURES = FEATURES + CONTEXT

/** Adds what the first look thinks of the surroundings of each block that it scored `least` or more. */
export function describeContext(
  table: Float32Array,
  measures: Int32Array,
  tree: Tree,
  scores: Float64Array,
  least = 0,
): Float32Array {
  const { blocks } = tree
  const wide = new Float32Array(blocks * CONTEXT_FEATURES)
  const sums = runningSums(measures, scores)
  const means = meansByNode(measures, tree, scores)
  const templates = meansByTemplate(measures, tree, scores)
  const total = sums.scored[blocks] ?? 0
  for (let block = 0; block < blocks; block++) {
    if ((scores[block] ?? 0) < least) continue
    const row = block * CONTEXT_FEATURES
    wide.set(table.subarray(block * FEATURES, (block + 1) * FEATURES), row)
    let at = row + FEATURES
    wide[at++] = scores[block] ?? 0
    for (const offset of NEIGHBOURS) {
      const other = block + offset
      wide[at++] = other >= 0 && other < blocks ? (scores[other] ?? 0) : -0.1
    }
    for (const size of WINDOWS) wide[at++] = meanAround(sums, block, size, blocks)
    let node = tree.nodeOf[block] ?? 0
    for (let level = 0; level < LEVELS; level++) {
      node = outerGroup(tree, node)
      wide[at++] = means[node] ?? 0
      node = tree.outer[node] ?? 0
    }
    wide[at++] = templates[tree.templateOf[block] ?? 0] ?? 0
    wide[at++] = (sums.scored[block] ?? 0) / Math.max(1, total)
    wide[at++] = Math.log2(1 + total)
    wide[at++] = total / Math.max(1, tree.length)
  }
  return wide
}

interface Sums {
  /** Length, and length times score, of all blocks before the index. */
  readonly length: Float64Array
  readonly scored: Float64Array
}

function runningSums(measures: Int32Array, scores: Float64Array): Sums {
  const length = new Float64Array(scores.length + 1)
  const scored = new Float64Array(scores.length + 1)
  for (let block = 0; block < scores.length; block++) {
    const size = measures[block * measure.MEASURES + measure.LENGTH] ?? 0
    length[block + 1] = (length[block] ?? 0) + size
    scored[block + 1] = (scored[block] ?? 0) + size * (scores[block] ?? 0)
  }
  return { length, scored }
}

/** Mean score of the text around a block, without the block. */
function meanAround(sums: Sums, block: number, size: number, blocks: number): number {
  const first = Math.max(0, block - size)
  const last = Math.min(blocks, block + size + 1)
  const own = (sums.length[block + 1] ?? 0) - (sums.length[block] ?? 0)
  const ownScored = (sums.scored[block + 1] ?? 0) - (sums.scored[block] ?? 0)
  const length = (sums.length[last] ?? 0) - (sums.length[first] ?? 0) - own
  const scored = (sums.scored[last] ?? 0) - (sums.scored[first] ?? 0) - ownScored
  return length <= 0 ? -0.1 : scored / length
}

function meansByNode(measures: Int32Array, tree: Tree, scores: Float64Array): Float64Array {
  const sums = new Float64Array(tree.lengths.length)
  for (let block = 0; block < scores.length; block++) {
    const node = tree.nodeOf[block] ?? 0
    sums[node] =
      (sums[node] ?? 0) +
      (scores[block] ?? 0) * (measures[block * measure.MEASURES + measure.LENGTH] ?? 0)
  }
  for (let node = sums.length - 1; node > 0; node--) {
    const parent = tree.parents[node] ?? 0
    sums[parent] = (sums[parent] ?? 0) + (sums[node] ?? 0)
  }
  for (let node = 0; node < sums.length; node++)
    sums[node] = (sums[node] ?? 0) / Math.max(1, tree.lengths[node] ?? 0)
  return sums
}

function meansByTemplate(measures: Int32Array, tree: Tree, scores: Float64Array): Float64Array {
  const sums = new Float64Array(tree.templateLengths.length)
  for (let block = 0; block < scores.length; block++) {
    const template = tree.templateOf[block] ?? 0
    sums[template] =
      (sums[template] ?? 0) +
      (scores[block] ?? 0) * (measures[block * measure.MEASURES + measure.LENGTH] ?? 0)
  }
  for (let template = 0; template < sums.length; template++) {
    sums[template] = (sums[template] ?? 0) / Math.max(1, tree.templateLengths[template] ?? 0)
  }
  return sums
}
