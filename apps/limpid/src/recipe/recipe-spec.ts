import { POLICIES } from '@limpid/rules'
import { z } from 'zod'
import { duplicatesSpec } from '../duplicates/duplicates-asked.ts'

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

/** A name stands in the ledger beside each passage found. */
const evaluationName = z
  .string()
  .regex(/^[\w.-]{1,64}$/, 'a name of letters, digits, `-`, `_` and `.`')

const evaluationSpec = z.union([
  z.string().min(1),
  z.strictObject({ file: z.string().min(1), fields: z.array(z.string()).min(1).optional() }),
])

const rightsSpec = z
  .strictObject({
    policy: z.enum(POLICIES),
    purpose: z.enum(['train', 'search']).default('train'),
    /** The robots table, a path relative to the recipe. */
    robots: z.string().min(1).optional(),
    /** A day, `2025-01-31`. */
    asOf: z.iso.date().optional(),
  })
  .refine(({ policy, asOf }) => asOf === undefined || policy === 'any-ai-token', {
    path: ['asOf'],
    message: 'nothing, except under the policy any-ai-token',
  })

/** Keys of `rights`, for the nearest one to a mistyped one. */
export const RIGHTS_KEYS = Object.keys(rightsSpec.shape)

/** A recipe as it stands in its YAML file, before rules are looked up: unknown keys are refused. */
export const recipeSpec = z.strictObject({
  recipe: z.string().min(1),
  version: z.int().positive().default(1),
  about: z.string().default(''),
  sources: z.array(z.string()).default([]),
  /** Which duplicates are sought across all pages. */
  duplicates: duplicatesSpec.default({ exact: true, url: false, near: null, lines: null }),
  /** Domain and URL lists by name: text files, one entry a line, or JSON Lines with `domain` or `url`; paths are relative to the recipe. */
  lists: z.record(z.string(), z.string()).default({}),
  /** Evaluation sets by name: files of JSON Lines or text, relative to the recipe; with `fields`, only those keys of each line. */
  evaluations: z.record(evaluationName, evaluationSpec).default({}),
  /** Which signals of which time the rules on rights see; absent: those of the page alone, whenever it was captured. */
  rights: rightsSpec.optional(),
  steps: z.array(stepSpec).min(1),
})

export type RecipeSpec = z.infer<typeof recipeSpec>
export type StepSpec = z.infer<typeof stepSpec>
