import type { Span } from '@limpid/rules'
import type { DuckDBConnection } from '@duckdb/node-api'
import { literal } from '../storage/database.ts'
import { unitOffsets } from './code-points.ts'

/** A passage as `hits` records it: offsets in code points of the extracted text. */
interface RecordedSpan {
  readonly start: number
  readonly end: number
  readonly replacement: string
}

/** What was cut and masked in the pages of a task, by page. */
export type RecordedSpans = ReadonlyMap<number, readonly RecordedSpan[]>

/** Reads the spans that edit from a file with the columns of `hits`: 24 bytes or so each, so a task's fit in memory. */
export async function readRecordedSpans(
  connection: DuckDBConnection,
  path: string,
  where = 'true',
): Promise<RecordedSpans> {
  const spans = new Map<number, RecordedSpan[]>()
  const streamed = await connection.stream(
    `SELECT page, "start", "end", COALESCE(replacement, '') FROM read_parquet(${literal(path)})
WHERE action IN ('cut', 'mask') AND "start" IS NOT NULL AND ${where}`,
  )
  for await (const rows of streamed.yieldRows()) {
    for (const [page, start, end, replacement] of rows) {
      const span = { start: Number(start), end: Number(end), replacement: String(replacement) }
      const there = spans.get(Number(page))
      if (there) there.push(span)
      else spans.set(Number(page), [span])
    }
  }
  return spans
}

/** The same spans as UTF-16 offsets of the text. */
export function spansIn(text: string, recorded: readonly RecordedSpan[]): readonly Span[] {
  const starts = unitOffsets(text)
  const ends = unitOffsets(text)
  const ordered = recorded.toSorted((one, other) => one.start - other.start)
  return ordered.map(({ start, end, replacement }) => ({
    start: starts(start),
    end: ends(end),
    replacement,
  }))
}
