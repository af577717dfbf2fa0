import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { captureOf, openFile, readWarc, type WarcEntry } from '@limpid/warc'
import { findInputs } from '../plan/find-inputs.ts'
import { literal, withDatabase } from '../storage/database.ts'
import { parquetOptions, Spool } from '../storage/spool.ts'
import { checkTable } from './check-table.ts'
import { ROBOTS_ROW_GROUP } from './robots-table-size.ts'
import { robotsColumns, robotsRow, type RobotsRow } from './robots-table.ts'

export interface RobotsBuild {
  /** WARC files of robots captures, and tables built before (`.parquet`), which are merged in. */
  readonly inputs: readonly string[]
  readonly out: string
  readonly signal: AbortSignal
  readonly progress: (records: number, rows: number) => void
}

export interface RobotsBuilt {
  readonly records: number
  readonly rows: number
  readonly hosts: number
}

/** A file of a host is small; of a larger one the first MiB decides (RFC 9309 asks for 500 KiB). */
const MAX_BODY_BYTES = 1 << 20

/**
 * Builds the `robots` table: reads every capture of robots.txt, tdmrep.json and ai.txt, sorts them by host and writes one
 * Parquet file. Memory does not grow with the input: rows lie on disk, and the sort spills. The file appears whole or not at all.
 */
export async function buildRobots({
  inputs,
  out,
  signal,
  progress,
}: RobotsBuild): Promise<RobotsBuilt> {
  const archives = inputs.filter((input) => !input.endsWith('.parquet'))
  const tables = findInputs(inputs).filter(({ path }) => path.endsWith('.parquet'))
  const folder = dirname(resolve(out))
  mkdirSync(folder, { recursive: true })
  const scratch = mkdtempSync(join(folder, '.robots-'))
  try {
    using spool = new Spool(join(scratch, 'rows.jsonl'), robotsColumns)
    const records =
      archives.length === 0 ? 0 : await readArchives(archives, spool, signal, progress)
    return await withDatabase({ scratch, memoryLimit: '512MB', threads: 1 }, async (connection) => {
      for (const { path } of tables) await checkTable(connection, path)
      const read = join(scratch, 'read.parquet')
      await spool.toParquet(connection, read, ROBOTS_ROW_GROUP)
      const sources = [read, ...tables.map(({ path }) => path)].map(literal).join(', ')
      const columns = Object.keys(robotsColumns).join(', ')
      const sorted = join(scratch, 'sorted.parquet')
      await connection.run(
        `COPY (SELECT ${columns} FROM read_parquet([${sources}]) ORDER BY host, file, captured, status, record_id NULLS LAST)
         TO ${literal(sorted)} (${parquetOptions(ROBOTS_ROW_GROUP)})`,
      )
      const counted = await connection.runAndReadAll(
        `SELECT CAST(COUNT(*) AS INTEGER), CAST(COUNT(DISTINCT host) AS INTEGER) FROM read_parquet(${literal(sorted)})`,
      )
      const [rows, hosts] = counted.getRows()[0] ?? []
      renameSync(sorted, out)
      return { records, rows: Number(rows), hosts: Number(hosts) }
    })
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

async function readArchives(
  archives: readonly string[],
  spool: Spool,
  signal: AbortSignal,
  progress: RobotsBuild['progress'],
): Promise<number> {
  let records = 0
  for (const { path } of findInputs(archives)) {
    for await (const entry of readWarc(openFile(path), { signal })) {
      records++
      const row = rowOf(entry)
      if (row !== null) spool.add(row)
      progress(records, spool.rows)
    }
  }
  return records
}

function rowOf(entry: WarcEntry): RobotsRow | null {
  if (entry.kind !== 'record' || (entry.type !== 'response' && entry.type !== 'resource'))
    return null
  return robotsRow(captureOf(entry, { maxBodyBytes: MAX_BODY_BYTES }))
}
