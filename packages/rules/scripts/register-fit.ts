import { REGISTERS, termWeight, type RegisterModelSpec } from '../src/register/register-model.ts'
import { BUCKETS } from '../src/register/register-terms.ts'
import type { LabelledPage } from './register-pages.ts'
import { fitSparse, type SparseRow } from './sparse-logistic.ts'

/** Inverse strength of the penalty: 1 and 3 were compared on FreCORE. */
const COST = 3
/** A bucket that fewer texts hold says nothing: no weight stands for a word of one text or of two. */
const FEWEST_TEXTS = 3

/** Fits one register after another against the rest and stores what was learned in bytes. */
export function fitRegisters(
  language: string,
  pages: readonly LabelledPage[],
  threshold: number,
): RegisterModelSpec {
  const { bytes, step: rarityStep } = rarityOf(pages)
  const rows = pages.map((page) => rowOf(page, (bucket) => (bytes[bucket] ?? 0) * rarityStep))
  const registers = REGISTERS.map((register) => {
    const labels = pages.map((page) => (page.labels.has(register) ? 1 : -1))
    const { weights, bias } = fitSparse(rows, labels, COST, BUCKETS)
    const step = Math.max(...weights.map(Math.abs)) / 127 || 1
    const signed = Uint8Array.from(weights, (weight) => Math.round(weight / step) & 0xff)
    return { register, bias: rounded(bias), step: rounded(step), weights: base64(signed) }
  })
  const rarity = base64(bytes)
  return { language, texts: pages.length, threshold, rarity, rarityStep, registers }
}

/** Inverse document frequency, smoothed by one text (ln((1 + n) / (1 + texts with it)) + 1), in 255 steps. */
function rarityOf(pages: readonly LabelledPage[]) {
  const holding = new Uint32Array(BUCKETS)
  for (const { terms } of pages)
    for (const bucket of terms.buckets) holding[bucket] = (holding[bucket] ?? 0) + 1
  const rarity = Float64Array.from(holding, (texts) =>
    texts < FEWEST_TEXTS ? 0 : Math.log((1 + pages.length) / (1 + texts)) + 1,
  )
  const step = rounded(Math.max(...rarity) / 255)
  return {
    bytes: Uint8Array.from(rarity, (value) => Math.min(255, Math.round(value / step))),
    step,
  }
}

function rowOf({ terms }: LabelledPage, rarity: (bucket: number) => number): SparseRow {
  const all = terms.buckets.map((bucket, index) => ({
    bucket,
    value: termWeight(terms.counts[index] ?? 0) * rarity(bucket),
  }))
  const kept = all.filter(({ value }) => value > 0)
  const norm = Math.sqrt(kept.reduce((sum, { value }) => sum + value * value, 0)) || 1
  return {
    at: Int32Array.from(kept, ({ bucket }) => bucket),
    values: Float64Array.from(kept, ({ value }) => value / norm),
  }
}

function rounded(value: number): number {
  return Number(value.toPrecision(8))
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}
