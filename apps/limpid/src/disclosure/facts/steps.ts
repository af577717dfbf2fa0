import { measureColumn } from '../../recipe/recipe.ts'
import type { EffectFacts } from '../../report/facts/effects.ts'
import type { AskLedger, Fact } from '../../report/facts/ask-ledger.ts'
import type { ReleaseRule } from '../../release/release-record.ts'
import { IN_CORPUS, countOf } from './corpus.ts'

/** A step of the recipe with everything that decides its result, and what it did. */
export interface StepRow {
  readonly rule: string
  readonly version: number
  readonly action: string
  readonly condition: string
  /** Pages it was applied to: all that were judged, or those in the languages the step is for. */
  readonly examined: number
  /** Pages on which it had something to measure: a rule about signals measures only where there is one. */
  readonly measured: number | null
  readonly fired: number
  /** Pages it was the first to drop or edit. */
  readonly decided: number
}

/** Pages on which a rule about rights found something, and how many of them are in the corpus all the same. */
interface ReservationRow {
  readonly rule: string
  readonly pages: number
  readonly pagesKept: number
}

export interface StepFacts {
  readonly steps: Fact<StepRow>
  readonly reservations: Fact<ReservationRow>
}

/** What each step examined, found and decided. */
export async function stepFacts(
  ask: AskLedger,
  rules: readonly ReleaseRule[],
  effects: EffectFacts,
): Promise<StepFacts> {
  const reservations = await ask(RESERVATIONS, (row) => ({
    rule: row.text('rule'),
    pages: row.count('page_count'),
    pagesKept: row.count('pages_kept'),
  }))
  const judged = await ask(JUDGED, (row) => ({
    language: row.textOrNull('language'),
    pages: row.count('page_count'),
  }))
  return { steps: stepsOf(rules, effects, judged), reservations }
}

function stepsOf(
  rules: readonly ReleaseRule[],
  effects: EffectFacts,
  judged: Fact<JudgedShare>,
): Fact<StepRow> {
  const fired = new Map(effects.fired.rows.map((row) => [row.rule, row.pages]))
  const measured = new Map(effects.measured.rows.map((row) => [row.column, row.pages]))
  const rows = rules.map((rule) => {
    const decided = effects.decided.rows
      .filter((row) => row.rule === rule.id)
      .reduce((sum, row) => sum + row.pages, 0)
    return {
      rule: rule.id,
      version: rule.version,
      action: rule.action,
      condition: `${rule.unit} ${rule.fires} ${rule.threshold}`,
      examined: judged.rows
        .filter(
          ({ language }) =>
            rule.languages === null || (language !== null && rule.languages.includes(language)),
        )
        .reduce((sum, row) => sum + row.pages, 0),
      measured: measured.get(measureColumn(rule.id)) ?? null,
      fired: Math.max(fired.get(rule.id) ?? 0, decided),
      decided,
    }
  })
  const queries = [judged.query, effects.measured.query, effects.fired.query, effects.decided.query]
  return { rows, query: queries.filter((query) => query !== '').join(';\n\n') }
}

interface JudgedShare {
  readonly language: string | null
  readonly pages: number
}

const JUDGED = `
SELECT language, CAST(COUNT(*) AS BIGINT) AS page_count
FROM pages
WHERE verdict <> 'skip'
GROUP BY language
ORDER BY page_count DESC, language`

/** Families of rules that look for a reservation of rights. */
export const RIGHTS_FAMILIES = ['rights', 'optout'] as const

const RESERVATIONS = `
SELECT found.rule AS rule,
       CAST(COUNT(*) AS BIGINT) AS page_count,
       ${countOf(IN_CORPUS)} AS pages_kept
FROM (SELECT DISTINCT page, rule AS rule FROM hits WHERE ${RIGHTS_FAMILIES.map((family) => `rule LIKE '${family}.%'`).join(' OR ')}) AS found
JOIN pages ON pages.page = found.page
GROUP BY found.rule
ORDER BY found.rule`
