import { HASH_START, hashUnit, type GramTable } from './gram-table.ts'
import { SCRIPT_OF_UNIT } from './letter-scripts.ts'

/** Longest letter sequence in the table. */
export const LONGEST_GRAM = 5

/**
 * Adds to `scores` the weights of every letter sequence of a lower-case text, within words; gives how many of them were asked for.
 * The table knows every beginning of what it knows, so that an unknown sequence is not made longer.
 */
export function addLetterGrams(text: string, table: GramTable, scores: Float64Array): number {
  const { keys, starts, counts, languageOf, weights } = table
  const mask = keys.length - 1
  const length = text.length
  let asked = 0
  for (let start = 0; start < length; start++) {
    let hash = HASH_START
    const end = Math.min(start + LONGEST_GRAM, length)
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at)
      if (SCRIPT_OF_UNIT[unit] === 0) break
      hash = hashUnit(hash, unit)
      asked++
      let slot = (hash ^ (hash >>> 15)) & mask
      while (keys[slot] !== hash && keys[slot] !== 0) slot = (slot + 1) & mask
      if (keys[slot] === 0) break
      const from = starts[slot] ?? 0
      const to = from + (counts[slot] ?? 0)
      for (let entry = from; entry < to; entry++) {
        const language = languageOf[entry] ?? 0
        scores[language] = (scores[language] ?? 0) + (weights[entry] ?? 0)
      }
    }
  }
  return asked
}
