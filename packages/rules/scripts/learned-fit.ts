/** A matrix of rows, all of one width. */
export type Rows = readonly (readonly number[])[]

export interface LinearFit {
  readonly weights: readonly number[]
  readonly bias: number
}

/** Mean and spread of each column. */
export function scales(rows: Rows): readonly { readonly mean: number; readonly spread: number }[] {
  const width = rows[0]?.length ?? 0
  return Array.from({ length: width }, (_, column) => {
    const values = rows.map((row) => row[column] ?? 0)
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
    return { mean, spread: Math.sqrt(variance) || 1 }
  })
}

/** Logistic regression with an L2 penalty of `ridge` (half the squared weights; none on the bias), by Newton's method. */
export function fitLogistic(rows: Rows, labels: readonly number[], ridge: number): LinearFit {
  const width = (rows[0]?.length ?? 0) + 1
  const inputs = rows.map((row) => [...row, 1])
  let weights = Array.from({ length: width }, () => 0)
  for (let round = 0; round < 25; round++) {
    const gradient = weights.map((weight, column) => (column < width - 1 ? ridge * weight : 0))
    const hessian = weights.map((_, column) => {
      const line = Array.from({ length: width }, () => 0)
      line[column] = column < width - 1 ? ridge : 1e-9
      return line
    })
    for (const [index, input] of inputs.entries()) {
      const chance = logistic(dot(input, weights))
      addRow(gradient, hessian, input, chance - at(labels, index), chance * (1 - chance))
    }
    const step = solve(hessian, gradient)
    weights = weights.map((weight, index) => weight - at(step, index))
    if (Math.max(...step.map(Math.abs)) < 1e-8) break
  }
  return { weights: weights.slice(0, -1), bias: weights.at(-1) ?? 0 }
}

export function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value))
}

export function dot(one: readonly number[], other: readonly number[]): number {
  let sum = 0
  for (let index = 0; index < one.length; index++) sum += (one[index] ?? 0) * (other[index] ?? 0)
  return sum
}

/** Adds one row to the gradient and to the lower half of the curvature. */
function addRow(
  gradient: number[],
  hessian: readonly number[][],
  input: readonly number[],
  error: number,
  curve: number,
): void {
  for (const [row, value] of input.entries()) {
    gradient[row] = at(gradient, row) + error * value
    const line = hessian[row] ?? []
    for (let column = 0; column <= row; column++)
      line[column] = at(line, column) + curve * value * at(input, column)
  }
}

function at(values: readonly number[] | undefined, index: number): number {
  return values?.[index] ?? 0
}

/** Solves a symmetric positive system given by its lower half (Cholesky). */
function solve(lower: Rows, right: readonly number[]): number[] {
  const factor: number[][] = []
  for (const [row, values] of lower.entries()) {
    const line: number[] = []
    factor.push(line)
    for (let column = 0; column <= row; column++) {
      let sum = at(values, column)
      for (let k = 0; k < column; k++) sum -= at(line, k) * at(factor[column], k)
      line.push(row === column ? Math.sqrt(Math.max(sum, 1e-12)) : sum / at(factor[column], column))
    }
  }
  const solution: number[] = []
  for (const [row, line] of factor.entries()) {
    let sum = at(right, row)
    for (let k = 0; k < row; k++) sum -= at(line, k) * at(solution, k)
    solution.push(sum / at(line, row))
  }
  for (let row = right.length - 1; row >= 0; row--) {
    let sum = at(solution, row)
    for (let k = row + 1; k < right.length; k++) sum -= at(factor[k], row) * at(solution, k)
    solution[row] = sum / at(factor[row], row)
  }
  return solution
}
