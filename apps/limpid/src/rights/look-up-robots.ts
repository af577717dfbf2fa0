import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api'
import { HOST_FILES, type HostFileName } from '@limpid/rules'
import { literal } from '../storage/database.ts'
import type { RobotsRow } from './robots-table.ts'

/** The captures of one host, oldest first. */
export interface HostCaptures {
  readonly host: string
  readonly rows: readonly RobotsRow[]
}

/**
 * Looks up the hosts of a task in the `robots` table and gives those it holds, ascending by host. `hosts` is a query
 * with one column `host`. The table is read once, in its order; only the hosts asked for leave the engine, a
 * chunk at a time, so that memory depends on the task and not on the table.
 *
 * @yields each host found, with its captures
 */
export async function* lookUpRobots(
  connection: DuckDBConnection,
  table: string,
  hosts: string,
): AsyncGenerator<HostCaptures> {
  const answer = await connection.stream(`
    SELECT host, file, captured, status, record_id, bytes, problems, content
    FROM read_parquet(${literal(table)}) AS robots
    SEMI JOIN (SELECT DISTINCT host FROM (${hosts}) AS asked) AS asked USING (host)
    ORDER BY host, file, captured, status, record_id NULLS LAST`)
  let rows: RobotsRow[] = []
  for await (const chunk of answer.yieldRows()) {
    for (const row of chunk.map(rowOf)) {
      const host = rows[0]?.host ?? row.host
      if (host !== row.host) {
        yield { host, rows }
        rows = []
      }
      rows.push(row)
    }
  }
  const [last] = rows
  if (last !== undefined) yield { host: last.host, rows }
}

function rowOf([
  host,
  file,
  captured,
  status,
  recordId,
  bytes,
  problems,
  content,
]: readonly DuckDBValue[]): RobotsRow {
  return {
    host: textOf(host),
    file: fileOf(textOf(file)),
    captured: Number(captured),
    status: Number(status),
    record_id: recordId === null || recordId === undefined ? null : textOf(recordId),
    bytes: Number(bytes),
    problems: textOf(problems),
    content: content === null || content === undefined ? null : textOf(content),
  }
}

function textOf(value: DuckDBValue | undefined): string {
  if (typeof value === 'string') return value
  throw new TypeError(`the robots table holds ${typeof value} where text is expected`)
}

function fileOf(name: string): HostFileName {
  const file = HOST_FILES.find((known) => known === name)
  if (file === undefined) throw new TypeError(`the robots table names an unknown file ${name}`)
  return file
}
