import type { Head } from './head.ts'
import { LOOKAHEAD_BYTES, findRecord, isRecordStart } from './find-record.ts'
import type { Window } from './window.ts'

/** Bytes looked through at a time where a block is too long to keep. */
const SKIM_BYTES = 1 << 20
/** The line ends between two records. */
const LINE_ENDS_BYTES = 4

/** How far a skim went, and the first record that seemed to begin on the way. */
export interface Skimmed {
  readonly length: number
  readonly candidate: Candidate | null
}

interface Candidate {
  /** Offset in the stream. */
  readonly position: number
  /** Of the block that ends there. */
  readonly blockLength: number
}

/** Consumes `count` bytes, or as many as come before the next record, keeping none. */
export async function skim(
  window: Window,
  count: number,
  head: Head,
  stopAtRecord: boolean,
): Promise<Skimmed> {
  const begin = window.position
  let candidate: Candidate | null = null
  for (;;) {
    const left = count - (window.position - begin)
    if (left <= 0) break
    await window.ensure(SKIM_BYTES)
    const { start, end } = window
    if (start === end) break
    const to = Math.min(window.ended ? end : end - LOOKAHEAD_BYTES, start + left)
    candidate ??= findCandidate(window, begin, to, head)
    if (candidate !== null && stopAtRecord) {
      window.advance(candidate.position - window.position)
      break
    }
    // The last line end is looked at again, as a record is found by it.
    const isLast = to === end || to === start + left
    window.advance(isLast ? to - start : to - start - LINE_ENDS_BYTES)
  }
  return { length: window.position - begin, candidate }
}

function findCandidate(window: Window, begin: number, to: number, head: Head): Candidate | null {
  const { bytes, start, end, position } = window
  const found =
    position === begin
      ? findInside(bytes, start, to, end, head)
      : findRecord(bytes, start, to, end, head.format)
  if (found === -1) return null
  const blockEnd = withoutBlankLines(bytes, start, found, head)
  return { position: position + found - start, blockLength: position + blockEnd - start - begin }
}

/** The block begins behind a line feed, so that a record may begin at once. */
export function findInside(
  bytes: Buffer,
  start: number,
  to: number,
  end: number,
  { format }: Head,
): number {
  if (start < to && isRecordStart(bytes, start, end, format)) return start
  return findRecord(bytes, start, to, end, format)
}

/** Where the block ends if the next record begins at `next`: WARC puts two line ends between, ARC one. */
export function withoutBlankLines(bytes: Buffer, start: number, next: number, head: Head): number {
  let stop = next
  for (let line = head.format === 'warc' ? 2 : 1; line > 0; line -= 1) {
    if (stop > start && bytes[stop - 1] === 10) stop -= 1
    if (stop > start && bytes[stop - 1] === 13) stop -= 1
  }
  return stop
}
