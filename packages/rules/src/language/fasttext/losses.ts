import { huffmanTree } from './huffman-tree.ts'
import type { Matrix } from './matrix.ts'

/** Gives the logarithm of each label's probability for a hidden vector. */
export type Loss = (hidden: Float32Array, output: Matrix) => Float64Array

/** By the numbers that fastText's files use. */
export function lossOf(number: number, labelCounts: readonly number[]): Loss {
  switch (number) {
    case 1:
      return hierarchicalSoftmax(labelCounts)
    case 2:
    case 4:
      return binaryLogistic
    case 3:
      return softmax
    default:
      throw new RangeError(`there is no loss ${number}`)
  }
}

/** fastText adds this before it takes a logarithm: its probabilities can exceed 1 by as much. */
const TINY = 1e-5

function dot(hidden: Float32Array, { values, columns }: Matrix, row: number): number {
  let sum = 0
  for (let column = 0; column < columns; column++)
    sum += (hidden[column] ?? 0) * (values[row * columns + column] ?? 0)
  return sum
}

function softmax(hidden: Float32Array, output: Matrix): Float64Array {
  const scores = Float64Array.from({ length: output.rows }, (_score, row) =>
    dot(hidden, output, row),
  )
  const most = scores.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY)
  let sum = 0
  for (const [row, score] of scores.entries()) sum += scores[row] = Math.exp(score - most)
  return scores.map((score) => Math.log(score / sum + TINY))
}

/** Each label apart from the others: one-versus-all and negative sampling. */
function binaryLogistic(hidden: Float32Array, output: Matrix): Float64Array {
  return Float64Array.from({ length: output.rows }, (_score, row) =>
    Math.log(steppedSigmoid(dot(hidden, output, row)) + TINY),
  )
}

/** Steps of fastText's table, and where it ends on either side. */
const SIGMOID_STEPS = 512
const SIGMOID_END = 8

/** fastText looks the sigmoid up in a table, without interpolating. */
function steppedSigmoid(score: number): number {
  if (score < -SIGMOID_END) return 0
  if (score > SIGMOID_END) return 1
  const step = Math.trunc(((score + SIGMOID_END) * SIGMOID_STEPS) / SIGMOID_END / 2)
  return sigmoid((step * 2 * SIGMOID_END) / SIGMOID_STEPS - SIGMOID_END)
}

function sigmoid(score: number): number {
  return 1 / (1 + Math.exp(-score))
}

/** The probability of a label is that of the turns from the root to its leaf. */
function hierarchicalSoftmax(labelCounts: readonly number[]): Loss {
  const { leaves, left, right } = huffmanTree(labelCounts)
  return (hidden, output) => {
    const scores = new Float64Array(2 * leaves - 1)
    // Children come before their parents, so one way down the numbers visits parents first.
    for (let node = left.length - 1; node >= 0; node--) {
      const score = scores[leaves + node] ?? 0
      const turn = sigmoid(dot(hidden, output, node))
      scores[left[node] ?? 0] = score + Math.log(1 - turn + TINY)
      scores[right[node] ?? 0] = score + Math.log(turn + TINY)
    }
    return scores.subarray(0, leaves)
  }
}
