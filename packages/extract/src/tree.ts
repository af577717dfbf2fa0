import * as measure from './measure.ts'
import * as mark from './page.ts'
import type { Page } from './page.ts'

/** Sums over the page's elements, and what each block's surroundings look like. */
export interface Tree {
  readonly blocks: number
  /** Length of visible text, and of the part that looks like prose. */
  readonly length: number
  readonly prose: number
  // By node, over all inside it.
  readonly lengths: Float64Array
  readonly linkLengths: Float64Array
  readonly proses: Float64Array
  readonly blockCounts: Int32Array
  readonly parents: Int32Array
  /** Nearest ancestor that holds more blocks than the node itself. */
  readonly outer: Int32Array
  /** Class groups of a node and its ancestors, but for those that hold most of the page. */
  readonly pathGroups: Int32Array
  // By block.
  readonly nodeOf: Int32Array
  readonly nearGroups: Int32Array
  readonly before: Float64Array
  readonly isInCore: Uint8Array
  readonly isInInnerCore: Uint8Array
  readonly levelsToCore: Uint8Array
  readonly firstHeading: number
  /** By block: how many blocks of the page say the same. */
  readonly copies: Uint16Array
  /** By node: which of the page's outermost articles it is in, 0 for none. */
  readonly articles: Int32Array
  /** The outermost article that the core is in, 0 for none. */
  readonly coreArticle: number
  readonly templateOf: Int32Array
  // By template: blocks whose element and two parents have the same names and classes.
  readonly templateCounts: Float64Array
  readonly templateLengths: Float64Array
  readonly templateLinks: Float64Array
  readonly templateStops: Float64Array
}

/** Length and link density of a block that counts as prose before anything is known of the page. */
const PROSE_LENGTH = 80
const PROSE_LINKS = 1 / 3
/** An element with more than this share of the page's text says nothing of a part of it. */
const WHOLE_PAGE = 0.75
const CORE_SHARE = 0.75
const INNER_CORE_SHARE = 0.5
const TEMPLATE_SLOTS = 1024

export function measureTree(page: Page, measures: Int32Array): Tree {
  const { nodes, nodeCount, blocks, blockCount } = page
  const lengths = new Float64Array(nodeCount)
  const linkLengths = new Float64Array(nodeCount)
  const proses = new Float64Array(nodeCount)
  const blockCounts = new Int32Array(nodeCount)
  const before = new Float64Array(blockCount)
  const nodeOf = new Int32Array(blockCount)
  let total = 0
  let firstHeading = -1
  for (let block = 0; block < blockCount; block++) {
    const row = block * measure.MEASURES
    const node = blocks[block * mark.BLOCK_SIZE + mark.BLOCK_NODE] ?? 0
    const length = measures[row + measure.LENGTH] ?? 0
    const links = measures[row + measure.LINK_LENGTH] ?? 0
    nodeOf[block] = node
    before[block] = total
    total += length
    lengths[node] = (lengths[node] ?? 0) + length
    linkLengths[node] = (linkLengths[node] ?? 0) + links
    blockCounts[node] = (blockCounts[node] ?? 0) + 1
    if (isProse(measures, row)) proses[node] = (proses[node] ?? 0) + length
    const flags = nodes[node * mark.NODE_SIZE + mark.NODE_FLAGS] ?? 0
    if (firstHeading < 0 && (flags & mark.FIRST_HEADING) !== 0) firstHeading = block
  }
  for (let node = nodeCount - 1; node > 0; node--) {
    const parent = nodes[node * mark.NODE_SIZE + mark.PARENT] ?? 0
    lengths[parent] = (lengths[parent] ?? 0) + (lengths[node] ?? 0)
    linkLengths[parent] = (linkLengths[parent] ?? 0) + (linkLengths[node] ?? 0)
    proses[parent] = (proses[parent] ?? 0) + (proses[node] ?? 0)
    blockCounts[parent] = (blockCounts[parent] ?? 0) + (blockCounts[node] ?? 0)
  }
  const down = walkDown(page, lengths, blockCounts, total)
  const core = coreOf(page, proses, CORE_SHARE)
  const innerCore = coreOf(page, proses, INNER_CORE_SHARE)
  const inside = placeInCores(page, core, innerCore)
  return {
    blocks: blockCount,
    length: total,
    prose: proses[0] ?? 0,
    lengths,
    linkLengths,
    proses,
    blockCounts,
    parents: parentsOf(page),
    before,
    nodeOf,
    firstHeading,
    coreArticle: down.articles[innerCore] ?? 0,
    copies: copiesOf(measures, blockCount),
    ...down,
    ...blocksInCores(nodeOf, inside),
    nearGroups: nearGroupsOf(page, nodeOf, lengths, total),
    ...templatesOf(page, measures, nodeOf),
  }
}

