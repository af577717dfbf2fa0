import type { z } from 'zod'
import type { FieldKind } from '../form/form.ts'
import { valueSpecs } from './provider-spec.ts'
import type { DeclaredSize, FactValue, NamedItem } from './provider.ts'

type SizeSpec = z.infer<typeof valueSpecs.size>
type ItemSpec = z.infer<typeof valueSpecs.list>[number]

/** A value that has passed its field's check, in one shape for all the ways of writing it. */
export function factValue(kind: FieldKind, id: string, given: unknown): FactValue {
  if (kind === 'size' || kind === 'sizes') return sizeValue(kind, id, given)
  if (kind === 'modalities') return modalitiesValue(given)
  switch (kind) {
    case 'text':
      return { kind, text: valueSpecs.text.parse(given) }
    case 'yes-no': {
      const answer = valueSpecs['yes-no'].parse(given)
      return { kind, isYes: answer === true || answer === 'yes' }
    }
    case 'list':
      return { kind, items: valueSpecs.list.parse(given).map(namedItem) }
    case 'dates': {
      const dates = valueSpecs.dates.parse(given)
      return { kind, dates: typeof dates === 'string' ? [{ name: null, date: dates }] : dates }
    }
    case 'month':
      return { kind, month: valueSpecs.month.parse(given) }
    case 'months':
      return { kind, ...valueSpecs.months.parse(given) }
    default:
      return kind satisfies never
  }
}

function modalitiesValue(given: unknown): FactValue {
  const boxes = valueSpecs.modalities.parse(given)
  const kind = 'modalities'
  return 'modalities' in boxes
    ? { kind, modalities: boxes.modalities, other: boxes.other }
    : { kind, modalities: boxes, other: null }
}

function sizeValue(kind: 'size' | 'sizes', id: string, given: unknown): FactValue {
  if (kind === 'size')
    return { kind, size: declaredSize(modalityOf(id), valueSpecs.size.parse(given)) }
  const sizes = valueSpecs.sizes.parse(given)
  return { kind, sizes: sizes.map(({ modality, ...size }) => declaredSize(modality, size)) }
}

/** `1.3.audio` speaks of audio. */
function modalityOf(id: string): string {
  return id.split('.').at(-1) ?? id
}

function namedItem(item: ItemSpec): NamedItem {
  if (typeof item === 'string') return { name: item, link: null, note: null }
  return { name: item.name, link: item.link ?? null, note: item.note ?? null }
}

function declaredSize(modality: string, { size, unit, tokeniser, types }: SizeSpec): DeclaredSize {
  return { modality, size, unit, tokeniser: tokeniser ?? null, types }
}
