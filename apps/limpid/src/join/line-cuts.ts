import { TOO_LITTLE_LEFT, type AskedLineRule } from '../duplicates/line-rules.ts'
import type { LinesAsked } from '../duplicates/lines-asked.ts'
import { literal } from '../storage/database.ts'

/**
 * The passages that are cut: (page, line, start, end, chars, visible). What separates a passage from the one before it goes with it; where all
 * before it are cut, what follows. So what is left are the passages that nobody cut, separated as they were.
 */
export function lineCutsSql(found: string, lines: string, rules: readonly AskedLineRule[]): string {
  const cutting = rules.filter(({ action }) => action === 'cut').map(({ id }) => literal(id))
  const isCut = cutting.length === 0 ? 'false' : `rule IN (${cutting.join(', ')})`
  return `WITH chosen AS (SELECT DISTINCT page, line FROM ${found} WHERE ${isCut}),
numbered AS (
  SELECT page, line, CASE WHEN line + 1 = row_number() OVER (PARTITION BY page ORDER BY line ASC NULLS LAST) THEN 1 ELSE 0 END AS leading FROM chosen
)
SELECT l.page, l.line, CASE WHEN n.leading = 1 THEN l."start" ELSE l."before" END AS "start",
       CASE WHEN n.leading = 1 THEN l."after" ELSE l."end" END AS "end",
       CASE WHEN n.leading = 1 THEN l.chars_after ELSE l.chars_before END AS chars, l.visible
FROM ${lines} l JOIN numbered n ON l.page = n.page AND l.line = n.line
ORDER BY l.page ASC NULLS LAST, l.line ASC NULLS LAST`
}

/** Rows of the ledger's `hits`, in the order of passages and rules. A passage that is cut stands there with what goes with it. */
export function lineHitsSql(
  found: string,
  lines: string,
  cuts: string,
  rules: readonly AskedLineRule[],
): string {
  return `SELECT f.page, f.rule, ${numberOf(rules, ({ version }) => version)} AS version,
       ${numberOf(rules, ({ action }) => literal(action))} AS action, f.score,
       CAST(${numberOf(rules, ({ threshold }) => threshold)} AS DOUBLE) AS threshold,
       CASE WHEN ${isCutting(rules)} THEN c."start" ELSE l."start" END AS "start",
       CASE WHEN ${isCutting(rules)} THEN c."end" ELSE l."end" END AS "end",
       CAST(NULL AS VARCHAR) AS kind, CAST(NULL AS VARCHAR) AS replacement
FROM ${found} f JOIN ${lines} l ON f.page = l.page AND f.line = l.line LEFT JOIN ${cuts} c ON f.page = c.page AND f.line = c.line
ORDER BY f.page ASC NULLS LAST, f.line ASC NULLS LAST, ${numberOf(rules, (_, index) => index)} ASC NULLS LAST`
}

/** What the search made for the pages it cut. */
interface Cutting {
  readonly hits: string
  readonly lines: string
  readonly cuts: string
  readonly rules: readonly AskedLineRule[]
  readonly asked: LinesAsked
}

/** Every page that is cut: the rule named for it, what is left, and whether that is too little. */
export function linePagesSql({ hits, lines, cuts, rules, asked }: Cutting): string {
  const first = `MIN(${numberOf(rules, (_, index) => index)})`
  const names = rules.map(({ id }, index) => `WHEN ${index} THEN ${literal(id)}`).join(' ')
  return `WITH taken AS (SELECT page, CAST(SUM(chars) AS BIGINT) AS chars, CAST(SUM(visible) AS BIGINT) AS visible FROM ${cuts} GROUP BY page),
whole AS (SELECT l.page, CAST(SUM(l.visible) AS BIGINT) AS visible FROM ${lines} l JOIN taken t ON l.page = t.page GROUP BY l.page),
named AS (SELECT f.page, ${first} AS rule FROM ${hits} f WHERE ${isCutting(rules)} GROUP BY f.page)
SELECT t.page, CASE WHEN w.visible - t.visible < ${asked.minChars} THEN ${literal(TOO_LITTLE_LEFT.id)} ELSE CASE n.rule ${names} END END AS rule,
       t.chars, w.visible - t.visible AS visible_left
FROM taken t JOIN whole w ON t.page = w.page JOIN named n ON t.page = n.page
ORDER BY t.page ASC NULLS LAST`
}

function isCutting(rules: readonly AskedLineRule[]): string {
  const ids = rules.filter(({ action }) => action === 'cut').map(({ id }) => literal(id))
  return ids.length === 0 ? 'false' : `f.rule IN (${ids.join(', ')})`
}

/** A value for each rule. */
function numberOf(
  rules: readonly AskedLineRule[],
  value: (rule: AskedLineRule, index: number) => number | string,
): string {
  const cases = rules.map((rule, index) => `WHEN ${literal(rule.id)} THEN ${value(rule, index)}`)
  return `CASE f.rule ${cases.join(' ')} END`
}
