/** One text: which columns it fills, and with what. */
export interface SparseRow {
  readonly at: Int32Array
  readonly values: Float64Array
}

export interface SparseFit {
  readonly weights: Float64Array
  readonly bias: number
}

const NEWTON_ROUNDS = 20
const INNER_ROUNDS = 30

/**
 * Logistic regression with an L2 penalty, both classes weighing the same, by Newton's method with conjugate gradients
 * (Lin, Weng & Keerthi 2008, jmlr.org/papers/v9/lin08b.html, with halved steps in place of a trust region). The bias is penalised like
 * a weight. Labels are 1 and -1. Deterministic.
 */
export function fitSparse(
  rows: readonly SparseRow[],
  labels: readonly number[],
  cost: number,
  width: number,
): SparseFit {
  const positive = labels.filter((label) => label > 0).length
  if (positive === 0) return { weights: new Float64Array(width), bias: -10 }
  const costs = labels.map(
    (label) => (cost * rows.length) / (2 * (label > 0 ? positive : rows.length - positive)),
  )
  let weights = new Float64Array(width + 1)
  let margins = rows.map((row) => margin(row, weights))
  let loss = lossOf(margins, labels, costs, weights)
  for (let round = 0; round < NEWTON_ROUNDS; round++) {
    const chances = margins.map((value, row) => 1 / (1 + Math.exp(-value * (labels[row] ?? 1))))
    const gradient = Float64Array.from(weights)
    for (const [row, input] of rows.entries())
      spread(gradient, input, (costs[row] ?? 0) * ((chances[row] ?? 0) - 1) * (labels[row] ?? 1))
    const curves = chances.map((chance, row) => (costs[row] ?? 0) * chance * (1 - chance))
    const step = newtonStep(rows, curves, gradient)
    let size = 1
    for (; size > 1e-6; size /= 2) {
      const tried = weights.map((weight, column) => weight + size * (step[column] ?? 0))
      const triedMargins = rows.map((row) => margin(row, tried))
      const triedLoss = lossOf(triedMargins, labels, costs, tried)
      if (triedLoss > loss) continue
      const gain = loss - triedLoss
      weights = tried
      margins = triedMargins
      loss = triedLoss
      if (gain < 1e-5 * loss)
        return { weights: weights.subarray(0, width), bias: weights[width] ?? 0 }
      break
    }
    if (size <= 1e-6) break
  }
  return { weights: weights.subarray(0, width), bias: weights[width] ?? 0 }
}

function margin({ at, values }: SparseRow, weights: Float64Array): number {
  let sum = weights[weights.length - 1] ?? 0
  for (let index = 0; index < at.length; index++)
    sum += (values[index] ?? 0) * (weights[at[index] ?? 0] ?? 0)
  return sum
}

/** Adds a row times a factor. */
function spread(sum: Float64Array, { at, values }: SparseRow, factor: number): void {
  for (let index = 0; index < at.length; index++) {
    const column = at[index] ?? 0
    sum[column] = (sum[column] ?? 0) + factor * (values[index] ?? 0)
  }
  sum[sum.length - 1] = (sum[sum.length - 1] ?? 0) + factor
}

function lossOf(
  margins: readonly number[],
  labels: readonly number[],
  costs: readonly number[],
  weights: Float64Array,
): number {
  let loss = dot(weights, weights) / 2
  for (const [row, value] of margins.entries())
    loss += (costs[row] ?? 0) * Math.log1p(Math.exp(-value * (labels[row] ?? 1)))
  return loss
}

/** Solves curvature × step = -gradient by conjugate gradients, to a tenth. */
function newtonStep(
  rows: readonly SparseRow[],
  curves: readonly number[],
  gradient: Float64Array,
): Float64Array {
  const step = new Float64Array(gradient.length)
  const rest = gradient.map((value) => -value)
  let direction = Float64Array.from(rest)
  let square = dot(rest, rest)
  const enough = square * 0.01
  for (let round = 0; round < INNER_ROUNDS && square > enough; round++) {
    const bent = Float64Array.from(direction)
    for (const [row, input] of rows.entries())
      spread(bent, input, (curves[row] ?? 0) * margin(input, direction))
    const length = square / dot(direction, bent)
    for (let column = 0; column < step.length; column++) {
      step[column] = (step[column] ?? 0) + length * (direction[column] ?? 0)
      rest[column] = (rest[column] ?? 0) - length * (bent[column] ?? 0)
    }
    const next = dot(rest, rest)
    const keep = next / square
    direction = direction.map((value, column) => (rest[column] ?? 0) + keep * value)
    square = next
  }
  return step
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0
  for (let index = 0; index < one.length; index++) sum += (one[index] ?? 0) * (other[index] ?? 0)
  return sum
}
