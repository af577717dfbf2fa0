import type { Step } from '@limpid/rules'
import { TOO_LITTLE_LEFT } from '../duplicates/line-rules.ts'
import { DUPLICATE_RULES } from '../join/outcome.ts'
import { literal } from '../storage/database.ts'
import { quoted, type Columns } from '../storage/table.ts'
import { hitColumns, pageColumns } from '../work/tables.ts'

/** Where the two halves of the verdict lie: the rules', page by page, and the join's, across all pages. */
export interface VerdictSources {
  readonly pages: string
  readonly duplicates: string
  /** What lines that stand on other pages made of each page; null where they were not sought. */
  readonly linePages: string | null
  /** SHA-256 of release.json of the earlier releases, by the number the join gives them. */
  readonly earlier: readonly string[]
}

const IS_TOO_LITTLE = `COALESCE(c.rule = ${literal(TOO_LITTLE_LEFT.id)}, false)`

const DECIDED_BY_JOIN: Readonly<Record<string, string>> = {
  kept_chars: 'CASE WHEN d.page IS NULL THEN p.kept_chars ELSE 0 END',
  verdict: `CASE WHEN d.page IS NULL THEN p.verdict ELSE 'drop' END`,
  rule: `CASE WHEN d.page IS NULL THEN p.rule ELSE d.rule END`,
  survivor: 'd.survivor',
  similarity: 'd.similarity',
}

/** What is said where lines that stand on other pages are cut from a page that stands for itself. */
const DECIDED_BY_LINES: Readonly<Record<string, string>> = {
  kept_chars: `CASE WHEN d.page IS NOT NULL OR ${IS_TOO_LITTLE} THEN 0 ELSE p.kept_chars - COALESCE(c.chars, 0) END`,
  verdict: `CASE WHEN d.page IS NOT NULL OR ${IS_TOO_LITTLE} THEN 'drop' WHEN c.page IS NOT NULL THEN 'edit' ELSE p.verdict END`,
  rule: `CASE WHEN d.page IS NOT NULL THEN d.rule WHEN ${IS_TOO_LITTLE} OR p.verdict = 'keep' THEN c.rule ELSE p.rule END`,
}

/** The ledger's `pages`: the rules' verdicts, overruled where the join found another copy. Common SQL of DuckDB and Spark, but for the file readers. */
export function finalPagesSql(
  steps: readonly Step[],
  { pages, duplicates, linePages, earlier }: VerdictSources,
): string {
  const decided: Readonly<Record<string, string>> = {
    ...DECIDED_BY_JOIN,
    ...(linePages !== null && DECIDED_BY_LINES),
    survivor_release: releaseSql(earlier),
  }
  const columns = Object.keys(pageColumns(steps)).map(
    (name) => `${decided[name] ?? `p.${quoted(name)}`} AS ${quoted(name)}`,
  )
  const lines =
    linePages === null ? '' : ` LEFT JOIN read_parquet(${literal(linePages)}) c ON p.page = c.page`
  return `SELECT ${columns.join(', ')} FROM read_parquet(${literal(pages)}) p LEFT JOIN read_parquet(${literal(duplicates)}) d ON p.page = d.page${lines}`
}

/** Which earlier release a survivor lies in; null for this one. */
function releaseSql(earlier: readonly string[]): string {
  if (earlier.length === 0) return 'CAST(NULL AS VARCHAR)'
  const cases = earlier.map((sha256, origin) => `WHEN ${origin} THEN ${literal(sha256)}`)
  return `CASE d.survivor_origin ${cases.join(' ')} END`
}

/** Where the join's hits on lines lie, and the characters a page must have left. */
export interface LineHitSources {
  readonly hits: string
  readonly pages: string
  readonly minChars: number
}

/** The ledger's `hits`: the rules' hits in recipe order, then the join's. */
export function finalHitsSql(
  hits: string,
  duplicates: string,
  verify: number,
  lines: LineHitSources | null,
): string {
  const columns = Object.keys(hitColumns).map(quoted).join(', ')
  const { near, text } = DUPLICATE_RULES
  return `SELECT ${columns} FROM (
    SELECT ${columns}, 0 AS part, file_row_number AS place FROM read_parquet(${literal(hits)}, file_row_number = true)
    UNION ALL
    SELECT page, rule, ${text.version}, 'drop', COALESCE(similarity, 1), CASE WHEN rule = ${literal(near.id)} THEN ${verify} ELSE 1 END, NULL, NULL, NULL, NULL, 1, 0 FROM read_parquet(${literal(duplicates)})${lines === null ? '' : lineHitsSql(lines)}
  ) h ORDER BY page ASC NULLS LAST, part ASC NULLS LAST, place ASC NULLS LAST`
}

function lineHitsSql({ hits, pages, minChars }: LineHitSources): string {
  const { id, version } = TOO_LITTLE_LEFT
  return `
    UNION ALL
    SELECT page, rule, version, action, score, threshold, "start", "end", kind, replacement, 2, file_row_number FROM read_parquet(${literal(hits)}, file_row_number = true)
    UNION ALL
    SELECT page, rule, ${version}, 'drop', visible_left, ${minChars}, NULL, NULL, NULL, NULL, 3, 0 FROM read_parquet(${literal(pages)}) WHERE rule = ${literal(id)}`
}

/** A table of the tasks in crawl order: rows of a page stay as its task wrote them. */
export function byPageSql(files: string, columns: Columns): string {
  const names = Object.keys(columns).map(quoted).join(', ')
  return `SELECT ${names} FROM read_parquet(${literal(files)}, file_row_number = true) ORDER BY page ASC NULLS LAST, file_row_number ASC NULLS LAST`
}
