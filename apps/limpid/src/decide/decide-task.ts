import { copyFileSync, existsSync, linkSync } from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { runFolder, type RunFolder } from '../plan/run-folder.ts'
import { measureColumn } from '../recipe/recipe.ts'
import { systemCode } from '../errors/limpid-error.ts'
import { createOnly } from '../storage/create-only.ts'
import { literal, withDatabase } from '../storage/database.ts'
import { parquetOptions, Spool } from '../storage/spool.ts'
import { quoted, type Columns } from '../storage/table.ts'
import { readMarker, writeMarker, type TaskFile, type TaskReport } from '../work/done-marker.ts'
import type { Task } from '../work/extract-task.ts'
import { questionOf } from '../work/page-rights.ts'
import { hasSignatures, signatureColumns } from '../work/signatures.ts'
import { storeLines } from '../work/line-table.ts'
import { hitColumns, pageColumns, RIGHTS_TABLES, ROW_GROUPS, textColumns } from '../work/tables.ts'
import { comparedWith, sourceOf } from './decided-run.ts'
import { measureSql } from './decision-sql.ts'
import { oldSignaturesSql, SIGNATURES } from './stored-signatures.ts'
import { decideSql, hitsSql, strayPassagesSql } from './task-sql.ts'
import { againColumns, judgeStored, type AgainSpools } from './judge-stored.ts'

/** Decides one input anew from the tables of the run it was judged in; leaves the same files as `extractTask`, and its marker last. */
export async function decideTask(task: Task, signal: AbortSignal): Promise<TaskReport> {
  const { number, folder, recipe } = task
  const from = runFolder(sourceOf(folder))
  const before = readMarker(from, 'extract', number)
  if (!before) throw new Error(`task ${number} of ${from.root} has no marker`)
  if (before.status === 'failed') return writeMarker(folder, 'extract', before)
  const scratch = join(folder.scratch, String(process.pid))
  const compared = comparedWith(from, recipe)
  using pages = new Spool(join(scratch, 'again.jsonl'), againColumns(recipe.steps))
  using hits = new Spool(join(scratch, 'again-hits.jsonl'), hitColumns)
  using texts = new Spool(join(scratch, 'again-texts.jsonl'), KEPT_COLUMNS)
  using signatures = new Spool(
    join(scratch, 'signatures.jsonl'),
    signatureColumns(recipe.duplicates),
  )
  const spools: AgainSpools = { pages, hits, texts, signatures }
  const tables = { from, number, folder, recipe }
  return await withDatabase({ scratch, memoryLimit: '256MB', threads: 1 }, async (connection) => {
    await connection.run(`SET disabled_optimizers = 'join_order,build_side_probe_side'`)
    for (const table of ['pages', 'hits', 'texts'] as const)
      await connection.run(
        `CREATE VIEW old_${table} AS SELECT *, file_row_number AS place FROM read_parquet(${literal(from.table('extract', table, number))}, file_row_number = true)`,
      )
    await connection.run(
      `CREATE VIEW old_signatures AS ${oldSignaturesSql(from, number, recipe.duplicates)}`,
    )
    await connection.run(decideSql(compared))
    const failed = await judgeStored(connection, recipe, questionOf(recipe.rights), spools, signal)
    await pages.toTable(connection, 'again')
    await hits.toTable(connection, 'again_hits')
    await texts.toTable(connection, 'again_texts')
    await connection.run(`CREATE TEMP TABLE gone AS SELECT unnest(${numbers(failed)}) AS page`)
    await refuseStrays(connection, compared)
    const files: TaskFile[] = [
      await copy(connection, tables, 'pages', pagesSql(compared)),
      await copy(connection, tables, 'hits', hitsSql(compared)),
      texts.rows > 0 || failed.length > 0
        ? await copy(connection, tables, 'texts', TEXTS)
        : await link(tables, 'texts', before),
    ]
    for (const table of RIGHTS_TABLES)
      files.push(
        failed.length > 0
          ? await copy(connection, tables, table, stillThere(from.table('extract', table, number)))
          : await link(tables, table, before),
      )
    if (hasSignatures(recipe.duplicates)) {
      await signatures.toTable(connection, 'new_signatures')
      files.push(await copy(connection, tables, 'signatures', SIGNATURES))
    }
    const unit = recipe.duplicates.lines
    if (unit !== null) files.push(await storeLines(connection, { number, folder, unit, scratch }))
    const counts = {
      ...before.counts,
      judged: before.counts.judged - failed.length,
      failed: before.counts.failed + failed.length,
    }
    return writeMarker(folder, 'extract', { ...before, counts, files })
  })
}

