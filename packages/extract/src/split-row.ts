import {
  addBlock,
  CELL_BREAK,
  LINE_BREAK,
  RUN_END,
  RUN_FLAGS,
  RUN_SIZE,
  RUN_START,
} from './page.ts'
import type { Page } from './page.ts'

/** Bytes of source from which a cell is a text of its own rather than a value in a row. */
const LONG_CELL_BYTES = 240

/**
 * Records the runs of a table row: as one block, or, where a cell is long or has line breaks (the
 * layout tables of 2005), as a block for each cell.
 */
export function splitRow(
  page: Page,
  firstRun: number,
  lastRun: number,
  node: number,
  images: number,
): void {
  if (!hasLongCell(page, firstRun, lastRun)) {
    addBlock(page, firstRun, lastRun, node, images)
    return
  }
  let start = firstRun
  for (let run = firstRun; run < lastRun; run++) {
    if (((page.runs[run * RUN_SIZE + RUN_FLAGS] ?? 0) & CELL_BREAK) === 0) continue
    if (run > start) addBlock(page, start, run, node, images)
    start = run + 1
  }
  if (lastRun > start) addBlock(page, start, lastRun, node, images)
}

function hasLongCell(page: Page, firstRun: number, lastRun: number): boolean {
  const { runs } = page
  let bytes = 0
  for (let run = firstRun; run < lastRun; run++) {
    const row = run * RUN_SIZE
    const flags = runs[row + RUN_FLAGS] ?? 0
    if ((flags & CELL_BREAK) !== 0) bytes = 0
    else if ((flags & LINE_BREAK) !== 0) return true
    else bytes += (runs[row + RUN_END] ?? 0) - (runs[row + RUN_START] ?? 0)
    if (bytes > LONG_CELL_BYTES) return true
  }
  return false
}
