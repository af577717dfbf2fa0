import type { Step } from '@limpid/rules'
import { DUPLICATE_RULES } from '../join/outcome.ts'
import { literal } from '../storage/database.ts'
import { quoted, type Columns } from '../storage/table.ts'
import { hitColumns, pageColumns } from '../work/tables.ts'

/** Where the two halves of the verdict lie: the rules', page by page, and the join's, across all pages. */
export interface VerdictSources {
  readonly pages: string
  readonly duplicates: string
  /** SHA-256 of release.json of the earlier releases, by the number the join gives them. */
  readonly earlier: readonly string[]
}

const DECIDED_BY_JOIN: Readonly<Record<string, string>> = {
  kept_chars: 'CASE WHEN d.page IS NULL THEN p.kept_chars ELSE 0 END',
  verdict: `CASE WHEN d.page IS NULL THEN p.verdict ELSE 'drop' END`,
  rule: `CASE WHEN d.page IS NULL THEN p.rule ELSE d.rule END`,
  survivor: 'd.survivor',
  similarity: 'd.similarity',
}

/** The ledger's `pages`: the rules' verdicts, overruled where the join found another copy. Common SQL of DuckDB and Spark, but for the file readers. */
export function finalPagesSql(
  steps: readonly Step[],
  { pages, duplicates, earlier }: VerdictSources,
): string {
  const decided: Readonly<Record<string, string>> = {
    ...DECIDED_BY_JOIN,
    survivor_release: releaseSql(earlier),
  }
  const columns = Object.keys(pageColumns(steps)).map(
    (name) => `${decided[name] ?? `p.${quoted(name)}`} AS ${quoted(name)}`,
  )
  return `SELECT ${columns.join(', ')} FROM read_parquet(${literal(pages)}) p LEFT JOIN read_parquet(${literal(duplicates)}) d ON p.page = d.page`
}

/** Which earlier release a survivor lies in; null for this one. */
function releaseSql(earlier: readonly string[]): string {
  if (earlier.length === 0) return 'CAST(NULL AS VARCHAR)'
  const cases = earlier.map((sha256, origin) => `WHEN ${origin} THEN ${literal(sha256)}`)
  return `CASE d.survivor_origin ${cases.join(' ')} END`
}

/** The ledger's `hits`: the rules' hits in recipe order, then the join's. */
export function finalHitsSql(hits: string, duplicates: string, verify: number): string {
  const columns = Object.keys(hitColumns).map(quoted).join(', ')
  const { near, text } = DUPLICATE_RULES
  return `SELECT ${columns} FROM (
    SELECT ${columns}, file_row_number AS place FROM read_parquet(${literal(hits)}, file_row_number = true)
    UNION ALL
    SELECT page, rule, ${text.version}, 'drop', COALESCE(similarity, 1), CASE WHEN rule = ${literal(near.id)} THEN ${verify} ELSE 1 END, NULL, NULL, NULL, NULL, NULL FROM read_parquet(${literal(duplicates)})
  ) h ORDER BY page ASC NULLS LAST, place ASC NULLS LAST`
}

/** A table of the tasks in crawl order: rows of a page stay as its task wrote them. */
export function byPageSql(files: string, columns: Columns): string {
  const names = Object.keys(columns).map(quoted).join(', ')
  return `SELECT ${names} FROM read_parquet(${literal(files)}, file_row_number = true) ORDER BY page ASC NULLS LAST, file_row_number ASC NULLS LAST`
}
