import { z } from 'zod'

const action = z.enum(['drop', 'cut', 'mask', 'note'])
const parameter = z.union([z.number(), z.string(), z.boolean(), z.array(z.string())])

const stepSpec = z.strictObject({
  rule: z.string().optional(),
  set: z.string().optional(),
  threshold: z.number().optional(),
  action: action.optional(),
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}$/))
    .min(1)
    .optional(),
  with: z.record(z.string(), parameter).optional(),
})

/** A recipe as it stands in its YAML file, before rules are looked up: unknown keys are refused. */
export const recipeSpec = z.strictObject({
  recipe: z.string().min(1),
  version: z.int().positive().default(1),
  about: z.string().default(''),
  sources: z.array(z.string()).default([]),
  duplicates: z.enum(['exact', 'none']).default('exact'),
  /** Domain and URL lists by name: text files, one entry a line, or JSON Lines with `domain` or `url`; paths are relative to the recipe. */
  lists: z.record(z.string(), z.string()).default({}),
  steps: z.array(stepSpec).min(1),
})

export type RecipeSpec = z.infer<typeof recipeSpec>
export type StepSpec = z.infer<typeof stepSpec>
