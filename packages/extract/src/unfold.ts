import { APART_FLAGS, APART_LENGTH, LENGTH, measureBlock, MEASURES, newGauge } from './measure.ts'
import * as mark from './page.ts'
import type { Page } from './page.ts'

/** Letters that make a block a paragraph of prose rather than a label. */
const BLOCK_LENGTH = 120

/**
 * Brings back into view what a style hides until a script runs, where it is more prose than all that
 * is in view: an article behind "read on", a page that fades in. Consent forms and menus are shorter
 * than the page they cover, and stay hidden; so does all under a `hidden` attribute.
 */
export function unfold(page: Page, measures: Int32Array): void {
  const lengths = new Map<number, number>()
  let inView = 0
  for (let block = 0; block < page.blockCount; block++) {
    if (!isFolded(measures, block)) {
      const visible = measures[block * MEASURES + LENGTH] ?? 0
      if (visible >= BLOCK_LENGTH) inView += visible
      continue
    }
    const length = measures[block * MEASURES + APART_LENGTH] ?? 0
    const root = foldOf(page, block)
    if (length >= BLOCK_LENGTH) lengths.set(root, (lengths.get(root) ?? 0) + length)
  }
  if (lengths.size === 0) return
  const gauge = newGauge()
  for (let block = 0; block < page.blockCount; block++) {
    if (!isFolded(measures, block)) continue
    if ((lengths.get(foldOf(page, block)) ?? 0) <= inView) continue
    show(page, block)
    measureBlock(page, measures, block, gauge)
  }
}

/** Whether a block has only hidden text, and a style is all that hides it. */
function isFolded(measures: Int32Array, block: number): boolean {
  const row = block * MEASURES
  if ((measures[row + LENGTH] ?? 0) > 0) return false
  return ((measures[row + APART_FLAGS] ?? 0) & mark.APART) === mark.FOLDED
}

/** The outermost element that the style hides. */
function foldOf({ nodes, blocks }: Page, block: number): number {
  let node = blocks[block * mark.BLOCK_SIZE + mark.BLOCK_NODE] ?? 0
  for (let steps = 0; steps < 200; steps++) {
    const parent = nodes[node * mark.NODE_SIZE + mark.PARENT] ?? 0
    if (((nodes[parent * mark.NODE_SIZE + mark.NODE_FLAGS] ?? 0) & mark.FOLDED) === 0) return node
    node = parent
  }
  return node
}

function show({ runs, blocks }: Page, block: number): void {
  const last = blocks[block * mark.BLOCK_SIZE + mark.LAST_RUN] ?? 0
  for (let run = blocks[block * mark.BLOCK_SIZE + mark.FIRST_RUN] ?? 0; run < last; run++) {
    const at = run * mark.RUN_SIZE + mark.RUN_FLAGS
    runs[at] = (runs[at] ?? 0) & ~mark.FOLDED
  }
}
