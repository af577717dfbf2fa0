import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { RunFolder } from '../plan/run-folder.ts'
import type { Recipe } from '../recipe/recipe.ts'
import {
  evidenceColumns,
  licenceColumns,
  reservationColumns,
  rightsColumns,
} from '../rights/rights-tables.ts'
import { literal } from '../storage/database.ts'
import { parquetOptions } from '../storage/spool.ts'
import { structOf, type Columns } from '../storage/table.ts'
import { hitColumns, pageColumns, RIGHTS_TABLES, ROW_GROUPS } from '../work/tables.ts'
import { hasSignatures, signatureColumns } from '../work/signatures.ts'
import { byPageSql, finalHitsSql, finalPagesSql } from './final-pages.ts'
import { droppedByJoinSql } from './publish-task.ts'
import type { MadeFile } from './publish.ts'

/** Rows a ledger file: some hundred megabytes, so that a domain is one range request into one of few files. */
const ROWS_PER_FILE = 5_000_000

/**
 * Writes ledger/pages-*.parquet, ascending by domain and page; ledger/hits-*.parquet and the tables on rights, ascending by page.
 * A run none of whose inputs could be read has a ledger without rows, not none.
 */
export async function writeLedger(
  connection: DuckDBConnection,
  folder: RunFolder,
  recipe: Recipe,
  earlier: readonly string[],
  hasTasks: boolean,
): Promise<readonly MadeFile[]> {
  mkdirSync(join(folder.part, 'ledger'), { recursive: true })
  const duplicates = folder.joined('duplicates')
  const { near, lines } = recipe.duplicates
  const linePages = lines === null ? null : folder.joined('line-pages')
  const pages = hasTasks
    ? `${finalPagesSql(recipe.steps, { pages: folder.tables('extract', 'pages'), duplicates, linePages, earlier })} ORDER BY p.domain ASC NULLS LAST, p.page ASC NULLS LAST`
    : noRows(structOf(pageColumns(recipe.steps)))
  const hits = hasTasks
    ? finalHitsSql(
        folder.tables('extract', 'hits'),
        duplicates,
        near?.verify ?? 1,
        lines && {
          hits: folder.joined('line-hits'),
          pages: folder.joined('line-pages'),
          minChars: lines.minChars,
        },
      )
    : noRows(structOf(hitColumns))
  return [
    ...(await writeSlices(connection, folder, 'pages', pages)),
    ...(await writeSlices(connection, folder, 'hits', hits)),
    ...(await writeRights(connection, folder, hasTasks)),
    ...(await writeSignatures(connection, folder, recipe, hasTasks)),
  ]
}

const RIGHTS_COLUMNS: Readonly<Record<(typeof RIGHTS_TABLES)[number], Columns>> = {
  rights: rightsColumns,
  evidence: evidenceColumns,
  reservations: reservationColumns,
  licences: licenceColumns,
}

async function writeRights(
  connection: DuckDBConnection,
  folder: RunFolder,
  hasTasks: boolean,
): Promise<readonly MadeFile[]> {
  const files: MadeFile[] = []
  for (const table of RIGHTS_TABLES) {
    const columns = RIGHTS_COLUMNS[table]
    const query = hasTasks
      ? byPageSql(folder.tables('extract', table), columns)
      : noRows(structOf(columns))
    files.push(...(await writeSlices(connection, folder, table, query)))
  }
  return files
}

/** What a later release compares its pages with: the signatures of the pages kept. None where none were made. */
async function writeSignatures(
  connection: DuckDBConnection,
  folder: RunFolder,
  recipe: Recipe,
  hasTasks: boolean,
): Promise<readonly MadeFile[]> {
  if (!hasSignatures(recipe.duplicates)) return []
  const table = (stage: string) => `read_parquet(${literal(folder.tables('extract', stage))})`
  const query = hasTasks
    ? `SELECT s.* FROM ${table('signatures')} s ANTI JOIN (${droppedByJoinSql(folder)}) d ON s.page = d.page ORDER BY s.page ASC NULLS LAST`
    : noRows(structOf(signatureColumns(recipe.duplicates)))
  return writeSlices(connection, folder, 'signatures', query)
}

/** Sorts straight into a file: a table between would hold every row in memory. One that is too large is cut into files of one size. */
async function writeSlices(
  connection: DuckDBConnection,
  folder: RunFolder,
  table: Exclude<keyof typeof ROW_GROUPS, 'texts' | 'lines'>,
  query: string,
): Promise<readonly MadeFile[]> {
  const options = parquetOptions(ROW_GROUPS[table])
  const name = (file: number) => `ledger/${table}-${String(file).padStart(5, '0')}.parquet`
  const first = join(folder.part, name(0))
  const made = await connection.runAndReadAll(`COPY (${query}) TO ${literal(first)} (${options})`)
  const total = Number(made.getRows()[0]?.[0])
  if (total <= ROWS_PER_FILE) return [{ path: name(0), rows: total }]
  const whole = `${first}.whole`
  renameSync(first, whole)
  const files: MadeFile[] = []
  for (let start = 0; start < total; start += ROWS_PER_FILE) {
    const path = name(files.length)
    const slice = `SELECT * EXCLUDE (file_row_number) FROM read_parquet(${literal(whole)}, file_row_number = true) WHERE file_row_number >= ${start} AND file_row_number < ${start + ROWS_PER_FILE}`
    await connection.run(`COPY (${slice}) TO ${literal(join(folder.part, path))} (${options})`)
    files.push({ path, rows: Math.min(ROWS_PER_FILE, total - start) })
  }
  rmSync(whole)
  return files
}

function noRows(struct: string): string {
  const columns = struct
    .slice(1, -1)
    .replaceAll(/"([^"]+)": '([^']+)'/g, 'CAST(NULL AS $2) AS "$1"')
  return `SELECT ${columns} WHERE false`
}