const KEPT_COLUMNS: Columns = {
  page: 'BIGINT',
  kept_text: 'VARCHAR',
  kept_chars: 'BIGINT',
  text_hash: 'VARCHAR',
}

const TEXTS = `SELECT ${Object.keys(textColumns)
  .map((name) =>
    name in KEPT_COLUMNS && name !== 'page'
      ? `CASE WHEN a.page IS NULL THEN t.${name} ELSE a.${name} END AS ${name}`
      : `t.${name}`,
  )
  .join(', ')} FROM old_texts t LEFT JOIN again_texts a ON t.page = a.page
WHERE t.page NOT IN (SELECT page FROM gone) ORDER BY t.page`

/** Columns of a page that our own code failed on: what the record says stays, what the page said goes. */
const LOST = new Set([
  'charset',
  'charset_from',
  'title',
  'language',
  'language_score',
  'register',
  'words',
])

/** Rows of `old_pages` lie in crawl order and flow past the small tables: sorting a hundred columns took longer than deciding. */
function pagesSql({ steps }: ReturnType<typeof comparedWith>): string {
  const decided = new Set(['verdict', 'rule', 'kept_chars', 'text_hash'])
  const measures = new Map(steps.map((step) => [measureColumn(step.step.rule.id), step]))
  const columns = Object.keys(pageColumns(steps.map(({ step }) => step))).map((name) => {
    const column = quoted(name)
    const measure = measures.get(name)
    const again = `CASE WHEN a.page IS NOT NULL THEN a.${column} ELSE`
    if (measure) return `${again} ${measureSql(measure)} END AS ${column}`
    if (decided.has(name)) return `${again} d.${column} END AS ${column}`
    if (name === 'chars') return `CASE WHEN g.page IS NULL THEN p.chars ELSE 0 END AS chars`
    return LOST.has(name)
      ? `CASE WHEN g.page IS NULL THEN p.${column} END AS ${column}`
      : `p.${column}`
  })
  return `SELECT ${columns.join(',\n')} FROM old_pages p JOIN decided d ON p.page = d.page LEFT JOIN again a ON p.page = a.page LEFT JOIN gone g ON p.page = g.page`
}

function stillThere(path: string): string {
  return `SELECT * EXCLUDE (file_row_number) FROM read_parquet(${literal(path)}, file_row_number = true) WHERE page NOT IN (SELECT page FROM gone) ORDER BY file_row_number`
}

/** A rule that named a passage, though it is held to name none, would lose it where it fires anew: better no run than a wrong one. */
async function refuseStrays(
  connection: DuckDBConnection,
  compared: ReturnType<typeof comparedWith>,
): Promise<void> {
  const query = strayPassagesSql(compared)
  if (query === null) return
  const [rule] = (await connection.runAndReadAll(query)).getRows()[0] ?? []
  if (rule !== undefined)
    throw new Error(`rule ${String(rule)} names passages: see whole-page-rules.ts`)
}

interface Tables {
  readonly from: RunFolder
  readonly folder: RunFolder
  readonly number: number
}

async function copy(
  connection: DuckDBConnection,
  { folder, number }: Tables,
  table: Exclude<keyof typeof ROW_GROUPS, 'lines'>,
  query: string,
): Promise<TaskFile> {
  let rows = 0
  const file = await createOnly(folder.table('extract', table, number), async (temporary) => {
    const made = await connection.runAndReadAll(
      `COPY (${query}) TO ${literal(temporary)} (${parquetOptions(ROW_GROUPS[table])})`,
    )
    rows = Number(made.getRows()[0]?.[0])
  })
  return { ...file, rows }
}

/** The table as it was, under a second name; a copy where the folders lie on two disks. Its digest is that of the old marker. */
async function link(
  { from, folder, number }: Tables,
  table: string,
  before: TaskReport,
): Promise<TaskFile> {
  const source = from.table('extract', table, number)
  const target = folder.table('extract', table, number)
  const known = before.files.find(({ path }) => join(from.root, path) === source)
  if (!known) throw new Error(`the marker of task ${number} does not name ${table}`)
  if (!existsSync(target))
    await createOnly(target, (temporary) => {
      try {
        linkSync(source, temporary)
      } catch (error) {
        if (systemCode(error) !== 'EXDEV') throw error
        copyFileSync(source, temporary)
      }
    })
  return { ...known, path: target }
}

function numbers(pages: readonly number[]): string {
  return `CAST([${pages.join(', ')}] AS BIGINT[])`
}
