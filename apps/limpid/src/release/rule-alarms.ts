import { measureColumn } from '../recipe/recipe.ts'
import { literal } from '../storage/database.ts'
import { quoted } from '../storage/table.ts'
import type { ReleaseRule } from './release-record.ts'

/** A rule that tells no page from another: perhaps misspelt, measured on the wrong thing, or with a threshold out of reach. */
export interface RuleAlarm {
  readonly rule: string
  readonly kind: 'never-fired' | 'always-fired' | 'never-measured'
  /** Pages measured; for a rule never measured, pages it applied to. */
  readonly pages: number
}

/** From so many pages on, silence says something (issue 5, part 7). */
const LEAST_SILENT = 10_000

/** From so many pages on it is no chance that a rule fired on each: a rule that fires on half the pages does so once in a million times. */
const LEAST_FIRED = 20

type AlarmedRule = Pick<ReleaseRule, 'id' | 'fires' | 'threshold' | 'languages' | 'dead'>

/** The counts of every rule in one pass over `table`, which holds the ledger's pages: (rule number, applied, measured, fired). */
export function alarmsSql(rules: readonly AlarmedRule[], table: string): string {
  const counted = rules.map(({ id, fires, threshold, languages }) => {
    const measure = quoted(measureColumn(id))
    const applied =
      languages === null
        ? 'count(*)'
        : `count(*) FILTER (WHERE coalesce(language, 'und') IN (${languages.map(literal).join(', ')}))`
    return `{'applied': ${applied}, 'measured': count(${measure}), 'fired': count(*) FILTER (WHERE ${measure} ${fires} CAST(${literal(String(threshold))} AS DOUBLE))}`
  })
  if (counted.length === 0)
    return 'SELECT 0 AS place, 0 AS applied, 0 AS measured, 0 AS fired WHERE false'
  return `SELECT place, counted.applied AS applied, counted.measured AS measured, counted.fired AS fired
FROM (SELECT unnest([${counted.join(',\n  ')}]) AS counted, unnest(range(${counted.length})) AS place FROM ${table} WHERE verdict <> 'skip') c
ORDER BY place`
}

export interface RuleCounts {
  readonly place: number
  readonly applied: number
  readonly measured: number
  readonly fired: number
}

/** The alarms that the counts raise. A rule that its own preset states to be dead raises none. */
export function alarmsOf(
  rules: readonly AlarmedRule[],
  counts: readonly RuleCounts[],
): readonly RuleAlarm[] {
  return counts.flatMap(({ place, applied, measured, fired }): readonly RuleAlarm[] => {
    const rule = rules[place]
    if (!rule || rule.dead !== null) return []
    const alarm = (kind: RuleAlarm['kind'], pages: number) => [{ rule: rule.id, kind, pages }]
    if (measured === 0) return applied >= LEAST_SILENT ? alarm('never-measured', applied) : []
    if (fired === 0) return measured >= LEAST_SILENT ? alarm('never-fired', measured) : []
    return fired === measured && measured >= LEAST_FIRED ? alarm('always-fired', measured) : []
  })
}
