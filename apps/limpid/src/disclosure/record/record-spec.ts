import { z } from 'zod'
import { LOCALES } from '../../words/words.ts'
import { changesSpec } from '../changes/changes-spec.ts'
import { answer, localText } from './answer-spec.ts'
import type { DisclosureRecord } from './record.ts'

/** `summary.json`, the record every document is made from; its JSON Schema is docs/reference/summary.schema.gen.json. */
export const recordSpec = z.strictObject({
  format: z.literal(1),
  form: z.strictObject({ template: z.string(), date: z.string() }),
  limpid: z.string(),
  isDraft: z.boolean(),
  languages: z.array(z.enum(LOCALES)).min(1),
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
        changes: changesSpec,
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
