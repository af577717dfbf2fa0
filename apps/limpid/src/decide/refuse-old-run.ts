import { existsSync } from 'node:fs'
import { LimpidError } from '../errors/limpid-error.ts'
import type { RunFolder } from '../plan/run-folder.ts'
import { measureColumn } from '../recipe/recipe.ts'
import type { ReleaseRule } from '../release/release-record.ts'
import { literal, withDatabase } from '../storage/database.ts'
import { readMarker } from '../work/done-marker.ts'
import { hitColumns, pageColumns, textColumns } from '../work/tables.ts'

/**
 * Refuses a run whose tables lack a column that deciding needs: an earlier build of the same version may have made it. The tables of
 * one task tell for all; one that is gone is the worker's to find.
 */
export async function refuseOldRun(
  run: string,
  from: RunFolder,
  tasks: readonly number[],
  rules: readonly ReleaseRule[],
): Promise<void> {
  const task = tasks.find((number) => readMarker(from, 'extract', number)?.status === 'done')
  if (task === undefined) return
  const needed = {
    texts: Object.keys(textColumns),
    hits: Object.keys(hitColumns),
    pages: [...Object.keys(pageColumns([])), ...rules.map(({ id }) => measureColumn(id))],
  }
  for (const [table, columns] of Object.entries(needed)) {
    const path = from.table('extract', table, task)
    if (!existsSync(path)) continue
    const there = await columnsIn(path, from.scratch)
    const missing = columns.filter((column) => !there.has(column))
    if (missing.length > 0)
      throw new LimpidError('decide/old-run', { run, table, columns: missing.join(', ') })
  }
}

async function columnsIn(path: string, scratch: string): Promise<ReadonlySet<string>> {
  return withDatabase({ scratch, memoryLimit: '128MB', threads: 1 }, async (connection) => {
    const query = `SELECT name FROM parquet_schema(${literal(path)})`
    const answer = await connection.runAndReadAll(query)
    return new Set(answer.getRows().map(([name]) => String(name)))
  })
}
