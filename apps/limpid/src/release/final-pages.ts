import type { Step } from '@limpid/rules'
import { EXACT_DUPLICATE } from '../join/exact-duplicates.ts'
import { literal } from '../storage/database.ts'
import { quoted, type Columns } from '../storage/table.ts'
import { hitColumns, pageColumns } from '../work/tables.ts'

/** Where the two halves of the verdict lie: the rules', page by page, and the join's, across all pages. */
export interface VerdictSources {
  readonly pages: string
  readonly duplicates: string
}

const DECIDED_BY_JOIN: Readonly<Record<string, string>> = {
  kept_chars: 'CASE WHEN d.page IS NULL THEN p.kept_chars ELSE 0 END',
  verdict: `CASE WHEN d.page IS NULL THEN p.verdict ELSE 'drop' END`,
  rule: `CASE WHEN d.page IS NULL THEN p.rule ELSE ${literal(EXACT_DUPLICATE.id)} END`,
  survivor: 'd.survivor',
}

/** The ledger's `pages`: the rules' verdicts, overruled where the join found another copy. Common SQL of DuckDB and Spark, but for the file readers. */
export function finalPagesSql(
  steps: readonly Step[],
  { pages, duplicates }: VerdictSources,
): string {
  const columns = Object.keys(pageColumns(steps)).map(
    (name) => `${DECIDED_BY_JOIN[name] ?? `p.${quoted(name)}`} AS ${quoted(name)}`,
  )
  return `SELECT ${columns.join(', ')} FROM read_parquet(${literal(pages)}) p LEFT JOIN read_parquet(${literal(duplicates)}) d ON p.page = d.page`
}

/** The ledger's `hits`: the rules' hits in recipe order, then the join's. */
export function finalHitsSql(hits: string, duplicates: string): string {
  const columns = Object.keys(hitColumns).map(quoted).join(', ')
  const { id, version } = EXACT_DUPLICATE
  return `SELECT ${columns} FROM (
    SELECT ${columns}, file_row_number AS place FROM read_parquet(${literal(hits)}, file_row_number = true)
    UNION ALL
    SELECT page, ${literal(id)}, ${version}, 'drop', 1, 1, NULL, NULL, NULL, NULL, NULL FROM read_parquet(${literal(duplicates)})
  ) h ORDER BY page ASC NULLS LAST, place ASC NULLS LAST`
}

/** A table of the tasks in crawl order: rows of a page stay as its task wrote them. */
export function byPageSql(files: string, columns: Columns): string {
  const names = Object.keys(columns).map(quoted).join(', ')
  return `SELECT ${names} FROM read_parquet(${literal(files)}, file_row_number = true) ORDER BY page ASC NULLS LAST, file_row_number ASC NULLS LAST`
}
