import { countCodePoints } from '../text/code-points.ts'

export interface Duplicates {
  readonly segments: number
  /** Segments equal to an earlier one, and their code points. */
  readonly repeated: number
  readonly repeatedCodePoints: number
}

/** Counts the segments that say again what an earlier one said; the first of equals is not counted. */
export function duplicatesIn(segments: readonly string[]): Duplicates {
  const seen = new Set<string>()
  let repeated = 0
  let repeatedCodePoints = 0
  for (const segment of segments) {
    if (seen.has(segment)) {
      repeated++
      repeatedCodePoints += countCodePoints(segment)
    } else seen.add(segment)
  }
  return { segments: segments.length, repeated, repeatedCodePoints }
}