function parentsOf({ nodes, nodeCount }: Page): Int32Array {
  const parents = new Int32Array(nodeCount)
  for (let node = 0; node < nodeCount; node++)
    parents[node] = nodes[node * mark.NODE_SIZE + mark.PARENT] ?? 0
  return parents
}

function isProse(measures: Int32Array, row: number): boolean {
  const length = measures[row + measure.LENGTH] ?? 0
  return (
    length >= PROSE_LENGTH && (measures[row + measure.LINK_LENGTH] ?? 0) <= length * PROSE_LINKS
  )
}

function copiesOf(measures: Int32Array, blockCount: number): Uint16Array {
  const counts = new Map<number, number>()
  const copies = new Uint16Array(blockCount)
  for (let block = 0; block < blockCount; block++) {
    const hash = measures[block * measure.MEASURES + measure.TEXT_HASH] ?? 0
    counts.set(hash, (counts.get(hash) ?? 0) + 1)
  }
  for (let block = 0; block < blockCount; block++) {
    copies[block] = Math.min(
      99,
      counts.get(measures[block * measure.MEASURES + measure.TEXT_HASH] ?? 0) ?? 0,
    )
  }
  return copies
}

/** Nearest ancestor-or-self that holds more than one block. */
export function outerGroup(tree: Tree, node: number): number {
  return (tree.blockCounts[node] ?? 0) > 1 ? node : (tree.outer[node] ?? 0)
}

function walkDown(
  page: Page,
  lengths: Float64Array,
  blockCounts: Int32Array,
  total: number,
): Pick<Tree, 'outer' | 'pathGroups' | 'articles'> {
  const { nodes, nodeCount } = page
  const outer = new Int32Array(nodeCount)
  const pathGroups = new Int32Array(nodeCount)
  const articles = new Int32Array(nodeCount)
  let article = 0
  for (let node = 1; node < nodeCount; node++) {
    const row = node * mark.NODE_SIZE
    const parent = nodes[row + mark.PARENT] ?? 0
    const isLarger = (blockCounts[parent] ?? 0) > (blockCounts[node] ?? 0)
    const isArticle = ((nodes[row + mark.NODE_FLAGS] ?? 0) & mark.ARTICLE) !== 0
    if (isArticle) articles[node] = articles[parent] || ++article
    outer[node] = isLarger ? parent : (outer[parent] ?? 0)
    const isPart = (lengths[node] ?? 0) < total * WHOLE_PAGE
    pathGroups[node] = (pathGroups[parent] ?? 0) | (isPart ? (nodes[row + mark.GROUPS] ?? 0) : 0)
  }
  return { outer, pathGroups, articles }
}

/** Class groups of the block's element and the two around it. */
function nearGroupsOf(
  page: Page,
  nodeOf: Int32Array,
  lengths: Float64Array,
  total: number,
): Int32Array {
  const { nodes } = page
  const near = new Int32Array(nodeOf.length)
  for (let block = 0; block < nodeOf.length; block++) {
    let groups = 0
    for (let step = 0, up = nodeOf[block] ?? 0; step < 3 && up > 0; step++) {
      if ((lengths[up] ?? 0) < total * WHOLE_PAGE)
        groups |= nodes[up * mark.NODE_SIZE + mark.GROUPS] ?? 0
      up = nodes[up * mark.NODE_SIZE + mark.PARENT] ?? 0
    }
    near[block] = groups
  }
  return near
}

