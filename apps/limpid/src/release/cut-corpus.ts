import { applySpans } from '@limpid/rules'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { RunFolder } from '../plan/run-folder.ts'
import { Spool } from '../storage/spool.ts'
import type { Columns, Row } from '../storage/table.ts'
import { readRecordedSpans, spansIn, type RecordedSpans } from '../work/recorded-spans.ts'
import { RECORDS_PER_TASK, ROW_GROUPS } from '../work/tables.ts'

/** Columns of a file of the corpus. */
const CORPUS_COLUMNS = {
  page: 'BIGINT',
  record_id: 'VARCHAR',
  url: 'VARCHAR',
  domain: 'VARCHAR',
  captured: 'BIGINT',
  language: 'VARCHAR',
  language_score: 'DOUBLE',
  title: 'VARCHAR',
  text: 'VARCHAR',
} as const satisfies Columns

interface CorpusTask {
  readonly number: number
  readonly folder: RunFolder
  readonly scratch: string
}

/**
 * Writes a task's part of the corpus where lines are cut that stand on other pages. The text of such a page is made from what the ledger will
 * say of it and from nothing else: the extracted text and every span of it. `rows` gives page by page what the corpus holds, the text in its kept form.
 */
export async function writeCutCorpus(
  connection: DuckDBConnection,
  task: CorpusTask,
  rows: string,
  path: string,
): Promise<void> {
  const { number, folder, scratch } = task
  const spans = await readRecordedSpans(connection, folder.table('extract', 'hits', number))
  const own = `page >= ${number * RECORDS_PER_TASK} AND page < ${(number + 1) * RECORDS_PER_TASK}`
  const lines = await readRecordedSpans(connection, folder.joined('line-hits'), own)
  using spool = new Spool(`${scratch}/corpus.jsonl`, CORPUS_COLUMNS)
  const streamed = await connection.stream(rows)
  for await (const read of streamed.yieldRowObjects())
    for (const row of read) spool.add(corpusRow(row, spans, lines))
  await spool.toParquet(connection, path, ROW_GROUPS.texts)
}

function corpusRow(
  row: Readonly<Record<string, unknown>>,
  spans: RecordedSpans,
  lines: RecordedSpans,
): Row {
  const page = Number(row['page'])
  const cut = lines.get(page)
  const columns = Object.entries(CORPUS_COLUMNS).map(([name, type]) => [
    name,
    valueOf(row[name], type),
  ])
  const made: Row = Object.fromEntries(columns)
  if (cut === undefined) return made
  const text = String(row['extracted'])
  return { ...made, text: applySpans(text, spansIn(text, [...(spans.get(page) ?? []), ...cut])) }
}

/** A value as the spool takes it: DuckDB gives BIGINT as bigint, and every id and time of ours is a safe number. */
function valueOf(value: unknown, type: Columns[string]): string | number | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return value
  return type === 'VARCHAR' ? null : Number(value)
}
