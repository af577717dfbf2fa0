import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Recipe } from '../recipe/recipe.ts'

/** One input file of a run. `input` is its name in the ledger, `path` where this machine finds it. */
export interface PlannedInput {
  readonly input: string
  readonly path: string
  readonly bytes: number
}

/** What a run will do. Its digest covers everything that can change a byte of the release, and nothing else. */
export interface Plan {
  readonly format: 1
  readonly limpid: string
  readonly recipe: { readonly name: string; readonly path: string; readonly sha256: string }
  /** Task `n` reads `inputs[n]`; ascending by name, so that the order on the command line does not matter. */
  readonly inputs: readonly PlannedInput[]
  readonly sha256: string
}

export interface PlanSpec {
  readonly limpid: string
  readonly recipe: Recipe
  readonly recipePath: string
  readonly inputs: readonly PlannedInput[]
}

/** Makes the plan of a run from its recipe and inputs. */
export function planOf({ limpid, recipe, recipePath, inputs }: PlanSpec): Plan {
  const ordered = inputs.toSorted((a, b) => (a.input < b.input ? -1 : 1))
  const facts = {
    format: 1 as const,
    limpid,
    recipe: { name: recipe.name, sha256: recipe.sha256 },
    inputs: ordered.map(({ input, bytes }) => ({ input, bytes })),
  }
  const sha256 = createHash('sha256')
    .update(canonicalize(facts) ?? '')
    .digest('hex')
  return { ...facts, recipe: { ...facts.recipe, path: recipePath }, inputs: ordered, sha256 }
}
