import { CONTEXT_FEATURES, describeContext } from '../src/context.ts'
import type { DescribedPage } from '../src/describe.ts'
import { describePage } from '../src/describe.ts'
import { FEATURES } from '../src/features.ts'
import { forestOf, probabilityOf } from '../src/forest.ts'
import type { ForestSpec } from '../src/forest.ts'
import type { ModelSpec } from '../src/model.ts'
import { labelBlocks } from './labels.ts'
import type { Labels } from './labels.ts'
import { hashOfHost } from './real-pages.ts'
import type { RealPage } from './real-pages.ts'
import { trainForest } from './train-forest.ts'
import type { ForestOptions } from './train-forest.ts'
import { rowsOf } from './training-rows.ts'
import type { TrainingPage } from './training-rows.ts'

/** A labelled page with everything that training needs. */
export interface LabelledPage extends RealPage {
  readonly described: DescribedPage
  readonly labels: Labels
  readonly hash: number
}

/** Readability's own set repeats Readability's mistakes: it counts for less, for its many kinds of pages. */
const READABILITY_WEIGHT = 0.3
/** Parts of the hosts for the second look's training: a host's first scores come from the other parts. */
const FOLDS = 3

const FIRST: ForestOptions = {
  trees: 80,
  depth: 5,
  rate: 0.15,
  columns: 0.5,
  smoothing: 1,
  seed: 9,
}
const SECOND: ForestOptions = {
  trees: 60,
  depth: 5,
  rate: 0.15,
  columns: 0.5,
  smoothing: 1,
  seed: 19,
}

export function labelledPages(pages: readonly RealPage[]): readonly LabelledPage[] {
  return pages.flatMap((page) => {
    const { truth } = page
    if (truth === undefined || (truth.text === undefined && truth.with === undefined)) return []
    const described = describePage(page.body, undefined, page.url)
    const labels = labelBlocks(described.page, described.measures, described.tree, truth)
    return [{ ...page, described, labels, hash: hashOfHost(page.url) }]
  })
}

/** Trains both looks; the same pages give the same weights. */
export function trainModel(pages: readonly LabelledPage[]): ModelSpec {
  const firstScores = new Map<LabelledPage, Float64Array>()
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = pages.filter((page) => foldOf(page) !== fold)
    const forest = trainFirst(others, fold + 1)
    for (const page of pages)
      if (foldOf(page) === fold) firstScores.set(page, scoresOf(page, forest))
  }
  const second = trainForest(
    rowsOf(
      pages.map((page) => trainingPage(page, contextOf(page, firstScores.get(page)))),
      CONTEXT_FEATURES,
    ),
    SECOND,
  )
  return { first: trainFirst(pages, FIRST.seed), second }
}

function foldOf(page: LabelledPage): number {
  return (page.hash >>> 4) % FOLDS
}

function trainFirst(pages: readonly LabelledPage[], seed: number): ForestSpec {
  const rows = rowsOf(
    pages.map((page) => trainingPage(page, page.described.table)),
    FEATURES,
  )
  return trainForest(rows, { ...FIRST, seed })
}

function scoresOf({ described }: LabelledPage, spec: ForestSpec): Float64Array {
  const forest = forestOf(spec)
  return Float64Array.from({ length: described.tree.blocks }, (_, block) =>
    probabilityOf(forest, described.table, block * FEATURES),
  )
}

function contextOf(
  { described }: LabelledPage,
  scores: Float64Array = new Float64Array(0),
): Float32Array {
  return describeContext(described.table, described.measures, described.tree, scores)
}

function trainingPage(page: LabelledPage, table: Float32Array): TrainingPage {
  return {
    table,
    labels: page.labels,
    weight: page.truth?.set === 'mozilla/readability' ? READABILITY_WEIGHT : 1,
    isFullText: page.truth?.text !== undefined,
    seed: page.hash,
  }
}
