import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { literal } from '../storage/database.ts'
import { numbersOf, withNumber, type Tried } from './changed-numbers.test-support.ts'
import { differingRows } from './verify-tables.ts'

/**
 * Changes every number of every cell of a Parquet file in turn, numbers inside names too, and counts the rows that `limpid verify` then
 * finds: the changed one, and the one it was.
 */
export async function changedCells(
  connection: DuckDBConnection,
  folder: string,
  path: string,
): Promise<Tried> {
  const file = `read_parquet(${literal(join(folder, path))})`
  await connection.run(`CREATE OR REPLACE TEMP TABLE stands AS SELECT * FROM ${file}`)
  await connection.run('CREATE OR REPLACE TEMP TABLE changed AS SELECT * FROM stands')
  const read = await connection.runAndReadAll('SELECT rowid, COLUMNS(*)::VARCHAR FROM stands')
  const columns = read.columnNames().slice(1)
  const cells = read.getRows().flatMap(([row, ...values]) =>
    values.map((value, index) => ({
      row,
      column: columns[index] ?? '',
      text: String(value ?? ''),
    })),
  )
  const missed: string[] = []
  let tried = 0
  for (const { row, column, text } of cells) {
    const set = async (value: string) =>
      connection.run(
        `UPDATE changed SET "${column}" = ${literal(value)} WHERE rowid = ${String(row)}`,
      )
    for (const place of numbersOf(text)) {
      tried++
      await set(withNumber(text, place))
      const given = `WITH given AS (SELECT * FROM stands)`
      const [found] = await differingRows(connection, path, given, 'SELECT * FROM changed')
      if (found?.values['rows'] !== 2) missed.push(`${path} ${column}: ${text}`)
      await set(text)
    }
  }
  return { tried, missed }
}
