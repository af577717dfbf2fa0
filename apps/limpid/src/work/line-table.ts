import { applySpans, type PassageUnit } from '@limpid/rules'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { RunFolder } from '../plan/run-folder.ts'
import { createOnly } from '../storage/create-only.ts'
import { literal } from '../storage/database.ts'
import { Spool } from '../storage/spool.ts'
import type { TaskFile } from './done-marker.ts'
import { lineColumns, lineRows } from './line-rows.ts'
import { readRecordedSpans, spansIn } from './recorded-spans.ts'
import { ROW_GROUPS } from './tables.ts'

export interface LineTask {
  readonly number: number
  readonly folder: RunFolder
  readonly unit: PassageUnit
  readonly scratch: string
}

/**
 * Makes a task's table `lines` from its tables `pages`, `texts` and `hits`, whether they come from the crawl or from an earlier run: so that
 * both give the same bytes. A page whose recorded spans did not give its kept text back would offer no line: nothing could be recorded of it.
 */
export async function storeLines(
  connection: DuckDBConnection,
  { number, folder, unit, scratch }: LineTask,
): Promise<TaskFile> {
  const table = (name: string) => folder.table('extract', name, number)
  using spool = new Spool(`${scratch}/lines.jsonl`, lineColumns)
  const recorded = await readRecordedSpans(connection, table('hits'))
  await connection.run(`SET disabled_optimizers = 'join_order,build_side_probe_side'`)
  const streamed = await connection.stream(
    `SELECT t.page, t.text, t.kept_text FROM read_parquet(${literal(table('texts'))}) t
JOIN read_parquet(${literal(table('pages'))}) p ON p.page = t.page WHERE p.verdict IN ('keep', 'edit')`,
  )
  for await (const rows of streamed.yieldRows()) {
    for (const [page, source, kept] of rows) {
      const text = String(source)
      const spans = spansIn(text, recorded.get(Number(page)) ?? [])
      if (applySpans(text, spans) !== String(kept ?? source)) continue
      for (const row of lineRows({ page: Number(page), text, spans }, unit)) spool.add(row)
    }
  }
  await connection.run('RESET disabled_optimizers')
  const file = await createOnly(table('lines'), (temporary) =>
    spool.toParquet(connection, temporary, ROW_GROUPS.lines),
  )
  return { ...file, rows: spool.rows }
}
