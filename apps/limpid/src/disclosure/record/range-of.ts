import type { Form, Ranged, SizeRange } from '../form/form.ts'

/** The unit in which the template's ranges are stated. */
export const RANGE_UNITS: Readonly<Record<Ranged, string>> = {
  text: 'tokens',
  image: 'images',
  audio: 'hours',
  video: 'hours',
}

/** The range a size lies in. The template does not say where an exact boundary belongs: here it opens the higher range, and the exact size stands beside the box. */
export function rangeOf(form: Form, modality: string, size: number): SizeRange | null {
  const ranges = isRanged(modality) ? form.ranges[modality] : []
  return ranges.find(({ min, max }) => size >= min && (max === null || size < max)) ?? null
}

export function isRanged(modality: string): modality is Ranged {
  return Object.hasOwn(RANGE_UNITS, modality)
}
