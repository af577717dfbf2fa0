import { measureColumn } from '../recipe/recipe.ts'
import { literal } from '../storage/database.ts'
import { quoted } from '../storage/table.ts'
import { hitColumns } from '../work/tables.ts'
import type { ComparedRecipe, ComparedStep } from './compare-steps.ts'
import { double, droppedBySql, firesAnew, firesNow, judgeAgainSql } from './decision-sql.ts'

/**
 * One row a page: what the stored measures make of it, and whether they suffice. A page that is not dropped is what it was without
 * the drop: `kept_chars` and `text_hash` of its text after edits stand in `texts`. Reads the views `old_pages` and `old_texts`.
 */
export function decideSql(compared: ComparedRecipe): string {
  return `CREATE TEMP TABLE decided AS
SELECT page, again,
       CASE WHEN was = 'skip' THEN kept_before WHEN dropped_by IS NULL THEN kept_chars ELSE 0 END AS kept_chars,
       CASE WHEN was = 'skip' OR dropped_by IS NOT NULL THEN NULL ELSE text_hash END AS text_hash,
       CASE WHEN was = 'skip' THEN 'skip' WHEN dropped_by IS NOT NULL THEN 'drop' WHEN was = 'edit' THEN 'edit' ELSE 'keep' END AS verdict,
       CASE WHEN was = 'skip' THEN decided_by WHEN dropped_by IS NOT NULL THEN dropped_by WHEN was = 'edit' THEN decided_by END AS rule
FROM (
  SELECT p.page, ${judgeAgainSql(compared)} AS again, ${droppedBySql(compared.steps)} AS dropped_by,
         p.verdict AS was, p.rule AS decided_by, p.kept_chars AS kept_before, t.kept_chars, t.text_hash
  FROM old_pages p LEFT JOIN old_texts t ON p.page = t.page
) judged`
}

/**
 * The hits of every page, in the order of the steps: those noted down where the step still fires, one more where a step that measures
 * whole pages fires anew, and those of pages judged again. Each table is read once, whatever the number of steps. Reads `old_hits`,
 * `old_pages`, `decided`, `again_hits`.
 */
export function hitsSql({ steps }: ComparedRecipe): string {
  const columns = Object.keys(hitColumns).map(quoted)
  const again = `SELECT ${columns.join(', ')}, 0 AS step, row_number() OVER () AS place FROM again_hits`
  const known = steps.flatMap((compared, step) =>
    compared.before === null ? [] : [{ compared, step }],
  )
  const parts = known.length === 0 ? [again] : [again, notedSql(known), anewSql(known)]
  return `SELECT ${columns.join(', ')} FROM (${parts.join('\nUNION ALL\n')}) h ORDER BY page, step, place`
}

interface KnownStep {
  readonly compared: ComparedStep
  readonly step: number
}

/** Each step with what a hit of it says: (step, rule, version, action, threshold). */
function stepsSql(known: readonly KnownStep[]): string {
  const rows = known.map(({ compared: { step: said }, step }) => {
    const { rule, action, threshold } = said
    return `(${step}, ${literal(rule.id)}, ${rule.version}, ${literal(action)}, ${double(threshold)})`
  })
  return `(VALUES ${rows.join(', ')}) s(step, rule, version, action, threshold)`
}

function notedSql(known: readonly KnownStep[]): string {
  const cases = known.map(({ compared, step }) => `WHEN ${step} THEN ${firesNow(compared)}`)
  return `SELECT h.page, h.rule, h.version, s.action, h.score, s.threshold, h."start", h."end", h.kind, h.replacement, s.step, h.place
FROM old_hits h JOIN ${stepsSql(known)} ON s.rule = h.rule JOIN decided d ON d.page = h.page JOIN old_pages p ON p.page = h.page
WHERE NOT d.again AND CASE s.step ${cases.join('\n  ')} END`
}

function anewSql(known: readonly KnownStep[]): string {
  const found = known.flatMap(({ compared, step }) => {
    const anew = firesAnew(compared)
    const score = `p.${quoted(measureColumn(compared.step.rule.id))}`
    return anew === 'false'
      ? []
      : [`CASE WHEN ${anew} THEN {'step': ${step}, 'score': ${score}} END`]
  })
  return `SELECT f.page, s.rule, s.version, s.action, f.found.score, s.threshold, NULL, NULL, NULL, NULL, s.step, 0
FROM (SELECT p.page, unnest([${found.join(',\n  ')}]${found.length === 0 ? '::STRUCT(step INTEGER, score DOUBLE)[]' : ''}) AS found
      FROM old_pages p JOIN decided d ON d.page = p.page WHERE NOT d.again) f JOIN ${stepsSql(known)} ON s.step = f.found.step`
}

/** A rule held to measure whole pages that named a passage on this input all the same. Null where none fires anew. */
export function strayPassagesSql({ steps }: ComparedRecipe): string | null {
  const ids = steps
    .filter((compared) => compared.isWholePage && firesAnew(compared) !== 'false')
    .map(({ step }) => literal(step.rule.id))
  if (ids.length === 0) return null
  return `SELECT rule FROM old_hits WHERE "start" IS NOT NULL AND rule IN (${ids.join(', ')}) LIMIT 1`
}
