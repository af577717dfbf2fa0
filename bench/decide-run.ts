import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { bandColumn } from '../apps/limpid/src/join/near-duplicates.ts'
import { readPlan, runFolder, type RunFolder } from '../apps/limpid/src/plan/run-folder.ts'
import { measureColumn } from '../apps/limpid/src/recipe/recipe.ts'
import { readRelease } from '../apps/limpid/src/report/read-release.ts'
import type { ReleaseRecord, ReleaseRule } from '../apps/limpid/src/release/release-record.ts'
import { describe } from '../apps/limpid/src/storage/create-only.ts'
import { literal, withDatabase } from '../apps/limpid/src/storage/database.ts'
import { parquetOptions } from '../apps/limpid/src/storage/spool.ts'
import { writeMarker } from '../apps/limpid/src/work/done-marker.ts'
import { RECORDS_PER_TASK, RIGHTS_TABLES, ROW_GROUPS } from '../apps/limpid/src/work/tables.ts'

const TABLES = ['pages', 'hits', 'texts', ...RIGHTS_TABLES, 'signatures'] as const

/** Code points that tell the text of one copy of a page from that of another. */
const MARK = 17

/**
 * Writes a run of any size from a real one: its pages over and over, each copy with an id and an ending of its own, measures that fired
 * as they were, the others moved by up to 5 % where that lets nothing fire; one copy in fifty keeps the hash of its text and its
 * signature, so that there are duplicates; the others share no bucket. The same bytes each time. It has what `limpid decide` reads, and no ledger.
 */
export async function largeRun(
  source: string,
  target: string,
  pages: number,
  tasks: number,
): Promise<void> {
  const from = runFolder(source)
  const to = runFolder(target)
  const release = readRelease(from.release)
  const plan = readPlan(source)
  const each = Math.ceil(pages / tasks)
  const inputs = Array.from({ length: tasks }, (_, task) => ({
    input: `copy-${String(task).padStart(6, '0')}.warc.gz`,
    path: join(target, `copy-${task}.warc.gz`),
    bytes: 1,
  }))
  mkdirSync(to.release, { recursive: true })
  writeFileSync(to.plan, JSON.stringify({ ...plan, inputs }))
  const read = inputs.map(({ input }) => ({
    input,
    bytes: 1,
    sha256: input,
    records: each,
    failed: 0,
    unreadable: null,
  }))
  writeFileSync(join(to.release, 'release.json'), JSON.stringify({ ...release, inputs: read }))
  const options = { scratch: to.scratch, memoryLimit: '4GB', threads: 2 }
  await withDatabase(options, async (connection) => {
    for (const table of TABLES)
      await connection.run(
        `CREATE TABLE ${table} AS SELECT * FROM read_parquet(${literal(from.tables('extract', table))})`,
      )
    await connection.run(
      `CREATE TABLE numbered AS SELECT page AS old, row_number() OVER (ORDER BY page) - 1 AS n FROM pages`,
    )
    for (let task = 0; task < tasks; task++) await writeTask(connection, to, release, task, each)
  })
}

async function writeTask(
  connection: DuckDBConnection,
  folder: RunFolder,
  release: ReleaseRecord,
  task: number,
  rows: number,
): Promise<void> {
  const start = task * RECORDS_PER_TASK
  await connection.run(`CREATE OR REPLACE TEMP TABLE copies AS
SELECT ${start} + i AS new, old, hash(${task}, i) AS seed, ' ' || substr(md5(CAST(${start} + i AS VARCHAR)), 1, ${MARK - 1}) AS mark
FROM range(${rows}) r(i) JOIN numbered ON numbered.n = (i + ${task}) % (SELECT count(*) FROM numbered)`)
  const files = []
  for (const table of TABLES) {
    const path = folder.table('extract', table, task)
    mkdirSync(dirname(path), { recursive: true })
    await connection.run(
      `COPY (SELECT c.new AS page, t.* EXCLUDE (page) REPLACE (${changes(table, release, task)}) FROM copies c JOIN ${table} t ON t.page = c.old ORDER BY c.new) TO ${literal(path)} (${parquetOptions(ROW_GROUPS[table])})`.replace(
        'REPLACE ()',
        '',
      ),
    )
    const counted = await connection.runAndReadAll(
      `SELECT count(*) FROM read_parquet(${literal(path)})`,
    )
    files.push({ ...(await describe(path)), rows: Number(counted.getRows()[0]?.[0]) })
  }
  const judged = files[2]?.rows ?? 0
  const counts = { records: rows, skipped: rows - judged, judged, failed: 0 }
  const input = `copy-${String(task).padStart(6, '0')}.warc.gz`
  await writeMarker(folder, 'extract', {
    task,
    status: 'done',
    input,
    inputSha256: input,
    counts,
    files,
  })
}

const HASH =
  'CASE WHEN c.seed % 50 = 0 OR t.text_hash IS NULL THEN t.text_hash ELSE md5(t.text_hash || c.mark) END AS text_hash'

function changes(table: string, { rules, near }: ReleaseRecord, task: number): string {
  if (table === 'signatures')
    return Array.from({ length: near?.edition.bands ?? 0 }, (_, band) => mixed(band)).join(', ')
  if (table === 'texts')
    return `t.text || c.mark AS text, t.kept_text || c.mark AS kept_text, t.kept_chars + ${MARK} AS kept_chars, ${HASH}`
  if (table !== 'pages') return ''
  const kept = `CASE WHEN t.verdict IN ('keep', 'edit') THEN t.kept_chars + ${MARK} ELSE t.kept_chars END AS kept_chars`
  const chars = `CASE WHEN t.verdict = 'skip' THEN t.chars ELSE t.chars + ${MARK} END AS chars`
  const input = `'copy-${String(task).padStart(6, '0')}.warc.gz' AS input`
  return [kept, chars, input, HASH, ...rules.map(moved)].join(', ')
}

/** The key of a band, another for each copy but one in fifty. */
function mixed(band: number): string {
  const key = `t.${bandColumn(band)}`
  return `CASE WHEN c.seed % 50 = 0 THEN ${key} ELSE CAST(hash(${key}, c.seed) >> 1 AS BIGINT) END AS ${bandColumn(band)}`
}

/** A measure moved a little, where neither it nor what it was fires. */
function moved({ id, fires, threshold }: ReleaseRule, index: number): string {
  const column = `t."${measureColumn(id)}"`
  const other = `${column} * (0.95 + (hash(c.seed, ${index}) % 1000) / 10000.0)`
  return `CASE WHEN ${column} ${fires} ${threshold} OR ${other} ${fires} ${threshold} THEN ${column} ELSE ${other} END AS "${measureColumn(id)}"`
}
