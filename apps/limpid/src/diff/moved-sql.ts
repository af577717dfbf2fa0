import type { ReleaseInput } from '../release/release-record.ts'
import { RECORDS_PER_TASK } from '../work/tables.ts'

/** What a file of one release is in the other, by its bytes: page ids hold the number of the file. */
export interface FilePair {
  readonly before: number
  readonly after: number
}

/** Files that both releases were built from, found by SHA-256; a file given twice is paired with as many. */
export function pairFiles(
  before: readonly ReleaseInput[],
  after: readonly ReleaseInput[],
): readonly FilePair[] {
  const there = new Map<string, number[]>()
  for (const [number, { sha256 }] of after.entries())
    if (sha256 !== '') there.set(sha256, [...(there.get(sha256) ?? []), number])
  return before.flatMap(({ sha256 }, number) => {
    const pair = there.get(sha256)?.shift()
    return pair === undefined ? [] : [{ before: number, after: pair }]
  })
}

/** True when every page has one id in both releases. */
export function hasSameIds(
  pairs: readonly FilePair[],
  before: readonly ReleaseInput[],
  after: readonly ReleaseInput[],
): boolean {
  const readable = (inputs: readonly ReleaseInput[]) =>
    inputs.filter((input) => input.sha256 !== '').length
  return (
    pairs.length === readable(before) &&
    pairs.length === readable(after) &&
    pairs.every((pair) => pair.before === pair.after)
  )
}

/**
 * Statements that leave the tables `before_keys` and `after_keys`, page → key, equal for one record in both: by file and place where the
 * file is the same, by record id elsewhere; a record id that stands in a release twice is paired in order. No key, no partner.
 */
export function keysSql(pairs: readonly FilePair[]): readonly string[] {
  const known = (side: keyof FilePair) => {
    const other = pairs.map((pair, key) => `(${pair[side]}, ${key})`)
    return other.length === 0
      ? `SELECT 0 AS file, 0 AS key WHERE false`
      : `SELECT * FROM (VALUES ${other.join(', ')}) f(file, key)`
  }
  const numbered = (side: string) =>
    `SELECT page, record_id, row_number() OVER (PARTITION BY record_id ORDER BY page) AS nth
FROM ${side}_pages WHERE record_id IS NOT NULL AND page // ${RECORDS_PER_TASK} NOT IN (SELECT file FROM ${side}_files)`
  return [
    `CREATE TEMP TABLE before_files AS ${known('before')}`,
    `CREATE TEMP TABLE after_files AS ${known('after')}`,
    `CREATE TEMP TABLE same_records AS SELECT b.page AS before, a.page AS after, -row_number() OVER () AS key
FROM (${numbered('before')}) b JOIN (${numbered('after')}) a ON b.record_id = a.record_id AND b.nth = a.nth`,
    ...(['before', 'after'] as const).map(
      (side) => `CREATE TEMP TABLE ${side}_keys AS
SELECT p.page, f.key * ${RECORDS_PER_TASK} + p.page % ${RECORDS_PER_TASK} AS key FROM ${side}_pages p JOIN ${side}_files f ON p.page // ${RECORDS_PER_TASK} = f.file
UNION ALL SELECT ${side}, key FROM same_records`,
    ),
  ]
}

/** One release as the comparison sees it. Reads the view `<side>_pages`, and `<side>_keys` where ids differ. */
export function sideSql(side: keyof FilePair, sameIds: boolean, hasRegister: boolean): string {
  const columns = `p.page, p.verdict IN ('keep', 'edit') AS kept, p.verdict, p.rule, p.domain, p.language, p.text_hash, p.kept_chars,
       ${hasRegister ? 'p.register' : 'CAST(NULL AS VARCHAR) AS register'}`
  return sameIds
    ? `CREATE TEMP VIEW ${side} AS SELECT p.page AS key, ${columns} FROM ${side}_pages p`
    : `CREATE TEMP VIEW ${side} AS SELECT k.key, ${columns} FROM ${side}_pages p LEFT JOIN ${side}_keys k ON k.page = p.page`
}

