import type { ClassReading } from './class-words.ts'
import { blockNode, popElement, topFlags, topTag } from './open-elements.ts'
import type { OpenElements } from './open-elements.ts'
import {
  addBlock,
  addRun,
  APART,
  CELL_BREAK,
  INVISIBLE,
  LINE_BREAK,
  LINK,
  MAX_BLOCKS,
  PRE,
} from './page.ts'
import type { Page } from './page.ts'
import { isBlank } from './scan-tag.ts'
import type { Tag } from './scan-tag.ts'
import { splitRow } from './split-row.ts'
import { BLOCK, propertiesOf, tagNamed } from './tags.ts'

/** State of one pass over a page. */
export interface Builder {
  readonly page: Page
  readonly open: OpenElements
  readonly tag: Tag
  readonly reading: ClassReading
  /** Ids given to names that are not in the table, by hash. */
  readonly customTags: Map<number, number>
  /** First run of the block being read, -1 between blocks. */
  blockStart: number
  blockNode: number
  blockImages: number
  hasCells: boolean
  /** Line breaks since the last text of the block. */
  lineBreaks: number
  /** Set where `</a>` came while blocks inside the link were still open: no link from there on. */
  isLinkClosed: boolean
}

const A = tagNamed('a')

/** Records text in the open block, or begins one; blank text between blocks is nothing. */
export function addText(builder: Builder, start: number, end: number): void {
  const { page, open } = builder
  let flags = topFlags(open)
  if ((flags & INVISIBLE) !== 0 || start >= end) return
  const hasInk = !isBlankText(page.source.bytes, start, end)
  if (builder.blockStart < 0) {
    if (!hasInk) return
    builder.blockStart = page.runCount
    builder.blockNode = blockNode(open)
    builder.blockImages = page.images
    page.images = 0
  }
  if (builder.isLinkClosed) flags &= ~LINK
  if (hasInk) {
    if (page.bodyStart < 0) page.bodyStart = start
    if ((flags & APART) === 0) builder.lineBreaks = 0
  }
  addRun(page, start, end, flags)
}

/** A single `<br>` breaks the line, two or more break the paragraph. */
export function addLineBreak(builder: Builder): void {
  const flags = topFlags(builder.open)
  if (builder.blockStart < 0) return
  builder.lineBreaks++
  if (builder.lineBreaks > 1 && (flags & PRE) === 0) endBlock(builder)
  else addRun(builder.page, 0, 0, flags | LINE_BREAK)
}

/** Begins a table cell: in the row's block if that has only inline content so far. */
export function beginCell(builder: Builder): void {
  if (builder.blockStart < 0) return
  if (builder.blockNode !== blockNode(builder.open)) return endBlock(builder)
  builder.hasCells = true
  builder.lineBreaks = 0
  addRun(builder.page, 0, 0, CELL_BREAK)
}

export function endBlock(builder: Builder): void {
  const { page, blockStart } = builder
  if (blockStart < 0) return
  if (page.blockCount === MAX_BLOCKS) addRun(page, 0, 0, LINE_BREAK)
  if (builder.hasCells)
    splitRow(page, blockStart, page.runCount, builder.blockNode, builder.blockImages)
  else addBlock(page, blockStart, page.runCount, builder.blockNode, builder.blockImages)
  builder.blockStart = -1
  builder.hasCells = false
  builder.lineBreaks = 0
}

/** Closes elements until `level` is gone. */
export function popTo(builder: Builder, level: number): void {
  if (level <= 0) return
  const { open } = builder
  while (open.depth > level) {
    const tag = topTag(open)
    builder.page.work++
    popElement(open)
    if (tag === A) builder.isLinkClosed = false
    else if ((propertiesOf(tag) & BLOCK) !== 0) endBlock(builder)
  }
}

function isBlankText(bytes: Uint8Array, start: number, end: number): boolean {
  for (let index = start; index < end; index++) {
    if (!isBlank(bytes[index] ?? 0)) return false
  }
  return true
}
