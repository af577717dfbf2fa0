import { CLASS_GROUPS } from './class-words.ts'
import { CLUES, HEADLINE } from './features.ts'
import { sharesOf } from './fingerprint.ts'
import type { Fingerprints } from './fingerprint.ts'
import {
  CELLS,
  COPYRIGHTS,
  ENDS_IN_STOP,
  LENGTH,
  LINK_LENGTH,
  LINKS,
  MEASURES,
  SHARED_FLAGS,
} from './measure.ts'
import * as mark from './page.ts'
import type { Page } from './page.ts'
import type { Tree } from './tree.ts'

/** What a score is multiplied by where a rule speaks against the block. */
const DOUBT = 0.35
/** A text this long that occurs this often on one page is furniture. */
const REPEATED_LENGTH = 30
const REPEATED_TIMES = 3
/** Share of the page's prose from which an article under its headline is the page's own. */
const OWN_SHARE = 0.2
/** Share of a headline's letters that a heading must have to be it. */
const SAME_HEADLINE = 0.8

/** Share of links from which a row is a menu. */
const ROW_LINKS = 0.4

const MENU_LINKS = 3
const MENU_SHARE = 0.8
const NOTICE_LENGTH = 200
const BUTTON_LENGTH = 60

const CONSENT = 1 << CLASS_GROUPS.indexOf('consent')

/**
 * Lowers scores where something general is known that few pages can teach: consent forms, texts that
 * the page repeats, and further articles below the one that the page's title names.
 */
export function adjustScores(
  page: Page,
  measures: Int32Array,
  tree: Tree,
  clues: Fingerprints,
  scores: Float64Array,
): void {
  const own = articleOfHeadline(page, measures, tree, clues)
  for (let block = 0; block < scores.length; block++) {
    const node = tree.nodeOf[block] ?? 0
    const length = measures[block * MEASURES + LENGTH] ?? 0
    const isFurniture =
      isMenu(measures, block) || isNotice(measures, block) || isButton(measures, block)
    const isRepeated = length >= REPEATED_LENGTH && (tree.copies[block] ?? 0) >= REPEATED_TIMES
    const isConsent = ((tree.pathGroups[node] ?? 0) & CONSENT) !== 0
    const article = tree.articles[node] ?? 0
    const isOther = own > 0 && article > own
    if (isFurniture || isRepeated || isConsent || isOther)
      scores[block] = (scores[block] ?? 0) * DOUBT
  }
}

/** A line of several links and little else that does not end as a sentence does. */
function isMenu(measures: Int32Array, block: number): boolean {
  const row = block * MEASURES
  if ((measures[row + LINKS] ?? 0) < MENU_LINKS || measures[row + ENDS_IN_STOP] === 1) return false
  return (measures[row + LINK_LENGTH] ?? 0) > (measures[row + LENGTH] ?? 0) * MENU_SHARE
}

/** A button and nothing else, unless it unfolds a section under its heading. */
function isButton(measures: Int32Array, block: number): boolean {
  const row = block * MEASURES
  const shared = measures[row + SHARED_FLAGS] ?? 0
  const isControl = (shared & mark.BUTTON) !== 0 && (shared & mark.IN_HEADING) === 0
  return isControl && (measures[row + LENGTH] ?? 0) < BUTTON_LENGTH
}

/** A short line with a copyright sign: the foot of a page, or the credit of a picture. */
function isNotice(measures: Int32Array, block: number): boolean {
  const row = block * MEASURES
  return (measures[row + COPYRIGHTS] ?? 0) > 0 && (measures[row + LENGTH] ?? 0) < NOTICE_LENGTH
}

/**
 * Raises what belongs to the text beside it: rows of a table and code follow the text before them, a
 * heading between two kept blocks is kept. They say little to a model of prose.
 */
export function keepWithText(
  page: Page,
  measures: Int32Array,
  tree: Tree,
  scores: Float64Array,
  least: number,
): void {
  const visible = visibleBlocks(measures, scores.length)
  let before = 0
  for (let at = 0; at < visible.length; at++) {
    const block = visible[at] ?? 0
    const flags = page.nodes[(tree.nodeOf[block] ?? 0) * mark.NODE_SIZE + mark.NODE_FLAGS] ?? 0
    const own = scores[block] ?? 0
    if (followsText(measures, flags, block)) {
      if (before > least && tree.isInCore[block] === 1) scores[block] = Math.max(own, before)
      continue
    }
    if ((flags & mark.IN_HEADING) !== 0 && measures[block * MEASURES + LINK_LENGTH] === 0) {
      scores[block] = Math.max(own, Math.min(before, scores[visible[at + 1] ?? 0] ?? 0))
    }
    before = scores[block] ?? 0
  }
  keepListsWhole(page, measures, visible, scores, least)
}

