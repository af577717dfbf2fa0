import { readFileSync } from 'node:fs'
import { z } from 'zod'

const fieldSpec = z.object({
  weight: z.number(),
  why: z.string(),
  needs: z.array(z.record(z.string(), z.number())).optional(),
  /** Asked where something holds in the world, which no other answer settles. */
  world: z.boolean().optional(),
  /** Units a size of this modality is given in. */
  size: z.array(z.string()).optional(),
})
const spec = z.object({
  credit: z.object({
    present: z.number(),
    vague: z.number(),
    absent: z.number(),
    contradictory: z.number(),
  }),
  fields: z.record(z.string(), fieldSpec),
})

export type FieldWeight = z.infer<typeof fieldSpec>

/** Weights, reasons and evidence of every field, as `data/fields.json` states them. */
export const WEIGHTS = spec.parse(
  JSON.parse(readFileSync(new URL('../data/fields.json', import.meta.url), 'utf8')),
)

/** Fields that count, with their weights and the reason for each, in the order of the form. */
export function fieldWeights(): readonly {
  readonly field: string
  readonly weight: number
  readonly why: string
}[] {
  return Object.entries(WEIGHTS.fields)
    .filter(([, { weight }]) => weight > 0)
    .map(([field, { weight, why }]) => ({ field, weight, why }))
}

export function weightOf(id: string): FieldWeight {
  const weight = WEIGHTS.fields[id]
  if (weight === undefined) throw new Error(`field ${id} has no weight`)
  return weight
}
