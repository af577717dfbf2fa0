import type { ComputedFact, DisclosureRecord } from '../record/record.ts'

/** What a comparison reads of a summary: a new record has no comparison of its own yet. */
export type Compared = Pick<
  DisclosureRecord,
  'form' | 'release' | 'measures' | 'answers' | 'california' | 'facts'
>

/** The rows of a fact; none where a summary does not have it. */
export function rowsOf({ facts }: Compared, id: string): ComputedFact['rows'] {
  return facts.find((fact) => fact.id === id)?.rows ?? []
}
