import { gap, type WarcEntry, type WarcRecord } from '../entry.ts'
import type { Problem } from '../problem.ts'
import { RecordStream, type FoundRecord } from './record-stream.ts'
import { Window } from './window.ts'

/** Where an entry lies in the file. */
export interface Place {
  readonly offset: number
  readonly length: number
}

/** Makes the public record of one that was found. */
export function makeRecord(
  { head, block }: FoundRecord,
  { offset, length }: Place,
  inMember: number,
  more: readonly Problem[] = [],
): WarcRecord {
  return {
    kind: 'record',
    format: head.format,
    version: head.version,
    type: head.type,
    id: head.id,
    url: head.url,
    date: head.date,
    captured: head.captured,
    headers: head.headers,
    offset,
    length,
    inMember,
    content: block.content,
    contentLength: block.contentLength,
    problems: [...head.problems, ...block.problems, ...more],
  }
}

/**
 * All entries of a gzip member that has been inflated, never none. `problem` is the member's own:
 * it goes with the last record, where the damage is.
 */
export async function entriesOf(
  bytes: Buffer,
  place: Place,
  capBytes: number,
  problem: Problem | null,
): Promise<readonly WarcEntry[]> {
  const records = new RecordStream(Window.over(bytes), {
    capBytes,
    hasMembers: false,
    copiesContent: false,
  })
  const entries: WarcEntry[] = []
  let count = 0
  let last = -1
  for (let found = await records.next(); found !== null; found = await records.next()) {
    if (found.kind === 'record') {
      last = entries.length
      entries.push(makeRecord(found, place, count))
      count += 1
    } else if (found.kind === 'garbage') {
      entries.push(gapInMember(place, { code: found.code, detail: String(found.length) }))
    }
  }
  if (count === 0) return [gapInMember(place, problem ?? emptiness(bytes))]
  const record = entries[last]
  if (problem !== null && record?.kind === 'record') {
    entries[last] = { ...record, problems: [...record.problems, problem] }
  }
  return entries
}

/** A gap inside a member has the member's place: its own offset would lead nowhere. */
export function gapInMember(place: Place, problem: Problem): WarcEntry {
  return gap(place.offset, place.length, problem)
}

function emptiness(bytes: Buffer): Problem {
  return { code: bytes.length === 0 ? 'empty-member' : 'not-a-record' }
}
