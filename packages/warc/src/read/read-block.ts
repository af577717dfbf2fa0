import type { Problem } from '../problem.ts'
import { LOOKAHEAD_BYTES, findRecord, isRecordEnd } from './find-record.ts'
import type { Head } from './head.ts'
import { findInside, skim, withoutBlankLines } from './skim.ts'
import type { Window } from './window.ts'

export interface Block {
  /** Its beginning, up to the cap; a view of the window's bytes, or a copy. */
  readonly content: Buffer
  readonly contentLength: number
  /** Whether it ends before its declared length because another record begins. */
  readonly isCutShort: boolean
  readonly problems: readonly Problem[]
}

const NO_PROBLEMS: readonly Problem[] = []

export interface BlockOptions {
  readonly capBytes: number
  /** End every block where the next record seems to begin, whatever length it declares. */
  readonly isLengthDistrusted: boolean
}

/** Reads and consumes the block at the window's position. */
export async function readBlock(window: Window, head: Head, options: BlockOptions): Promise<Block> {
  const declared = head.contentLength
  if (declared === null) return readUpToNextRecord(window, head, options.capBytes, Infinity)
  if (declared <= options.capBytes) return readDeclared(window, head, declared)
  return options.isLengthDistrusted
    ? readUpToNextRecord(window, head, options.capBytes, declared)
    : readLarge(window, head, declared, options.capBytes)
}

/** The usual case: the whole block, and what follows it, fit into the window. */
async function readDeclared(window: Window, head: Head, declared: number): Promise<Block> {
  await window.ensure(declared + LOOKAHEAD_BYTES)
  const { bytes, start, end } = window
  const stop = start + declared
  if (stop <= end && isRecordEnd(bytes, stop, end, window.ended)) {
    window.advance(declared)
    return {
      content: bytes.subarray(start, stop),
      contentLength: declared,
      isCutShort: false,
      problems: NO_PROBLEMS,
    }
  }
  const next = findInside(bytes, start, Math.min(stop, end), end, head)
  if (next !== -1) {
    const contentEnd = withoutBlankLines(bytes, start, next, head)
    window.advance(next - start)
    return blockOf(bytes.subarray(start, contentEnd), { code: 'content-length-too-large' })
  }
  const isCut = stop > end
  const content = bytes.subarray(start, isCut ? end : stop)
  window.advance(content.length)
  return blockOf(content, { code: isCut ? 'content-cut' : 'followed-by-garbage' })
}

function blockOf(content: Buffer, problem: Problem): Block {
  const isCutShort = problem.code === 'content-length-too-large'
  return { content, contentLength: content.length, isCutShort, problems: [problem] }
}

/** Without a length to go by, the block ends where the next record begins, or the input, or at `limit`. */
async function readUpToNextRecord(
  window: Window,
  head: Head,
  capBytes: number,
  limit: number,
): Promise<Block> {
  let wanted = LOOKAHEAD_BYTES * 2
  let searched = 0
  for (;;) {
    await window.ensure(wanted)
    const { bytes, start, end } = window
    const to = Math.min(window.ended ? end : end - LOOKAHEAD_BYTES, start + limit)
    const next =
      searched === 0
        ? findInside(bytes, start, to, end, head)
        : findRecord(bytes, start + searched, to, end, head.format)
    const isDone = next !== -1 || window.ended || to === start + limit
    if (isDone) {
      const stop = next === -1 ? to : next
      // At the end of the input nothing says that the last line feeds are not of the block.
      const contentEnd = next === -1 ? stop : withoutBlankLines(bytes, start, next, head)
      const content = bytes.subarray(start, Math.min(contentEnd, start + capBytes))
      window.advance(stop - start)
      return capped(content, contentEnd - start, cutProblem(next === -1, stop - start, limit))
    }
    if (window.available > capBytes + LOOKAHEAD_BYTES) {
      return skimUpToNextRecord(window, head, capBytes, limit)
    }
    // One byte back, so that the line feed before a record is found with it.
    searched = Math.max(0, to - start - 1)
    wanted = window.available * 2
  }
}

async function skimUpToNextRecord(
  window: Window,
  head: Head,
  capBytes: number,
  limit: number,
): Promise<Block> {
  const content = Buffer.from(window.bytes.subarray(window.start, window.start + capBytes))
  const { length, candidate } = await skim(window, limit, head, true)
  const real = candidate === null ? length : candidate.blockLength
  return capped(content, real, cutProblem(candidate === null, length, limit))
}

/** A declared length that was not reached, because neither a record came before nor enough bytes. */
function cutProblem(isToEnd: boolean, length: number, limit: number): Problem | undefined {
  return isToEnd && limit !== Infinity && length < limit ? { code: 'content-cut' } : undefined
}

/**
 * A block beyond the cap. Its length is believed if a record, or the end, follows it; otherwise the
 * window goes back to the first record that seems to begin inside, where it can.
 */
async function readLarge(
  window: Window,
  head: Head,
  declared: number,
  capBytes: number,
): Promise<Block> {
  await window.ensure(capBytes)
  const content = Buffer.from(
    window.bytes.subarray(window.start, Math.min(window.start + capBytes, window.end)),
  )
  const { length, candidate } = await skim(window, declared, head, false)
  await window.ensure(LOOKAHEAD_BYTES)
  const isRight =
    length === declared && isRecordEnd(window.bytes, window.start, window.end, window.ended)
  if (isRight) return capped(content, length)
  if (candidate !== null && (await window.tryMoveTo(candidate.position))) {
    const real = candidate.blockLength
    return capped(content.subarray(0, real), real, { code: 'content-length-too-large' })
  }
  return capped(content, length, {
    code: length < declared ? 'content-cut' : 'followed-by-garbage',
  })
}

function capped(content: Buffer, contentLength: number, problem?: Problem): Block {
  const problems: Problem[] = problem === undefined ? [] : [problem]
  if (content.length < contentLength) {
    problems.push({ code: 'over-cap', detail: String(contentLength) })
  }
  const isCutShort = problem?.code === 'content-length-too-large'
  return { content, contentLength, isCutShort, problems }
}