/** The table `moved`: one row for every page of which something changed. */
export const MOVED = `CREATE TEMP TABLE moved AS
SELECT CASE WHEN a.page IS NULL THEN CASE WHEN b.kept THEN 'only-before-kept' ELSE 'only-before-out' END
            WHEN b.page IS NULL THEN CASE WHEN a.kept THEN 'only-after-kept' ELSE 'only-after-out' END
            WHEN a.kept AND NOT b.kept THEN 'newly-kept'
            WHEN b.kept AND NOT a.kept THEN 'newly-dropped'
            WHEN a.kept THEN 'changed-text'
            ELSE 'other-reason' END AS change,
       b.page AS before, a.page AS after, coalesce(a.domain, b.domain) AS domain, coalesce(a.language, b.language) AS language,
       coalesce(a.register, b.register) AS register,
       CASE WHEN a.page IS NULL OR (a.kept AND NOT b.kept) THEN b.rule ELSE coalesce(a.rule, b.rule) END AS rule,
       CASE WHEN b.kept THEN b.kept_chars ELSE 0 END AS chars_before, CASE WHEN a.kept THEN a.kept_chars ELSE 0 END AS chars_after
FROM before b FULL JOIN after a ON b.key = a.key
WHERE a.page IS NULL OR b.page IS NULL OR a.kept <> b.kept
   OR (a.kept AND (a.text_hash IS DISTINCT FROM b.text_hash OR a.kept_chars <> b.kept_chars))
   OR (NOT a.kept AND (a.verdict <> b.verdict OR a.rule IS DISTINCT FROM b.rule))`

const CHARS =
  'CAST(sum(chars_before) AS BIGINT) AS chars_before, CAST(sum(chars_after) AS BIGINT) AS chars_after'

/** Names that have rows of their own; the others are one row. */
const MOST_NAMES = 20

/** Pages and characters by one column of `moved`, the most moved first. */
export function movesSql(column: 'rule' | 'domain' | 'language' | 'register'): string {
  const condition =
    column === 'rule' ? `WHERE change IN ('newly-kept', 'newly-dropped', 'changed-text')` : ''
  return `
WITH counted AS (SELECT ${column} AS name, change, count(*) AS page_count, ${CHARS} FROM moved ${condition} GROUP BY ALL),
ranked AS (SELECT name, row_number() OVER (ORDER BY coalesce(sum(page_count) FILTER (WHERE change IN ('newly-kept', 'newly-dropped', 'only-before-kept', 'only-after-kept')), 0) DESC, sum(page_count) DESC, name ASC NULLS LAST) AS place FROM counted GROUP BY name)
SELECT CASE WHEN place <= ${MOST_NAMES} THEN place ELSE ${MOST_NAMES + 1} END AS place,
       CASE WHEN place <= ${MOST_NAMES} THEN counted.name END AS name, change,
       count(*) AS names, CAST(sum(page_count) AS BIGINT) AS page_count, ${CHARS},
       (SELECT greatest(0, count(*) - ${MOST_NAMES}) FROM ranked) AS other_names
FROM counted JOIN ranked ON counted.name IS NOT DISTINCT FROM ranked.name
GROUP BY ALL ORDER BY place, change`
}

/** Pages of the whole comparison, by change. */
export const TOTALS = `SELECT change, count(*) AS page_count, ${CHARS} FROM moved GROUP BY change ORDER BY change`

/** What one release holds, by its own ledger. */
export function sumsSql(side: keyof FilePair): string {
  return `SELECT count(*) AS offered, count(*) FILTER (WHERE verdict IN ('keep', 'edit')) AS kept,
CAST(coalesce(sum(kept_chars) FILTER (WHERE verdict IN ('keep', 'edit')), 0) AS BIGINT) AS chars FROM ${side}_pages`
}

/** Views on the tables of a release, by the head of a query that names them. */
export function viewsSql(side: keyof FilePair, tables: string): readonly string[] {
  return ['pages', 'hits'].map(
    (table) => `CREATE TEMP VIEW ${side}_${table} AS ${tables} SELECT * FROM ${table}`,
  )
}
