import { HINT_RANGES } from '../src/features.ts'
import type { Labels } from './labels.ts'
import type { Rows } from './train-forest.ts'

/** A page's blocks as the model sees them, with their labels. */
export interface TrainingPage {
  readonly table: Float32Array
  readonly labels: Labels
  /** Weight of the page's set. */
  readonly weight: number
  readonly isFullText: boolean
  readonly seed: number
}

/** Share of blocks that are shown a second time without class words and clues, so that text and place must do. */
const BLIND_SHARE = 0.15
/** Blocks of less than 2^5 letters that are not main text are many and alike: a quarter is enough. */
const SHORT = 5
const SHORT_SHARE = 0.25
/** Below 1: long blocks weigh less than their length. */
const WEIGHT_POWER = 0.7

interface Row {
  readonly page: TrainingPage
  readonly block: number
  readonly weight: number
  readonly isBlind: boolean
}

/** Lays out the labelled blocks of pages as rows of `width` numbers. */
export function rowsOf(pages: readonly TrainingPage[], width: number): Rows {
  const chosen = pages.flatMap(chooseRows(width))
  const table = new Float32Array(chosen.length * width)
  const labels = new Float32Array(chosen.length)
  const weights = new Float32Array(chosen.length)
  const mean = chosen.reduce((sum, row) => sum + row.weight, 0) / chosen.length
  chosen.forEach(({ page, block, weight, isBlind }, row) => {
    table.set(page.table.subarray(block * width, (block + 1) * width), row * width)
    if (isBlind)
      HINT_RANGES.forEach(([from, to, none]) =>
        table.fill(none, row * width + from, row * width + to),
      )
    labels[row] = page.labels.labels[block] ?? 0
    weights[row] = weight / mean
  })
  return { table, width, labels, weights }
}

function chooseRows(width: number): (page: TrainingPage) => readonly Row[] {
  return (page) => {
    const rows: Row[] = []
    page.labels.weights.forEach((labelled, block) => {
      if (labelled <= 0) return
      const chance = chanceOf(page.seed, block)
      let weight = labelled ** WEIGHT_POWER * page.weight
      const isShort = (page.table[block * width] ?? 0) < SHORT
      if (page.isFullText && page.labels.labels[block] === 0 && isShort) {
        if (chance > SHORT_SHARE) return
        weight /= SHORT_SHARE
      }
      rows.push({ page, block, weight, isBlind: false })
      if ((chance * 7) % 1 < BLIND_SHARE) rows.push({ page, block, weight, isBlind: true })
    })
    return rows
  }
}

/** A number from 0 to 1 that depends on page and block alone. */
function chanceOf(seed: number, block: number): number {
  const mixed = Math.imul(block + 1, 0x9e3779b1) ^ Math.imul(seed, 0x85ebca6b)
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
}
