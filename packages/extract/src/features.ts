import { CLASS_GROUPS } from './class-words.ts'
import type { Fingerprints } from './fingerprint.ts'
import { sharesOf } from './fingerprint.ts'
import * as measure from './measure.ts'
import * as mark from './page.ts'
import type { Page } from './page.ts'
import type { Tree } from './tree.ts'
import { outerGroup } from './tree.ts'

/** Places of the texts that say where the main text is; the description has the one between. */
export const HEADLINE = 0
const BODY = 2

const FLAGS = [
  mark.PARAGRAPH,
  mark.IN_HEADING,
  mark.FIRST_HEADING,
  mark.LIST_ITEM,
  mark.QUOTE,
  mark.CAPTION,
  mark.TABLE,
  mark.ARTICLE,
  mark.MAIN,
  mark.NAV,
  mark.ASIDE,
  mark.FOOTER,
  mark.HEADER,
  mark.FORM,
  mark.BUTTON,
  mark.ARTICLE_BODY,
  mark.PRE,
  mark.BOLD,
  mark.LINK,
  mark.FOLDED,
  mark.FIGURE,
]
const LOCAL = 14
const PLACE = 12
const LEVELS = 3
const PER_LEVEL = 6
const TEMPLATE = 5
export const CLUES = 3
const AROUND = 6
const PER_NEIGHBOUR = 4
const PAGE = 5

const OFFSET_FLAGS = LOCAL
const OFFSET_GROUPS = OFFSET_FLAGS + FLAGS.length
const OFFSET_PLACE = OFFSET_GROUPS + CLASS_GROUPS.length
const OFFSET_LEVELS = OFFSET_PLACE + PLACE
const OFFSET_TEMPLATE = OFFSET_LEVELS + LEVELS * PER_LEVEL
const OFFSET_CLUES = OFFSET_TEMPLATE + TEMPLATE
const OFFSET_AROUND = OFFSET_CLUES + CLUES
const OFFSET_PAGE = OFFSET_AROUND + AROUND * PER_NEIGHBOUR
/** Numbers that describe a block to the model. */
export const FEATURES = OFFSET_PAGE + PAGE
/** Where the features of class words and clues stand, and what they are where there are none. */
export const HINT_RANGES: readonly (readonly [number, number, number])[] = [
  [OFFSET_GROUPS, OFFSET_PLACE, 0],
  [OFFSET_CLUES, OFFSET_AROUND, -1],
]

/** Describes every block of a page by `FEATURES` numbers. */
export function describeBlocks(
  page: Page,
  measures: Int32Array,
  tree: Tree,
  clues: Fingerprints,
): Float32Array {
  const table = new Float32Array(page.blockCount * FEATURES)
  const shares = new Float64Array(CLUES)
  for (let block = 0; block < page.blockCount; block++) {
    const row = block * FEATURES
    describeText(measures, block, table, row)
    describeElements(page, measures, tree, block, table, row)
    describePlace(tree, block, table, row)
    table[row + OFFSET_PLACE + 11] = Math.min(
      9,
      page.blocks[block * mark.BLOCK_SIZE + mark.IMAGES] ?? 0,
    )
    describeLevels(tree, block, table, row)
    describeTemplate(tree, block, table, row)
    sharesOf(page, block, clues, shares)
    for (let clue = 0; clue < CLUES; clue++) table[row + OFFSET_CLUES + clue] = shares[clue] ?? 0
    describePage(page, tree, clues, table, row)
  }
  describeNeighbours(page, table)
  return table
}

function describeText(measures: Int32Array, block: number, table: Float32Array, row: number): void {
  const at = block * measure.MEASURES
  const length = measures[at + measure.LENGTH] ?? 0
  const per = 100 / Math.max(1, length)
  const words = measures[at + measure.WORDS] ?? 0
  table[row] = Math.log2(1 + length)
  table[row + 1] = (measures[at + measure.LINK_LENGTH] ?? 0) / Math.max(1, length)
  table[row + 2] = length / Math.max(1, words)
  table[row + 3] = (measures[at + measure.COMMAS] ?? 0) * per
  table[row + 4] = (measures[at + measure.STOPS] ?? 0) * per
  table[row + 5] = measures[at + measure.ENDS_IN_STOP] ?? 0
  table[row + 6] = (measures[at + measure.DIGITS] ?? 0) * per
  table[row + 7] = (measures[at + measure.CAPITALS] ?? 0) * per
  table[row + 8] = measures[at + measure.BREAKS] ?? 0
  table[row + 9] = (measures[at + measure.BOLD_LENGTH] ?? 0) / Math.max(1, length)
  table[row + 10] = measures[at + measure.CELLS] ?? 0
  table[row + 11] = measures[at + measure.LINKS] ?? 0
  table[row + 12] = (measures[at + measure.OTHER_MARKS] ?? 0) * per
  table[row + 13] = Math.min(20, measures[at + measure.STOPS] ?? 0)
}

