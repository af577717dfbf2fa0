import type { Block, BlockKind, LeftOutReason } from './extraction.ts'
import { APART_FLAGS, APART_LENGTH, CELLS, LENGTH, MEASURES } from './measure.ts'
import * as mark from './page.ts'
import type { Page } from './page.ts'
import {
  beginLine,
  takeBackLine,
  textWriter,
  writeCellBreak,
  writeLineBreak,
  writeRun,
  writtenText,
} from './write-text.ts'
import type { TextWriter } from './write-text.ts'

/** What was decided on the blocks of a page, in their order. */
export interface Choice {
  readonly scores: Float64Array
  /** Reason why a block is left out, undefined where it is kept. */
  readonly reasons: readonly (LeftOutReason | undefined)[]
}

export interface Assembled {
  readonly text: string
  readonly leftOutText: string
  readonly blocks: readonly Block[]
}

/** Writes kept and left-out blocks into their two texts. */
export function assemble(page: Page, measures: Int32Array, choice: Choice): Assembled {
  const kept = textWriter()
  const left = textWriter()
  const blocks: Block[] = []
  for (let block = 0; block < page.blockCount; block++) {
    const length = measures[block * MEASURES + LENGTH] ?? 0
    const apart = measures[block * MEASURES + APART_LENGTH] ?? 0
    const score = choice.scores[block] ?? 0
    const kind = kindOf(page, measures, block)
    const reason = choice.reasons[block]
    if (length > 0)
      writeBlock(
        page,
        block,
        false,
        reason === undefined ? kept : left,
        kind,
        score,
        reason,
        blocks,
      )
    if (apart > 0) {
      const flags = measures[block * MEASURES + APART_FLAGS] ?? 0
      writeBlock(page, block, true, left, kind, score, reasonOfFlags(flags), blocks)
    }
  }
  return { text: writtenText(kept), leftOutText: writtenText(left), blocks }
}

function writeBlock(
  page: Page,
  block: number,
  isApart: boolean,
  writer: TextWriter,
  kind: BlockKind,
  score: number,
  leftOut: LeftOutReason | undefined,
  into: Block[],
): void {
  beginLine(writer)
  const start = writer.units
  const { runs, blocks } = page
  const last = blocks[block * mark.BLOCK_SIZE + mark.LAST_RUN] ?? 0
  for (let run = blocks[block * mark.BLOCK_SIZE + mark.FIRST_RUN] ?? 0; run < last; run++) {
    const row = run * mark.RUN_SIZE
    const flags = runs[row + mark.RUN_FLAGS] ?? 0
    if ((flags & mark.LINE_BREAK) !== 0) writeLineBreak(writer)
    else if ((flags & mark.CELL_BREAK) !== 0) writeCellBreak(writer)
    else if (((flags & mark.APART) !== 0) === isApart) {
      writeRun(writer, page, runs[row + mark.RUN_START] ?? 0, runs[row + mark.RUN_END] ?? 0, flags)
    }
  }
  writer.owed = 0
  if (writer.units === start) return takeBackLine(writer)
  const place = { kind, start, end: writer.units, score }
  into.push(leftOut === undefined ? place : { ...place, leftOut })
}

function reasonOfFlags(flags: number): LeftOutReason {
  if ((flags & (mark.HIDDEN | mark.FOLDED)) !== 0) return 'hidden'
  if ((flags & mark.NOSCRIPT) !== 0) return 'noscript'
  if ((flags & mark.RUBY) !== 0) return 'ruby-reading'
  return (flags & mark.FORM) === 0 ? 'hidden' : 'form'
}

/** What a block is, by the elements around it. */
function kindOf(page: Page, measures: Int32Array, block: number): BlockKind {
  const node = page.blocks[block * mark.BLOCK_SIZE + mark.BLOCK_NODE] ?? 0
  const flags = page.nodes[node * mark.NODE_SIZE + mark.NODE_FLAGS] ?? 0
  if ((flags & mark.PRE) !== 0) return 'code'
  if ((flags & mark.IN_HEADING) !== 0) return 'heading'
  if ((flags & mark.CAPTION) !== 0) return 'caption'
  if ((measures[block * MEASURES + CELLS] ?? 0) > 0) return 'table-row'
  if ((flags & mark.QUOTE) !== 0) return 'quote'
  return (flags & mark.LIST_ITEM) === 0 ? 'paragraph' : 'list-item'
}
