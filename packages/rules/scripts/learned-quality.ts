import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { qualityValues, standard } from '../src/learned/quality-model.ts'
import { scanText } from '../src/learned/scan.ts'
import { auroc, stratifiedFolds } from './learned-folds.ts'
import { dot, fitLogistic, logistic, scales, type LinearFit, type Rows } from './learned-fit.ts'

const FILE = new URL('../../../../shared/data/eval/quality/dclm-human.jsonl.gz', import.meta.url)
/** Penalties tried; the inner folds choose. */
export const RIDGES: readonly number[] = [10, 30, 100, 300]

export interface Judged {
  readonly values: Rows
  readonly labels: readonly number[]
  readonly unanimous: readonly boolean[]
}

/** The judged pages as features; null where they are not there. */
export function judgedPages(): Judged | null {
  if (!existsSync(FILE)) return null
  const lines = gunzipSync(readFileSync(FILE)).toString('utf8').split('\n').filter(Boolean)
  const rows = lines.map((line): unknown => JSON.parse(line)).filter(isPage)
  return {
    values: rows.map(({ text }) => qualityValues(scanText(text))),
    labels: rows.map(({ label }) => label),
    unanimous: rows.map(({ unanimous }) => unanimous),
  }
}

interface Page {
  readonly text: string
  readonly label: number
  readonly unanimous: boolean
}

function isPage(row: unknown): row is Page {
  return (
    typeof row === 'object' && row !== null && 'text' in row && 'label' in row && 'unanimous' in row
  )
}

export interface Trained {
  readonly scale: ReturnType<typeof scales>
  readonly fit: LinearFit
  readonly ridge: number
}

/** Chooses the penalty by cross-validation inside the rows given, then fits all of them. */
export function train(values: Rows, labels: readonly number[], seed: number): Trained {
  let best = { ridge: RIDGES[0] ?? 1, area: -1 }
  const fold = stratifiedFolds(labels, 5, seed)
  for (const ridge of RIDGES) {
    const area = auroc(
      labels,
      outOfFold(values, labels, fold, () => ridge),
    )
    if (area > best.area) best = { ridge, area }
  }
  return fitted(values, labels, best.ridge)
}

/** Scores of each row by a model that never saw it, penalties chosen inside (nested cross-validation). */
export function nestedScores(
  values: Rows,
  labels: readonly number[],
  seed: number,
): readonly number[] {
  const fold = stratifiedFolds(labels, 5, seed)
  return outOfFold(values, labels, fold, (inner, known) => train(inner, known, seed + 1000).ridge)
}

function outOfFold(
  values: Rows,
  labels: readonly number[],
  fold: readonly number[],
  ridgeOf: (values: Rows, labels: readonly number[]) => number,
): readonly number[] {
  const scores = Array.from({ length: labels.length }, () => 0)
  for (let part = 0; part < 5; part++) {
    const inner = values.filter((_, row) => fold[row] !== part)
    const known = labels.filter((_, row) => fold[row] !== part)
    const model = fitted(inner, known, ridgeOf(inner, known))
    for (const [row, value] of values.entries())
      if (fold[row] === part) scores[row] = scored(model, value)
  }
  return scores
}

function fitted(values: Rows, labels: readonly number[], ridge: number): Trained {
  const scale = scales(values)
  return {
    scale,
    ridge,
    fit: fitLogistic(
      values.map((row) => scaled(scale, row)),
      labels,
      ridge,
    ),
  }
}

function scored({ scale, fit }: Trained, row: readonly number[]): number {
  return logistic(dot(scaled(scale, row), fit.weights) + fit.bias)
}

function scaled(scale: Trained['scale'], row: readonly number[]): readonly number[] {
  return row.map((value, column) => {
    const { mean, spread } = scale[column] ?? { mean: 0, spread: 1 }
    return standard(value, mean, spread)
  })
}
