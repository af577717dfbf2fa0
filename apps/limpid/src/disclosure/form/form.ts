import { readFileSync } from 'node:fs'
import { z } from 'zod'

/** How a field is answered; the kinds the Commission's template has. */
export type FieldKind =
  | 'text'
  | 'yes-no'
  | 'list'
  | 'dates'
  | 'month'
  | 'months'
  | 'modalities'
  | 'size'
  | 'sizes'

export interface FormField {
  readonly id: string
  readonly kind: FieldKind
  /** English label, as the Annex has it. */
  readonly label: string
  /** Asked of everybody; else only under `condition`, or optional where that is null too. */
  readonly isRequired: boolean
  readonly condition: string | null
  readonly derivation: 'ledger' | 'declared' | 'mixed'
}

interface FormSection {
  readonly id: string
  readonly title: string
  readonly fields: readonly FormField[]
}

export interface SizeRange {
  readonly id: string
  readonly label: string
  readonly min: number
  readonly max: number | null
}

/** A data point Californian law asks for (Civil Code 3111), with the nearest EU fields. */
interface CaliforniaItem {
  readonly n: number
  readonly label: string
  readonly eu: readonly string[]
}

export interface Form {
  readonly template: string
  readonly date: string
  readonly sections: readonly FormSection[]
  readonly ranges: Readonly<Record<Ranged, readonly SizeRange[]>>
  readonly california: readonly CaliforniaItem[]
}

export type Ranged = 'text' | 'image' | 'audio' | 'video'

const KINDS: Readonly<Record<string, FieldKind>> = {
  text: 'text',
  'text+links': 'text',
  yesno: 'yes-no',
  boolean: 'yes-no',
  list: 'list',
  'list of {name, summary_url}': 'list',
  'domain list or link': 'text',
  date: 'dates',
  month: 'month',
  'month range': 'months',
  checkboxes: 'modalities',
  'modality row': 'size',
  'modality rows': 'sizes',
}

const range = z.array(
  z.object({ id: z.string(), label: z.string(), min: z.number(), max: z.number().nullable() }),
)

const formSpec = z.object({
  template: z.string(),
  template_date: z.string(),
  size_ranges: z.object({ text: range, image: range, audio: range, video: range }),
  sections: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      fields: z.array(
        z.object({
          id: z.string(),
          label: z.string(),
          type: z.string(),
          required: z.boolean(),
          required_if: z.string().optional(),
          derivation: z.enum(['ledger', 'declared', 'mixed']),
        }),
      ),
    }),
  ),
  ab2013: z.object({
    items: z.array(z.object({ n: z.int(), label: z.string(), eu: z.array(z.string()) })),
  }),
})

/** The Commission's template of 5 December 2025 and the items of AB 2013, as `eu-template.json` beside this file states them. */
export function readForm(): Form {
  const text = readFileSync(new URL('eu-template.json', import.meta.url), 'utf8')
  const {
    template,
    template_date: date,
    size_ranges,
    sections,
    ab2013,
  } = formSpec.parse(JSON.parse(text))
  return {
    template,
    date,
    ranges: size_ranges,
    california: ab2013.items,
    sections: sections.map(({ id, title, fields }) => ({
      id,
      title,
      fields: fields.map(
        ({ id: field, label, type, required, required_if: condition, derivation }) => ({
          id: field,
          label,
          kind: kindOf(type),
          isRequired: required,
          condition: condition ?? null,
          derivation,
        }),
      ),
    })),
  }
}

/** Every field of the form in its order. */
export function fieldsOf(form: Form): readonly FormField[] {
  return form.sections.flatMap((section) => section.fields)
}

function kindOf(type: string): FieldKind {
  const kind = KINDS[type]
  if (kind === undefined) throw new Error(`the form has a field of unknown type ${type}`)
  return kind
}
