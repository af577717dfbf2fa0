import type { ByteSource } from './byte-source.ts'
import { gap, type WarcEntry } from './entry.ts'
import type { Problem } from './problem.ts'
import { foreignCompression, LONGEST_MARK_BYTES } from './read/foreign-format.ts'
import { inflateBeginning, inflateMember, type Inflated } from './read/inflate-member.ts'
import { entriesOf, makeRecord } from './read/make-entry.ts'
import { RecordStream, type FoundGarbage } from './read/record-stream.ts'
import { readStreamedMember } from './read/streamed-member.ts'
import { Window } from './read/window.ts'

/**
 * Bytes of a block that are kept, unless the caller says otherwise. Common Crawl cuts pages at 1 MiB,
 * since 2025 at 5 MiB (commoncrawl.org, release notes); other crawls keep larger ones.
 */
export const DEFAULT_MAX_RECORD_BYTES = 32 << 20

/** Compressed bytes of a member that are inflated in one piece; a longer one is streamed. */
const MAX_WHOLE_BYTES = 4 << 20
/** Uncompressed bytes of a member in one piece beyond the cap on a block: room for its head. */
const HEAD_ALLOWANCE_BYTES = 64 * 1024
/** Compressed bytes there should be before a member is tried, so that few are tried twice. */
const LOW_WATER_BYTES = 256 * 1024

export interface ReadWarcOptions {
  /** Bytes of a block to keep; a longer one is cut there and has the problem `over-cap`. Default 32 MiB. */
  readonly maxRecordBytes?: number
  readonly signal?: AbortSignal
}

/**
 * Reads a WARC or ARC file, plain or gzipped, and gives every record and every run of bytes that is
 * none, in order.
 *
 * Damage never throws: it is a problem on the record, or a gap. What throws is the source, and the
 * signal. Memory stays below some three times `maxRecordBytes`, plus 48 MiB, however large the file, its
 * members or its records.
 *
 * @yields records and gaps, in the order of the file
 */
export async function* readWarc(
  source: ByteSource,
  options: ReadWarcOptions = {},
): AsyncGenerator<WarcEntry, void, undefined> {
  const capBytes = options.maxRecordBytes ?? DEFAULT_MAX_RECORD_BYTES
  const reopen = source.rereadable ? (offset: number) => source.read(offset) : null
  await using window = new Window(source.read(0), reopen)
  await window.ensure(LONGEST_MARK_BYTES)
  const foreign = foreignCompression(window.bytes.subarray(0, window.end))
  if (foreign !== null) {
    yield gap(0, await window.skip(Infinity), { code: 'unsupported-compression', detail: foreign })
    return
  }
  const records = new RecordStream(window, { capBytes, hasMembers: true, copiesContent: true })
  let isEmpty = true
  for (;;) {
    options.signal?.throwIfAborted()
    const found = await records.next()
    if (found === null) break
    if (found.kind === 'member') {
      const member = await inflate(window, capBytes)
      if (member.state === 'large')
        yield* readStreamedMember(window, source, capBytes, MAX_WHOLE_BYTES)
      else yield* await readMember(window, records, member, capBytes)
    } else if (found.kind === 'record') {
      yield makeRecord(found, { offset: found.position, length: found.length }, 0)
    } else {
      const isAll = isEmpty && window.ended && window.available === 0
      yield gap(found.position, found.length, isAll ? NOT_AN_ARCHIVE : problemOf(found))
    }
    isEmpty = false
  }
  if (isEmpty) yield gap(0, window.position, NOT_AN_ARCHIVE)
}

const NOT_AN_ARCHIVE: Problem = { code: 'not-an-archive' }

function problemOf({ code, detail }: FoundGarbage): Problem {
  return detail === undefined ? { code } : { code, detail }
}

/** A member that lies in memory, inflated as far as it goes; `large` if it does not lie there. */
type Member =
  | Extract<Inflated, { state: 'whole' | 'large' }>
  | { readonly state: 'cut' | 'corrupt'; readonly beginning: Buffer }

/** Inflates the member at the window's position, waiting for more of it as needed. */
async function inflate(window: Window, capBytes: number): Promise<Member> {
  const outputCap = capBytes + HEAD_ALLOWANCE_BYTES
  let wanted = LOW_WATER_BYTES
  for (;;) {
    await window.ensure(wanted)
    const { bytes, start } = window
    const end = Math.min(window.end, start + MAX_WHOLE_BYTES)
    const inflated = inflateMember(bytes, start, end, outputCap)
    if (inflated.state === 'whole' || inflated.state === 'large') return inflated
    if (inflated.state === 'cut' && end - start >= MAX_WHOLE_BYTES) return { state: 'large' }
    if (inflated.state === 'corrupt' || window.ended) {
      const { output, isCapped } = inflateBeginning(bytes, start, end, outputCap)
      return isCapped ? { state: 'large' } : { state: inflated.state, beginning: output }
    }
    wanted = Math.min(window.available * 2, MAX_WHOLE_BYTES)
  }
}

/** The entries of a member that lies in memory, whole or broken; consumes it. */
async function readMember(
  window: Window,
  records: RecordStream,
  member: Exclude<Member, { state: 'large' }>,
  capBytes: number,
): Promise<readonly WarcEntry[]> {
  const offset = window.position
  if (member.state === 'whole') {
    window.advance(member.length)
    const place = { offset, length: member.length }
    const problem: Problem | null = member.isIntact ? null : { code: 'bad-checksum' }
    return entriesOf(member.bytes, place, capBytes, problem)
  }
  if (member.state === 'cut') {
    const length = window.available
    window.advance(length)
    return entriesOf(member.beginning, { offset, length }, capBytes, { code: 'member-truncated' })
  }
  const { length } = await records.skipGarbage('member-corrupt')
  return entriesOf(member.beginning, { offset, length }, capBytes, { code: 'member-corrupt' })
}
