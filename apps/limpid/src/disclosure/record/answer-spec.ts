import { z } from 'zod'

/** A text in one language, or in both. */
export const localText = z.union([z.string(), z.strictObject({ en: z.string(), fr: z.string() })])
const pair = z.strictObject({ en: z.string(), fr: z.string() })

const declaredSize = z.strictObject({
  modality: z.string(),
  size: z.number(),
  unit: z.string(),
  tokeniser: z.string().nullable(),
  types: localText,
})

const value = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: localText }),
  z.strictObject({ kind: z.literal('yes-no'), isYes: z.boolean() }),
  z.strictObject({
    kind: z.literal('list'),
    items: z.array(
      z.strictObject({ name: z.string(), link: z.string().nullable(), note: localText.nullable() }),
    ),
  }),
  z.strictObject({
    kind: z.literal('dates'),
    dates: z.array(z.strictObject({ name: z.string().nullable(), date: z.string() })),
  }),
  z.strictObject({ kind: z.literal('month'), month: z.string() }),
  z.strictObject({ kind: z.literal('months'), from: z.string(), to: z.string() }),
  z.strictObject({
    kind: z.literal('modalities'),
    modalities: z.array(z.string()),
    other: localText.nullable(),
  }),
  z.strictObject({ kind: z.literal('size'), size: declaredSize }),
  z.strictObject({ kind: z.literal('sizes'), sizes: z.array(declaredSize) }),
])

/** A sentence with its computed values. */
export const statement = z.strictObject({
  message: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number(), pair])),
  facts: z.array(z.string()),
})

/** One field of a form, answered. */
export const answer = z.strictObject({
  id: z.string(),
  state: z.enum(['known', 'not known', 'not applicable', 'withheld', 'not stated', 'missing']),
  from: z.enum(['ledger', 'declared', 'mixed', 'form']),
  reason: localText.nullable(),
  value: value.nullable(),
  range: z.string().nullable(),
  statements: z.array(statement),
})
