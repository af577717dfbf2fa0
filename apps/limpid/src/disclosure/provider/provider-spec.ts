import { z } from 'zod'
import type { FieldKind } from '../form/form.ts'

const words = z.string().trim().min(1)
const localText = z.union([words, z.strictObject({ en: words, fr: words })])
const link = z.url({ protocol: /^https?$/ })
const date = z.iso.date()
const month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'a month, YYYY-MM')
const yesNo = z.union([z.enum(['yes', 'no']), z.boolean()])

const unknown = z.strictObject({
  state: z.enum(['not known', 'not applicable', 'withheld']),
  reason: localText,
})

const item = z.union([
  words,
  z.strictObject({ name: words, link: link.optional(), note: localText.optional() }),
])
const size = {
  size: z.number().nonnegative(),
  unit: words,
  tokeniser: words.optional(),
  types: localText,
}
const modality = z.enum(['text', 'image', 'video', 'audio', 'other'])

/** What a field may hold besides an unknown state, by its kind. */
export const valueSpecs = {
  text: localText,
  'yes-no': yesNo,
  list: z.union([item.transform((only) => [only]), z.array(item).min(1)]),
  dates: z.union([date, z.array(z.strictObject({ name: words, date })).min(1)]),
  month,
  months: z.strictObject({ from: month, to: month }),
  modalities: z.union([
    z.array(modality.exclude(['other'])).min(1),
    z.strictObject({ modalities: z.array(modality).min(1), other: localText }),
  ]),
  size: z.strictObject(size),
  sizes: z.array(z.strictObject({ modality: words, ...size })).min(1),
} as const

/** What a field of each kind may hold, in the words of messages. */
export const EXPECTED: Readonly<Record<FieldKind, string>> = {
  text: 'a text, or { en: …, fr: … }',
  'yes-no': 'yes or no',
  list: 'a name, or a list of names or of { name, link, note }',
  dates: 'a date YYYY-MM-DD, or a list of { name, date }',
  month: 'a month YYYY-MM',
  months: '{ from: YYYY-MM, to: YYYY-MM }',
  modalities: 'a list of text, image, video, audio, or { modalities: […, other], other: … }',
  size: '{ size: a number, unit: tokens (images, hours), types: …, tokeniser: … }',
  sizes: 'a list of { modality, size, unit, types }',
}

export const unknownSpec = unknown

/** `provider.yaml` as it stands in its file. What stands below `facts` is checked field by field, by the form. */
export const providerSpec = z.strictObject({
  provider: z.literal(1),
  summary: z.strictObject({
    version: words,
    date,
    'further-training': yesNo,
    previous: z.union([z.strictObject({ file: words, link: link.optional() }), z.literal('none')]),
  }),
  release: z.strictObject({
    covers: z.enum(['whole', 'part']),
    'small-or-medium-enterprise': yesNo,
  }),
  dataset: z.strictObject({
    name: z.string().regex(/^[A-Za-z0-9][\w.-]{0,95}$/, 'letters, digits, hyphens, dots'),
    title: localText,
    description: localText,
    url: link,
    license: z.string().regex(/^[A-Za-z0-9.+-]+$/, 'an SPDX identifier'),
    creator: words,
    publisher: words,
    version: z.string().regex(/^\d+\.\d+\.\d+$/, 'a version of three numbers, 1.0.0'),
    keywords: z.array(words).default([]),
  }),
  sources: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9][a-z0-9.-]*$/, 'small letters, digits, hyphens, dots'),
        name: words,
        category: z.enum([
          'public-dataset',
          'licensed',
          'private',
          'crawled',
          'user',
          'synthetic',
          'other',
        ]),
        link: link.optional(),
        inputs: z.array(words).min(1),
        selection: localText.optional(),
      }),
    )
    .min(1),
  measures: z
    .array(
      z
        .strictObject({
          about: z.enum(['rights', 'illegal-content']),
          by: z.enum(['limpid', 'provider', 'upstream']),
          text: localText,
          rules: z.array(words).default([]),
        })
        .refine(
          (measure) => measure.by !== 'limpid' || measure.rules.length > 0,
          'the rules of a measure that Limpid took',
        ),
    )
    .default([]),
  languages: z
    .strictObject({ listed: z.array(words).min(1), above: z.number().min(0).max(1) })
    .optional(),
  facts: z.record(z.string(), z.unknown()),
})
