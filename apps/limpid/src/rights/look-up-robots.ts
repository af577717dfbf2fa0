import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api'
import type { HostFileName } from '@limpid/rules'
import { literal } from '../storage/database.ts'

/** One capture of a file of the host, as the table holds it. */
export interface RobotsCapture {
  readonly file: HostFileName
  readonly captured: number
  readonly status: number
  readonly recordId: string | null
  readonly content: string | null
}

/** The captures of one host, by file, oldest first. */
export interface HostCaptures {
  readonly host: string
  readonly captures: readonly RobotsCapture[]
}

/** Hosts looked up at a time: each slice reads only the row groups between its first and its last host. */
const HOSTS_A_SLICE = 1_024

/**
 * Looks up the hosts of a task in the `robots` table and gives those it holds, ascending by host. `hosts` is a query
 * with one column `host`. The table is sorted, so it is merged in slices of the hosts asked for: every row group is read at
 * most once or twice, nothing else of the table is, and memory grows neither with the table nor with the answer.
 *
 * @yields each host found, with its captures
 */
export async function* lookUpRobots(
  connection: DuckDBConnection,
  table: string,
  hosts: string,
): AsyncGenerator<HostCaptures> {
  // Else DuckDB keeps the pages it read, beyond its memory limit.
  await connection.run('SET enable_external_file_cache = false')
  await connection.run('SET parquet_metadata_cache = true')
  await connection.run(`
    CREATE OR REPLACE TEMP TABLE asked AS
    SELECT host, CAST(floor((row_number() OVER (ORDER BY host) - 1) / ${HOSTS_A_SLICE}) AS INTEGER) AS slice
    FROM (SELECT DISTINCT host FROM (${hosts}) AS given WHERE host IS NOT NULL) AS hosts`)
  const slices = await connection.runAndReadAll(
    'SELECT slice, min(host), max(host) FROM asked GROUP BY slice ORDER BY slice',
  )
  for (const [slice, first, last] of slices.getRows()) {
    yield* lookUpSlice(connection, {
      table,
      slice: Number(slice),
      first: textOf(first),
      last: textOf(last),
    })
  }
}

interface Slice {
  readonly table: string
  readonly slice: number
  readonly first: string
  readonly last: string
}

/**
 * Columns are taken whole, not row by row: half the memory of one object a row.
 *
 * @yields the hosts of one slice
 */
async function* lookUpSlice(
  connection: DuckDBConnection,
  { table, slice, first, last }: Slice,
): AsyncGenerator<HostCaptures> {
  const answer = await connection.stream(`
    SELECT host, file, captured, status, record_id, content
    FROM read_parquet(${literal(table)}) AS robots
    SEMI JOIN (SELECT host FROM asked WHERE slice = ${slice}) AS asked USING (host)
    WHERE host BETWEEN ${literal(first)} AND ${literal(last)}
    ORDER BY host, file, captured, status, record_id NULLS LAST`)
  let host: string | null = null
  let captures: RobotsCapture[] = []
  for await (const chunk of answer) {
    const columns = chunk.getColumns()
    for (let row = 0; row < chunk.rowCount; row++) {
      const next = textOf(columns[0]?.[row])
      if (host !== null && next !== host) {
        yield { host, captures }
        captures = []
      }
      host = next
      captures.push(captureOf(columns, row))
    }
  }
  if (host !== null) yield { host, captures }
}

function captureOf(
  [, file, captured, status, recordId, content]: readonly (readonly DuckDBValue[])[],
  row: number,
): RobotsCapture {
  return {
    file: fileOf(textOf(file?.[row])),
    captured: Number(captured?.[row]),
    status: Number(status?.[row]),
    recordId: textOrNull(recordId?.[row]),
    content: textOrNull(content?.[row]),
  }
}

function textOf(value: DuckDBValue | undefined): string {
  if (typeof value === 'string') return value
  throw new TypeError(`the robots table holds ${typeof value} where text is expected`)
}

function textOrNull(value: DuckDBValue | undefined): string | null {
  return value === null ? null : textOf(value)
}

/** Written out rather than imported, so that a look-up does not load the rules and their models. */
const FILES = ['robots.txt', 'tdmrep.json', 'ai.txt'] as const satisfies readonly HostFileName[]

function fileOf(name: string): HostFileName {
  const file = FILES.find((known) => known === name)
  if (file === undefined) throw new TypeError(`the robots table names an unknown file ${name}`)
  return file
}
