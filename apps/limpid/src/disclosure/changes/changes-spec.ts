import { z } from 'zod'
import { answer, statement } from '../record/answer-spec.ts'
import type { SummaryChanges } from './changes.ts'

const figure = { name: z.string(), before: z.number(), after: z.number(), difference: z.number() }
const standing = answer.pick({ state: true, from: true, reason: true, value: true, range: true })
const edition = z.strictObject({ version: z.number(), action: z.string(), condition: z.string() })
const recipe = z.strictObject({
  recipe: z.string(),
  recipeVersion: z.number(),
  recipeSha256: z.string(),
})
const listed = z.strictObject({ domain: z.string(), rank: z.int(), charsKept: z.int() })
const sides = z.strictObject({ before: z.int(), after: z.int() })

function some<T extends z.ZodType>(domain: T) {
  return z.strictObject({ count: z.int(), first: z.array(domain) })
}

/** What changed from a summary to the next, as `summary.json` has it. */
export const changesSpec = z.strictObject({
  form: z.strictObject({ before: z.string(), after: z.string() }).nullable(),
  answers: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(['added', 'removed', 'changed']),
      before: standing.nullable(),
      after: standing.nullable(),
      statements: z.array(
        z.strictObject({
          before: statement.nullable(),
          after: statement.nullable(),
          figures: z.array(z.strictObject(figure)),
        }),
      ),
    }),
  ),
  unchanged: z.int(),
  totals: z.array(z.strictObject({ fact: z.string(), ...figure })),
  recipe: z.strictObject({ before: recipe, after: recipe }).nullable(),
  rules: z.array(
    z.strictObject({
      rule: z.string(),
      before: edition.nullable(),
      after: edition.nullable(),
    }),
  ),
  domains: z.strictObject({
    compared: sides,
    listed: sides,
    added: some(listed),
    gone: some(listed),
    moved: some(
      z.strictObject({
        domain: z.string(),
        rankBefore: z.int(),
        rankAfter: z.int(),
        before: z.int(),
        after: z.int(),
        difference: z.int(),
      }),
    ),
  }),
}) satisfies z.ZodType<SummaryChanges>
