/** One observation: its values, whether it came true, and how much it counts. */
export interface LogisticRow {
  readonly values: readonly number[]
  readonly isRight: number
  readonly weight: number
}

const ROUNDS = 4_000
const RATE = 2

/** Coefficients of the chance that a row comes true, by weighted logistic regression: plain ascent on standardised values. */
export function fitLogistic(rows: readonly LogisticRow[]): {
  readonly constant: number
  readonly weights: readonly number[]
} {
  const total = rows.reduce((sum, { weight }) => sum + weight, 0)
  const scales = (rows[0]?.values ?? []).map((_, at) => scaleOf(rows, at, total))
  const scaled = rows.map(({ values, isRight, weight }) => ({
    x: [
      1,
      ...values.map((value, at) => (value - (scales[at]?.mean ?? 0)) / (scales[at]?.spread ?? 1)),
    ],
    isRight,
    part: weight / total,
  }))
  let theta = [0, ...scales.map(() => 0)]
  for (let round = 0; round < ROUNDS; round++) {
    const slope = theta.map(() => 0)
    for (const { x, isRight, part } of scaled) {
      const error = part * (isRight - logistic(x, theta))
      for (let at = 0; at < x.length; at++) slope[at] = (slope[at] ?? 0) + error * (x[at] ?? 0)
    }
    theta = theta.map((value, at) => value + RATE * (slope[at] ?? 0))
  }
  const [level = 0, ...steep] = theta
  const weights = steep.map((value, at) => value / (scales[at]?.spread ?? 1))
  const constant = weights.reduce((sum, value, at) => sum - value * (scales[at]?.mean ?? 0), level)
  return { constant: rounded(constant), weights: weights.map((value) => rounded(value)) }
}

function scaleOf(
  rows: readonly LogisticRow[],
  at: number,
  total: number,
): { readonly mean: number; readonly spread: number } {
  const mean = rows.reduce((sum, { values, weight }) => sum + weight * (values[at] ?? 0), 0) / total
  const square = rows.reduce(
    (sum, { values, weight }) => sum + weight * ((values[at] ?? 0) - mean) ** 2,
    0,
  )
  return { mean, spread: Math.sqrt(square / total) }
}

function logistic(x: readonly number[], theta: readonly number[]): number {
  let sum = 0
  for (let at = 0; at < x.length; at++) sum += (x[at] ?? 0) * (theta[at] ?? 0)
  return 1 / (1 + Math.exp(-sum))
}

function rounded(value: number): number {
  return Number(value.toPrecision(6))
}