function describeElements(
  page: Page,
  measures: Int32Array,
  tree: Tree,
  block: number,
  table: Float32Array,
  row: number,
): void {
  const node = page.blocks[block * mark.BLOCK_SIZE + mark.BLOCK_NODE] ?? 0
  const shared = measures[block * measure.MEASURES + measure.SHARED_FLAGS] ?? 0
  const flags =
    (page.nodes[node * mark.NODE_SIZE + mark.NODE_FLAGS] ?? 0) | (shared === -1 ? 0 : shared)
  for (let index = 0; index < FLAGS.length; index++) {
    table[row + OFFSET_FLAGS + index] = (flags & (FLAGS[index] ?? 0)) === 0 ? 0 : 1
  }
  const near = tree.nearGroups[block] ?? 0
  const far = tree.pathGroups[node] ?? 0
  for (let group = 0; group < CLASS_GROUPS.length; group++) {
    const bit = 1 << group
    table[row + OFFSET_GROUPS + group] = (near & bit) !== 0 ? 2 : (far & bit) === 0 ? 0 : 1
  }
}

function describePlace(tree: Tree, block: number, table: Float32Array, row: number): void {
  const at = row + OFFSET_PLACE
  table[at] = (tree.before[block] ?? 0) / Math.max(1, tree.length)
  table[at + 1] = block / Math.max(1, tree.blocks)
  table[at + 2] = Math.log2(1 + block)
  table[at + 3] = Math.log2(2 + tree.blocks - block)
  table[at + 4] = tree.firstHeading < 0 ? -1 : signedLog(block - tree.firstHeading)
  table[at + 5] = tree.isInCore[block] ?? 0
  table[at + 6] = tree.levelsToCore[block] ?? 0
  table[at + 7] = tree.isInInnerCore[block] ?? 0
  table[at + 8] = tree.copies[block] ?? 0
  table[at + 9] = tree.articles[tree.nodeOf[block] ?? 0] ?? 0
  table[at + 10] = tree.coreArticle
}

function signedLog(value: number): number {
  return value < 0 ? -Math.log2(1 - value) : Math.log2(1 + value)
}

function describeLevels(tree: Tree, block: number, table: Float32Array, row: number): void {
  let node = tree.nodeOf[block] ?? 0
  for (let level = 0; level < LEVELS; level++) {
    node = outerGroup(tree, node)
    const at = row + OFFSET_LEVELS + level * PER_LEVEL
    const length = tree.lengths[node] ?? 0
    const blocks = tree.blockCounts[node] ?? 0
    table[at] = length / Math.max(1, tree.length)
    table[at + 1] = (tree.linkLengths[node] ?? 0) / Math.max(1, length)
    table[at + 2] = Math.log2(1 + length / Math.max(1, blocks))
    table[at + 3] = Math.log2(1 + blocks)
    table[at + 4] = (tree.proses[node] ?? 0) / Math.max(1, tree.prose)
    table[at + 5] = (tree.proses[node] ?? 0) / Math.max(1, length)
    node = tree.outer[node] ?? 0
  }
}

function describeTemplate(tree: Tree, block: number, table: Float32Array, row: number): void {
  const at = row + OFFSET_TEMPLATE
  const template = tree.templateOf[block] ?? 0
  const count = tree.templateCounts[template] ?? 0
  const length = tree.templateLengths[template] ?? 0
  table[at] = Math.log2(1 + count)
  table[at + 1] = length / Math.max(1, tree.length)
  table[at + 2] = Math.log2(1 + length / Math.max(1, count))
  table[at + 3] = (tree.templateLinks[template] ?? 0) / Math.max(1, length)
  table[at + 4] = (tree.templateStops[template] ?? 0) / Math.max(1, count)
}

function describePage(
  page: Page,
  tree: Tree,
  clues: Fingerprints,
  table: Float32Array,
  row: number,
): void {
  const at = row + OFFSET_PAGE
  table[at] = Math.log2(1 + tree.length)
  table[at + 1] = tree.prose / Math.max(1, tree.length)
  table[at + 2] = (tree.linkLengths[0] ?? 0) / Math.max(1, tree.length)
  table[at + 3] = Math.log2(1 + page.blockCount)
  table[at + 4] = clues.isThere[BODY] === true ? 1 : 0
}

/** Copies length, link density, stops and heading of the three blocks before and after. */
function describeNeighbours(page: Page, table: Float32Array): void {
  const offsets = [-3, -2, -1, 1, 2, 3]
  for (let block = 0; block < page.blockCount; block++) {
    for (let index = 0; index < AROUND; index++) {
      const other = block + (offsets[index] ?? 0)
      const to = block * FEATURES + OFFSET_AROUND + index * PER_NEIGHBOUR
      const isInside = other >= 0 && other < page.blockCount
      const from = other * FEATURES
      table[to] = isInside ? (table[from] ?? 0) : -1
      table[to + 1] = isInside ? (table[from + 1] ?? 0) : -1
      table[to + 2] = isInside ? (table[from + 13] ?? 0) : -1
      table[to + 3] = isInside ? (table[from + OFFSET_FLAGS + 1] ?? 0) : -1
    }
  }
}
