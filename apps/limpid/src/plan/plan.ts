import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { z } from 'zod'
import type { Recipe } from '../recipe/recipe.ts'

/** A run's plan. Its digest covers everything that can change a byte of the release, and nothing else. */
export const planSpec = z.object({
  format: z.literal(1),
  limpid: z.string(),
  recipe: z.object({ name: z.string(), path: z.string(), sha256: z.string() }),
  /** Task `n` reads `inputs[n]`; `input` is its name in the ledger, `path` where this machine finds it. Ascending by name, so that the order on the command line does not matter. */
  inputs: z.array(z.object({ input: z.string(), path: z.string(), bytes: z.int().nonnegative() })),
  /** The table of robots captures that the recipe names, `name` as it writes it; null where it names none. */
  robots: z
    .object({
      name: z.string(),
      path: z.string(),
      bytes: z.int().nonnegative(),
      sha256: z.string(),
    })
    .nullable()
    .default(null),
  /** Earlier releases whose pages were there first, in the order of their digests. */
  against: z.array(z.object({ path: z.string(), sha256: z.string() })).default([]),
  sha256: z.string(),
})

export type Plan = Readonly<z.infer<typeof planSpec>>
export type PlannedInput = Plan['inputs'][number]
export type PlannedRelease = Plan['against'][number]
export type PlannedRobots = NonNullable<Plan['robots']>

export interface PlanSource {
  readonly limpid: string
  readonly recipe: Recipe
  readonly recipePath: string
  readonly inputs: readonly PlannedInput[]
  readonly robots: PlannedRobots | null
  readonly against?: readonly PlannedRelease[]
}

/** Makes the plan of a run from its recipe and inputs. */
export function planOf({
  limpid,
  recipe,
  recipePath,
  inputs,
  robots,
  against = [],
}: PlanSource): Plan {
  const ordered = inputs.toSorted((a, b) => (a.input < b.input ? -1 : 1))
  const facts = {
    format: 1 as const,
    limpid,
    recipe: { name: recipe.name, sha256: recipe.sha256 },
    inputs: ordered.map(({ input, bytes }) => ({ input, bytes })),
    ...(robots !== null && { robots: { bytes: robots.bytes, sha256: robots.sha256 } }),
    ...(against.length > 0 && { against: against.map((release) => release.sha256) }),
  }
  const sha256 = createHash('sha256')
    .update(canonicalize(facts) ?? '')
    .digest('hex')
  return {
    ...facts,
    recipe: { ...facts.recipe, path: recipePath },
    inputs: ordered,
    robots,
    against: [...against],
    sha256,
  }
}