/** Raises the items of a list without links that stands between kept text or is kept for its greater part: a list is not text in part. */
function keepListsWhole(
  page: Page,
  measures: Int32Array,
  visible: readonly number[],
  scores: Float64Array,
  least: number,
): void {
  for (let at = 0; at < visible.length; at++) {
    const list = listOf(page, measures, visible[at] ?? 0)
    if (list < 0) continue
    let end = at + 1
    while (end < visible.length && listOf(page, measures, visible[end] ?? 0) === list) end++
    const items = visible.slice(at, end)
    const lengthOf = (block: number) => measures[block * MEASURES + LENGTH] ?? 0
    const kept = items.filter((block) => (scores[block] ?? 0) > least)
    const around = Math.min(scores[visible[at - 1] ?? -1] ?? 0, scores[visible[end] ?? -1] ?? 0)
    const isMostlyKept = 2 * sum(kept.map(lengthOf)) >= sum(items.map(lengthOf))
    const best = isMostlyKept ? Math.max(0, ...kept.map((block) => scores[block] ?? 0)) : 0
    const raised = Math.max(best, around > least ? around : 0)
    for (const block of items) scores[block] = Math.max(scores[block] ?? 0, raised)
    at = end - 1
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0)
}

/** The element around a list's item that has no link; -1 for any other block. */
function listOf({ nodes, blocks }: Page, measures: Int32Array, block: number): number {
  const node = blocks[block * mark.BLOCK_SIZE + mark.BLOCK_NODE] ?? 0
  const flags = nodes[node * mark.NODE_SIZE + mark.NODE_FLAGS] ?? 0
  if ((flags & mark.LIST_ITEM) === 0 || measures[block * MEASURES + LINK_LENGTH] !== 0) return -1
  return nodes[node * mark.NODE_SIZE + mark.PARENT] ?? -1
}

function visibleBlocks(measures: Int32Array, count: number): readonly number[] {
  const visible: number[] = []
  for (let block = 0; block < count; block++) {
    if ((measures[block * MEASURES + LENGTH] ?? 0) > 0) visible.push(block)
  }
  return visible
}

/** Code, and rows of a table that are not a menu. */
function followsText(measures: Int32Array, flags: number, block: number): boolean {
  const row = block * MEASURES
  const isRow = (measures[row + CELLS] ?? 0) > 0
  if (!isRow && (flags & mark.PRE) === 0) return false
  return (measures[row + LINK_LENGTH] ?? 0) <= (measures[row + LENGTH] ?? 0) * ROW_LINKS
}

/** The outermost article whose heading is the page's headline, if it holds a good part of the prose; else 0. */
function articleOfHeadline(
  page: Page,
  measures: Int32Array,
  tree: Tree,
  clues: Fingerprints,
): number {
  if (clues.isThere[HEADLINE] !== true) return 0
  const share = new Float64Array(CLUES)
  let proses: Float64Array | undefined
  for (let block = 0; block < page.blockCount; block++) {
    const node = tree.nodeOf[block] ?? 0
    const article = tree.articles[node] ?? 0
    const flags = page.nodes[node * mark.NODE_SIZE + mark.NODE_FLAGS] ?? 0
    if (article === 0 || (flags & mark.IN_HEADING) === 0) continue
    if ((measures[block * MEASURES + LENGTH] ?? 0) === 0) continue
    sharesOf(page, block, clues, share)
    if ((share[HEADLINE] ?? 0) < SAME_HEADLINE) continue
    proses ??= prosesOfArticles(tree)
    if ((proses[article] ?? 0) >= tree.prose * OWN_SHARE) return article
  }
  return 0
}

function prosesOfArticles(tree: Tree): Float64Array {
  const { articles, proses } = tree
  const most = new Float64Array(articles.length + 1)
  for (let node = 0; node < articles.length; node++) {
    const article = articles[node] ?? 0
    if ((proses[node] ?? 0) > (most[article] ?? 0)) most[article] = proses[node] ?? 0
  }
  return most
}
