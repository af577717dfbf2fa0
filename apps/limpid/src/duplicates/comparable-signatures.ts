import type { ReleaseNear } from '../release/release-record.ts'
import type { PagesAsked } from './duplicates-asked.ts'

/** What makes two signatures comparable: everything of an edition but its name. */
const COMPARED = ['normalisation', 'hash', 'hashBits', 'ngram', 'bands', 'rows', 'seed'] as const

/** Whether signatures made as `near` says are those that a recipe asks for; one that looks for no near duplicates needs addresses alone. */
export function areComparable(near: ReleaseNear | null, asked: PagesAsked): boolean {
  if (asked.near === null) return true
  const { edition } = asked.near
  return near !== null && COMPARED.every((key) => near.edition[key] === edition[key])
}
