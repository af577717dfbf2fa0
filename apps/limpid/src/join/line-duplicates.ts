import { askedLineRules, LINE_RULES } from '../duplicates/line-rules.ts'
import type { LinesAsked, ScopeAsked } from '../duplicates/lines-asked.ts'
import { literal } from '../storage/database.ts'
import { lineCutsSql, lineHitsSql, linePagesSql } from './line-cuts.ts'
import type { Steps } from './steps.ts'

/** What the search for lines reads: files of the run, each a FROM. */
export interface LineSearch {
  readonly steps: Steps
  readonly asked: LinesAsked
  readonly pages: string
  readonly lines: string
  /** The pages that others stand for: their lines do not count. */
  readonly duplicates: string
}

/**
 * Finds the passages of a run that stand elsewhere and leaves the steps `line-hits`, a row for each rule and passage, and `line-pages`, a row
 * for each page that loses any. A passage is counted once a page; which page comes first is decided as between pages (same-page.ts),
 * so that neither the order of the files nor the number of workers changes anything.
 */
export async function lineDuplicates(search: LineSearch): Promise<void> {
  const { steps, asked, pages, lines, duplicates } = search
  if (steps.isDone('line-pages')) return
  await steps.make(
    'line-order',
    `SELECT p.page, p.host FROM ${pages} p ANTI JOIN ${duplicates} d ON p.page = d.page WHERE p.verdict IN ('keep', 'edit')
ORDER BY p.captured ASC NULLS LAST, p.kept_chars DESC NULLS LAST, p.page ASC NULLS LAST`,
  )
  const numbered = steps.table('line-order').replace(/\)$/, ', file_row_number = true)')
  const live = `(SELECT l.*, o.host, o.file_row_number AS place FROM ${lines} l JOIN ${numbered} o ON l.page = o.page)`
  const found: string[] = []
  for (const [scope, rule] of [
    [asked.host, LINE_RULES.host],
    [asked.run, LINE_RULES.run],
  ] as const) {
    if (scope === null) continue
    const isOfHost = rule === LINE_RULES.host
    const common = await steps.make(
      isOfHost ? 'line-host' : 'line-run',
      commonSql(live, scope, isOfHost),
    )
    found.push(foundSql(live, common, scope, rule.id, isOfHost))
  }
  if (asked.repeats)
    found.push(
      `SELECT page, line, ${literal(LINE_RULES.repeats.id)} AS rule, CAST(nth AS DOUBLE) AS score FROM ${live} l WHERE nth > 1`,
    )
  const rules = askedLineRules(asked)
  const hits = await steps.make(
    'line-found',
    `SELECT page, line, rule, score FROM (${found.join(' UNION ALL ')}) f ORDER BY page ASC NULLS LAST, line ASC NULLS LAST, rule ASC NULLS LAST`,
  )
  const cuts = await steps.make('line-cuts', lineCutsSql(hits, lines, rules))
  await steps.make('line-hits', lineHitsSql(hits, lines, cuts, rules))
  await steps.make('line-pages', linePagesSql({ hits, lines, cuts, rules, asked }))
}

/** Passages that stand on enough pages: how many, and the place of the first. */
function commonSql(live: string, { minPages }: ScopeAsked, isOfHost: boolean): string {
  const key = isOfHost ? 'host, hash' : 'hash'
  return `SELECT ${key}, COUNT(*) AS pages, MIN(place) AS first FROM ${live} l
WHERE nth = 1${isOfHost ? ' AND host IS NOT NULL' : ''} GROUP BY ${key} HAVING COUNT(*) >= ${minPages}
ORDER BY ${isOfHost ? 'host ASC NULLS LAST, ' : ''}hash ASC NULLS LAST`
}

/** Where they stand, but for the first time where that is kept. */
function foundSql(
  live: string,
  common: string,
  { keep }: ScopeAsked,
  rule: string,
  isOfHost: boolean,
): string {
  const kept = keep === 'first' ? 'WHERE l.place <> c.first OR l.nth > 1' : ''
  return `SELECT l.page, l.line, ${literal(rule)} AS rule, CAST(c.pages AS DOUBLE) AS score
FROM ${live} l JOIN ${common} c ON l.hash = c.hash${isOfHost ? ' AND l.host = c.host' : ''} ${kept}`
}