/** The innermost element that holds at least `share` of the page's prose. */
function coreOf(page: Page, proses: Float64Array, share: number): number {
  const wanted = (proses[0] ?? 0) * share
  let core = 0
  if (wanted === 0) return 0
  for (let node = 1; node < page.nodeCount; node++) {
    if ((proses[node] ?? 0) >= wanted) core = node
  }
  return core
}

interface InCores {
  readonly core: Uint8Array
  readonly inner: Uint8Array
  readonly levels: Uint8Array
}

const FAR = 15

function placeInCores(page: Page, core: number, innerCore: number): InCores {
  const { nodes, nodeCount } = page
  const inCore = new Uint8Array(nodeCount)
  const inner = new Uint8Array(nodeCount)
  const levels = new Uint8Array(nodeCount)
  inCore[core] = 1
  inner[innerCore] = 1
  for (let node = 1; node < nodeCount; node++) {
    const parent = nodes[node * mark.NODE_SIZE + mark.PARENT] ?? 0
    if (inner[parent] === 1) inner[node] = 1
    if (inCore[parent] !== 1) continue
    inCore[node] = 1
    levels[node] = Math.min(FAR, (levels[parent] ?? 0) + 1)
  }
  return { core: inCore, inner, levels }
}

function blocksInCores(
  nodeOf: Int32Array,
  inside: InCores,
): Pick<Tree, 'isInCore' | 'isInInnerCore' | 'levelsToCore'> {
  const isInCore = new Uint8Array(nodeOf.length)
  const isInInnerCore = new Uint8Array(nodeOf.length)
  const levelsToCore = new Uint8Array(nodeOf.length)
  for (let block = 0; block < nodeOf.length; block++) {
    const node = nodeOf[block] ?? 0
    isInCore[block] = inside.core[node] ?? 0
    isInInnerCore[block] = inside.inner[node] ?? 0
    levelsToCore[block] = inside.levels[node] ?? 0
  }
  return { isInCore, isInInnerCore, levelsToCore }
}

/** Gathers blocks by the shapes of their element and its two parents. */
function templatesOf(
  page: Page,
  measures: Int32Array,
  nodeOf: Int32Array,
): Pick<
  Tree,
  'templateOf' | 'templateCounts' | 'templateLengths' | 'templateLinks' | 'templateStops'
> {
  const { nodes } = page
  const templateOf = new Int32Array(nodeOf.length)
  const templateCounts = new Float64Array(TEMPLATE_SLOTS)
  const templateLengths = new Float64Array(TEMPLATE_SLOTS)
  const templateLinks = new Float64Array(TEMPLATE_SLOTS)
  const templateStops = new Float64Array(TEMPLATE_SLOTS)
  for (let block = 0; block < nodeOf.length; block++) {
    let hash = 17
    let up = nodeOf[block] ?? 0
    for (let step = 0; step < 3; step++) {
      hash = (Math.imul(hash, 0x01000193) ^ (nodes[up * mark.NODE_SIZE + mark.SHAPE] ?? 0)) | 0
      up = nodes[up * mark.NODE_SIZE + mark.PARENT] ?? 0
    }
    const slot = (hash ^ (hash >>> 11) ^ (hash >>> 21)) & (TEMPLATE_SLOTS - 1)
    const row = block * measure.MEASURES
    templateOf[block] = slot
    templateCounts[slot] = (templateCounts[slot] ?? 0) + 1
    templateLengths[slot] = (templateLengths[slot] ?? 0) + (measures[row + measure.LENGTH] ?? 0)
    templateLinks[slot] = (templateLinks[slot] ?? 0) + (measures[row + measure.LINK_LENGTH] ?? 0)
    templateStops[slot] = (templateStops[slot] ?? 0) + (measures[row + measure.STOPS] ?? 0)
  }
  return { templateOf, templateCounts, templateLengths, templateLinks, templateStops }
}
