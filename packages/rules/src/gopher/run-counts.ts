import { view } from '../document.ts'
import { Runs } from './runs.ts'

/** Code points in repeated runs of words, by the length of the run; null where the text has fewer words. */
export interface RunCounts {
  /** Runs of 2, 3 and 4 words: those of the most frequent one, blanks between its words included. */
  readonly top: ReadonlyMap<number, number | null>
  /** Runs of 5 to 10 words: those of all runs that were there before. */
  readonly repeated: ReadonlyMap<number, number>
}

/** What Gopher's rules on repeated runs count, in one pass for all nine: arXiv:2112.11446, table A1. */
export const runCounts = view(({ words }): RunCounts => {
  const top = new Map<number, number | null>()
  const repeated = new Map<number, number>()
  const runs = new Runs(words)
  runs.lengthen()
  for (let n = 2; n <= 10; n++) {
    runs.lengthen()
    if (n <= 4) top.set(n, topRun(runs))
    else repeated.set(n, repeatedRuns(runs))
  }
  return { top, repeated }
})

/** The most frequent run, the first of equals, even if it occurs once: its length with blanks, times its count. */
function topRun(runs: Runs): number | null {
  const { count, codePoints, length } = runs
  if (count === 0) return null
  const counts = new Int32Array(count)
  for (let index = 0; index < count; index++) {
    const known = runs.findOrAdd(index, false)
    const first = known < 0 ? index : known
    counts[first] = (counts[first] ?? 0) + 1
  }
  let top = 0
  for (let index = 1; index < count; index++)
    if ((counts[index] ?? 0) > (counts[top] ?? 0)) top = index
  return (
    ((codePoints[top + length] ?? 0) - (codePoints[top] ?? 0) + length - 1) * (counts[top] ?? 0)
  )
}

/**
 * Goes through the text from the left: a run that was seen before counts and is skipped as a whole; any other is
 * remembered, and the next one starts one word further. Runs are compared as their words read without blanks.
 */
function repeatedRuns(runs: Runs): number {
  const { count, codePoints, length } = runs
  let repeated = 0
  for (let index = 0; index < count;) {
    if (runs.findOrAdd(index, true) < 0) index++
    else {
      repeated += (codePoints[index + length] ?? 0) - (codePoints[index] ?? 0)
      index += length
    }
  }
  return repeated
}
