import type { Choice } from './assemble.ts'
import type { LeftOutReason } from './extraction.ts'
import { CLASS_GROUPS } from './class-words.ts'
import { COMMAS, LENGTH, LINK_LENGTH, MEASURES, STOPS } from './measure.ts'
import * as mark from './page.ts'
import type { Page } from './page.ts'

const AGAINST = [
  'comment',
  'navigation',
  'sidebar',
  'footer',
  'related',
  'share',
  'advert',
  'newsletter',
  'consent',
  'overlay',
]
  .map((name) => 1 << CLASS_GROUPS.indexOf(name))
  .reduce((all, bit) => all | bit, 0)

/** First version: density of text and links, names of elements and classes. */
export function choose(page: Page, measures: Int32Array): Choice {
  const { nodes, nodeCount, blocks, blockCount } = page
  const sums = new Float64Array(nodeCount)
  const worth = new Float64Array(blockCount)
  for (let block = 0; block < blockCount; block++) {
    const row = block * MEASURES
    const length = measures[row + LENGTH] ?? 0
    const links = (measures[row + LINK_LENGTH] ?? 0) / Math.max(1, length)
    const marks = (measures[row + COMMAS] ?? 0) + (measures[row + STOPS] ?? 0)
    const node = blocks[block * mark.BLOCK_SIZE + mark.BLOCK_NODE] ?? 0
    const flags = nodes[node * mark.NODE_SIZE + mark.NODE_FLAGS] ?? 0
    const isAside = (flags & (mark.NAV | mark.ASIDE | mark.FOOTER)) !== 0
    worth[block] = isAside || links > 0.5 ? 0 : Math.min(3, length / 100) + Math.min(4, marks)
    let weight = length > 60 ? (worth[block] ?? 0) : 0
    for (let up = node, step = 0; step < 4 && up > 0; step++) {
      sums[up] = (sums[up] ?? 0) + weight
      weight /= 2
      up = nodes[up * mark.NODE_SIZE + mark.PARENT] ?? 0
    }
  }
  const best = bestNode(sums)
  const scores = new Float64Array(blockCount)
  const reasons: (LeftOutReason | undefined)[] = []
  for (let block = 0; block < blockCount; block++) {
    const node = blocks[block * mark.BLOCK_SIZE + mark.BLOCK_NODE] ?? 0
    let groups = 0
    let up = node
    for (; up > best; up = nodes[up * mark.NODE_SIZE + mark.PARENT] ?? 0) {
      groups |= nodes[up * mark.NODE_SIZE + mark.GROUPS] ?? 0
    }
    const isKept = up === best && (worth[block] ?? 0) > 0.2 && (groups & AGAINST) === 0
    scores[block] = isKept ? 0.7 : 0.3
    reasons.push(isKept ? undefined : 'boilerplate')
  }
  return { scores, reasons }
}

function bestNode(sums: Float64Array): number {
  let best = 0
  sums.forEach((sum, node) => {
    if (sum > (sums[best] ?? 0)) best = node
  })
  return best
}
