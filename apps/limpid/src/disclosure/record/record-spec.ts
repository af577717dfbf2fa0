import { z } from 'zod'
import type { DisclosureRecord } from './record.ts'

const localText = z.union([z.string(), z.strictObject({ en: z.string(), fr: z.string() })])
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

const answer = z.strictObject({
  id: z.string(),
  state: z.enum(['known', 'not known', 'not applicable', 'withheld', 'not stated', 'missing']),
  from: z.enum(['ledger', 'declared', 'mixed', 'form']),
  reason: localText.nullable(),
  value: value.nullable(),
  range: z.string().nullable(),
  statements: z.array(
    z.strictObject({
      message: z.string(),
      values: z.record(z.string(), z.union([z.string(), z.number(), pair])),
      facts: z.array(z.string()),
    }),
  ),
})

/** `summary.json`, the record every document is made from; its JSON Schema is docs/reference/summary.schema.gen.json. */
export const recordSpec = z.strictObject({
  format: z.literal(1),
  form: z.strictObject({ template: z.string(), date: z.string() }),
  limpid: z.string(),
  isDraft: z.boolean(),
  summary: z.strictObject({
    version: z.string(),
    date: z.iso.date(),
    nextUpdate: z.iso.date().nullable(),
    previous: z
      .strictObject({
        version: z.string(),
        date: z.string(),
        link: z.string().nullable(),
        sha256: z.string(),
        changed: z.array(z.string()),
      })
      .nullable(),
  }),
  release: z.strictObject({
    sha256: z.string(),
    recipe: z.string(),
    recipeVersion: z.number(),
    recipeSha256: z.string(),
    inputs: z.int(),
    inputBytes: z.int(),
    covers: z.enum(['whole', 'part']),
    isSme: z.boolean(),
  }),
  dataset: z.strictObject({
    name: z.string(),
    title: localText,
    description: localText,
    url: z.string(),
    license: z.string(),
    creator: z.string(),
    publisher: z.string(),
    version: z.string(),
    keywords: z.array(z.string()),
  }),
  sources: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      category: z.enum([
        'public-dataset',
        'licensed',
        'private',
        'crawled',
        'user',
        'synthetic',
        'other',
      ]),
      link: z.string().nullable(),
      inputs: z.array(z.string()),
      selection: localText.nullable(),
    }),
  ),
  measures: z.array(
    z.strictObject({
      about: z.enum(['rights', 'illegal-content']),
      by: z.enum(['limpid', 'provider', 'upstream']),
      text: localText,
      rules: z.array(z.string()),
    }),
  ),
  answers: z.array(answer),
  california: z.array(answer),
  facts: z.array(
    z.strictObject({
      id: z.string(),
      query: z.string(),
      rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))),
    }),
  ),
}) satisfies z.ZodType<DisclosureRecord>
