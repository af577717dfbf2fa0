import type { Source } from './source.ts'

// What holds for an element and all in it. A run of text carries the flags of the element it is in.
export const HIDDEN = 1
export const PRE = 1 << 1
export const LINK = 1 << 2
export const RUBY = 1 << 3
export const NOSCRIPT = 1 << 4
export const FORM = 1 << 5
export const FOREIGN = 1 << 6
export const IN_HEADING = 1 << 7
export const LIST_ITEM = 1 << 8
export const QUOTE = 1 << 9
export const CODE = 1 << 10
export const CAPTION = 1 << 11
export const TABLE = 1 << 12
export const PARAGRAPH = 1 << 13
export const ARTICLE = 1 << 14
export const MAIN = 1 << 15
export const NAV = 1 << 16
export const ASIDE = 1 << 17
export const FOOTER = 1 << 18
export const HEADER = 1 << 19
export const BUTTON = 1 << 20
export const ARTICLE_BODY = 1 << 21
/** Never shown at all: template. */
export const INVISIBLE = 1 << 22
export const GRAPHIC = 1 << 23
export const BOLD = 1 << 24
export const FIRST_HEADING = 1 << 25
/** Taken from view by a style: may be text that a click unfolds. */
export const FOLDED = 1 << 26
export const FIGURE = 1 << 27
/** Kinds of run that hold no text. */
export const LINE_BREAK = 1 << 28
export const CELL_BREAK = 1 << 29

/** Text under any of these is not part of a paragraph even when it stands in the middle of one. */
export const APART = HIDDEN | FOLDED | RUBY | NOSCRIPT | FORM | GRAPHIC

// Columns of `nodes`.
export const PARENT = 0
const TAG = 1
export const NODE_FLAGS = 2
export const GROUPS = 3
/** Hash of name and class, equal for elements of one template. */
export const SHAPE = 4
export const NODE_SIZE = 5

// Columns of `runs`.
export const RUN_START = 0
export const RUN_END = 1
export const RUN_FLAGS = 2
export const RUN_SIZE = 4

// Columns of `blocks`.
export const FIRST_RUN = 0
export const LAST_RUN = 1
export const BLOCK_NODE = 2
/** Images, players and frames between this block and the one before. */
export const IMAGES = 3
export const BLOCK_SIZE = 4

/**
 * The page as three tables of integers. A node is an element and its number is greater than its
 * parent's; a run is a stretch of source text inside one element; a block is a stretch of runs that
 * a reader sees as one paragraph. `LAST_RUN` is exclusive.
 */
export interface Page {
  readonly source: Source
  nodes: Int32Array
  nodeCount: number
  runs: Int32Array
  runCount: number
  blocks: Int32Array
  blockCount: number
  /** Source range of the text of the first title element. */
  title: readonly [number, number] | null
  /** Where meta, link and time start tags begin (after `<`), and those of links that speak of a licence. */
  readonly metadataTags: number[]
  /** Source ranges of JSON-LD scripts. */
  readonly jsonLd: (readonly [number, number])[]
  /** Where the body begins in the source. */
  bodyStart: number
  htmlTag: number
  /** Bytes looked at and elements closed, for tests of linearity. */
  work: number
  /** Images, players and frames since the last block was begun. */
  images: number
}

/** Bytes of source for one expected row of a table: real pages have a node in about 270 (measured on crawl/pages). */
const BYTES_PER_ROW = 160

export function emptyPage(source: Source): Page {
  const rows = Math.max(64, Math.ceil(source.bytes.length / BYTES_PER_ROW))
  return {
    source,
    nodes: new Int32Array(rows * NODE_SIZE),
    nodeCount: 0,
    runs: new Int32Array(rows * RUN_SIZE),
    runCount: 0,
    blocks: new Int32Array(Math.max(64, rows >> 2) * BLOCK_SIZE),
    blockCount: 0,
    title: null,
    metadataTags: [],
    jsonLd: [],
    bodyStart: -1,
    htmlTag: -1,
    work: 0,
    images: 0,
  }
}

export function addNode(
  page: Page,
  parent: number,
  tag: number,
  flags: number,
  groups: number,
  shape: number,
): number {
  const node = page.nodeCount++
  const row = node * NODE_SIZE
  if (row >= page.nodes.length) page.nodes = grown(page.nodes)
  const { nodes } = page
  nodes[row + PARENT] = parent
  nodes[row + TAG] = tag
  nodes[row + NODE_FLAGS] = flags
  nodes[row + GROUPS] = groups
  nodes[row + SHAPE] = shape
  return node
}

export function addRun(page: Page, start: number, end: number, flags: number): number {
  const run = page.runCount++
  const row = run * RUN_SIZE
  if (row >= page.runs.length) page.runs = grown(page.runs)
  const { runs } = page
  runs[row + RUN_START] = start
  runs[row + RUN_END] = end
  runs[row + RUN_FLAGS] = flags
  return run
}

/** Past this many blocks, text joins the last one: bounds the memory of the model's table. */
export const MAX_BLOCKS = 1 << 15

export function addBlock(
  page: Page,
  firstRun: number,
  lastRun: number,
  node: number,
  images: number,
): void {
  if (page.blockCount === MAX_BLOCKS) {
    page.blocks[(MAX_BLOCKS - 1) * BLOCK_SIZE + LAST_RUN] = lastRun
    return
  }
  const row = page.blockCount++ * BLOCK_SIZE
  if (row >= page.blocks.length) page.blocks = grown(page.blocks)
  const { blocks } = page
  blocks[row + FIRST_RUN] = firstRun
  blocks[row + LAST_RUN] = lastRun
  blocks[row + BLOCK_NODE] = node
  blocks[row + IMAGES] = images
}

function grown(table: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(table.length * 2)
  larger.set(table)
  return larger
}
