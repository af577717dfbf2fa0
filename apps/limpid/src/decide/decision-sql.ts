import type { Step } from '@limpid/rules'
import { measureColumn } from '../recipe/recipe.ts'
import { literal } from '../storage/database.ts'
import { quoted } from '../storage/table.ts'
import { languagesOf, type ComparedRecipe, type ComparedStep } from './compare-steps.ts'

/** A comparison as it stands in a step, whichever recipe it comes from. */
interface Comparable {
  readonly id: string
  readonly fires: string
  readonly threshold: number
  readonly languages: readonly string[] | null
}

/** True in SQL where the step applies to the page `p`. */
function applies(languages: readonly string[] | null): string {
  if (languages === null) return 'true'
  return `coalesce(p.language, 'und') IN (${languages.map(literal).join(', ')})`
}

/** True in SQL where the step fires on the page `p` by its stored measure; false where it has none. */
function firesSql({ id, fires, threshold, languages }: Comparable): string {
  const measure = `p.${quoted(measureColumn(id))}`
  return `coalesce(${applies(languages)} AND ${measure} ${fires} ${double(threshold)}, false)`
}

function comparable(step: Step): Comparable {
  const { rule, threshold } = step
  return { id: rule.id, fires: rule.fires, threshold, languages: languagesOf(step) }
}

/** The shortest decimal that gives the same number back, as DuckDB reads it. */
export function double(value: number): string {
  return `CAST(${literal(String(value))} AS DOUBLE)`
}

/** True in SQL where the step fires now; null measures, unknown ones among them, do not fire. */
export function firesNow({ before, step }: ComparedStep): string {
  return before === null ? 'false' : firesSql(comparable(step))
}

function firedThen({ before }: ComparedStep): string {
  return before === null ? 'false' : firesSql(before)
}

/** The measure of a step as the new recipe has it: null where the step does not apply to the page's language. */
export function measureSql({ before, step }: ComparedStep): string {
  if (before === null) return 'CAST(NULL AS DOUBLE)'
  return `CASE WHEN ${applies(languagesOf(step))} THEN p.${quoted(measureColumn(step.rule.id))} END`
}

/**
 * True in SQL where the stored measures do not tell what the new recipe makes of the page `p`: a measure that was not taken, a passage
 * that nobody noted down, or an edit that lets later rules see another text.
 */
export function judgeAgainSql({ steps, editing, movedBefore, movedAfter }: ComparedRecipe): string {
  const reasons = [
    ...steps.flatMap(unmeasured),
    ...steps.filter(({ isWholePage }) => !isWholePage).map(firesAnew),
    ...movedBefore.map(firesSql),
    ...movedAfter.map(firesNow),
    ...editing.map((step) => `${firesNow(step)} <> ${firedThen(step)}`),
    ...(editing.length > 0 ? [cameBackEdited(steps, editing)] : []),
  ].filter((reason) => reason !== 'false')
  if (reasons.length === 0) return 'false'
  return `p.verdict <> 'skip' AND (${reasons.join('\n OR ')})`
}

function unmeasured({ before, step }: ComparedStep): readonly string[] {
  const now = languagesOf(step)
  if (before === null) return [applies(now)]
  if (before.languages === null) return []
  const missing = now?.filter((language) => !before.languages?.includes(language))
  if (missing?.length === 0) return []
  return [`(${applies(now)} AND NOT ${applies(before.languages)})`]
}

/** A step that fires by this recipe and did not by the other. */
export function firesAnew(compared: ComparedStep): string {
  const { before, step } = compared
  if (before === null) return 'false'
  const isSame =
    before.threshold === step.threshold && String(before.languages) === String(languagesOf(step))
  return isSame ? 'false' : `(${firesNow(compared)} AND NOT ${firedThen(compared)})`
}

/** A page that was dropped, is kept now, and has passages edited: which rule edited it first was not noted down. */
function cameBackEdited(steps: readonly ComparedStep[], editing: readonly ComparedStep[]): string {
  return `(p.verdict = 'drop' AND ${droppedBySql(steps)} IS NULL AND (${editing.map(firesNow).join(' OR ')}))`
}

/** The first step that drops the page, null where none does. */
export function droppedBySql(steps: readonly ComparedStep[]): string {
  const cases = steps
    .filter(({ step }) => step.action === 'drop')
    .map((compared) => ({ id: compared.step.rule.id, fires: firesNow(compared) }))
    .filter(({ fires }) => fires !== 'false')
    .map(({ id, fires }) => `WHEN ${fires} THEN ${literal(id)}`)
  return cases.length === 0 ? 'CAST(NULL AS VARCHAR)' : `(CASE ${cases.join('\n  ')} END)`
}
