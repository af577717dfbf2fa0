import { measureColumn } from '../recipe/recipe.ts'
import { literal } from '../storage/database.ts'
import { quoted } from '../storage/table.ts'
import { hitColumns } from '../work/tables.ts'
import type { ComparedRecipe } from './compare-steps.ts'
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
 * whole pages fires anew, and those of pages judged again. Reads `old_hits`, `old_pages`, `decided`, `again_hits`.
 */
export function hitsSql({ steps }: ComparedRecipe): string {
  const columns = Object.keys(hitColumns).map(quoted)
  const known = steps.flatMap((compared, index) => {
    const { before, step } = compared
    if (before === null) return []
    const { rule, action, threshold } = step
    const now = [
      literal(action),
      'h.score',
      double(threshold),
      'h."start"',
      'h."end"',
      'h.kind',
      'h.replacement',
    ]
    const old = `SELECT h.page, h.rule, h.version, ${now.join(', ')}, ${index}, h.place FROM old_hits h JOIN old_pages p ON p.page = h.page JOIN decided d ON d.page = h.page WHERE h.rule = ${literal(rule.id)} AND NOT d.again AND ${firesNow(compared)}`
    const anew = firesAnew(compared)
    if (anew === 'false') return [old]
    const score = `p.${quoted(measureColumn(rule.id))}`
    const fresh = `SELECT p.page, ${literal(rule.id)}, ${rule.version}, ${literal(action)}, ${score}, ${double(threshold)}, NULL, NULL, NULL, NULL, ${index}, 0 FROM old_pages p JOIN decided d ON d.page = p.page WHERE NOT d.again AND ${anew}`
    return [old, fresh]
  })
  const again = `SELECT ${columns.join(', ')}, 0 AS step, row_number() OVER () AS place FROM again_hits`
  return `SELECT ${columns.join(', ')} FROM (${[again, ...known].join('\nUNION ALL\n')}) h ORDER BY page, step, place`
}

/** A rule held to measure whole pages that named a passage on this input all the same. Null where none fires anew. */
export function strayPassagesSql({ steps }: ComparedRecipe): string | null {
  const ids = steps
    .filter((compared) => compared.isWholePage && firesAnew(compared) !== 'false')
    .map(({ step }) => literal(step.rule.id))
  if (ids.length === 0) return null
  return `SELECT rule FROM old_hits WHERE "start" IS NOT NULL AND rule IN (${ids.join(', ')}) LIMIT 1`
}
