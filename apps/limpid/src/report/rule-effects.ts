import { measureColumn } from '../recipe/recipe.ts'
import type { ReleaseFacts } from './facts.ts'

/** Everything one rule did, gathered from the ledger's answers. */
export interface RuleEffect {
  readonly id: string
  /** The recipe measures by it and lets nothing depend on it. */
  readonly isNoted: boolean
  readonly decided: number
  /** Characters of the pages it dropped, and those it took out of pages it was the first to edit. */
  readonly chars: number
  readonly fired: number
  /** Null where the question has no sense: the rule does not drop by itself. */
  readonly alone: number | null
  /** Pages on which it gave a number; null where the ledger has no column for it. */
  readonly measured: number | null
}

/** The effects of every rule of the recipe and of every other that decided, in the order of the recipe. */
export function ruleEffectsOf({ release, effects }: ReleaseFacts): readonly RuleEffect[] {
  const ofRecipe = release.rules.map((rule) => rule.id)
  const others = effects.decided.rows.map((row) => row.rule).filter((id) => !ofRecipe.includes(id))
  const alone = new Map(effects.alone.rows.map((row) => [row.rule, row.pages]))
  const fired = new Map(effects.fired.rows.map((row) => [row.rule, row.pages]))
  const measured = new Map(effects.measured.rows.map((row) => [row.column, row.pages]))
  const dropping = new Set(
    release.rules.filter((rule) => rule.action === 'drop').map((rule) => rule.id),
  )
  const noted = new Set(
    release.rules.filter((rule) => rule.action === 'note').map((rule) => rule.id),
  )
  return [...new Set([...ofRecipe, ...others])].map((id) => {
    const rows = effects.decided.rows.filter((row) => row.rule === id)
    const decided = rows.reduce((sum, row) => sum + row.pages, 0)
    return {
      id,
      isNoted: noted.has(id),
      decided,
      chars: rows.reduce((sum, row) => sum + row.chars - row.keptChars, 0),
      fired: Math.max(fired.get(id) ?? 0, decided),
      alone: dropping.has(id) || alone.has(id) ? (alone.get(id) ?? 0) : null,
      measured: measured.get(measureColumn(id)) ?? null,
    }
  })
}
