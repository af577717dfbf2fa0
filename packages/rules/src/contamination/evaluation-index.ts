import { shingleHashes } from '../duplicates/shingle-hashes.ts'
import { comparedWords } from './compared-words.ts'
import { gramTable, type GramTable } from './gram-table.ts'

/** A set of evaluation texts: questions, answers, passages, each an item of its own. */
export interface EvaluationSet {
  readonly name: string
  readonly items: Iterable<string>
}

/** What is known of evaluation sets: hashes of their n-grams, no text. */
export interface EvaluationIndex {
  /** Words in a gram. */
  readonly ngram: number
  readonly sets: readonly IndexedSet[]
  /** A table for each length of gram: `ngram`, and those of shorter items. */
  readonly tables: readonly GramTable[]
}

interface IndexedSet {
  readonly name: string
  readonly items: number
  /** Items of fewer than eight words, which are not looked for. */
  readonly tooShort: number
}

/** Words of the shortest item that is looked for, whole: GPT-3's least (arXiv:2005.14165, appendix C). */
export const SHORTEST_ITEM = 8

/** GPT-3's longest gram, and the one its training data was searched by (arXiv:2005.14165, appendix C). */
export const STANDARD_NGRAM = 13

/**
 * Indexes sets by their n-grams; an item of fewer words than `ngram` but at least eight is one gram of its own length.
 * Each gram is two hashes, xxHash64 and the first eight bytes of SHA-1: one to find it by, one to be sure.
 */
export function evaluationIndex(sets: readonly EvaluationSet[], ngram: number): EvaluationIndex {
  const lengths = new Map<number, Collected>()
  const indexed = sets.map(({ name, items }, set): IndexedSet => {
    let count = 0
    let tooShort = 0
    for (const item of items) {
      count++
      const { words } = comparedWords(item)
      const length = Math.min(words.length, ngram)
      if (length < Math.min(SHORTEST_ITEM, ngram)) {
        tooShort++
        continue
      }
      const collected = lengths.get(length) ?? { hashes: [], checks: [], sets: [] }
      lengths.set(length, collected)
      collected.hashes.push(gramHashes(words, length))
      collected.checks.push(gramChecks(words, length))
      collected.sets.push(set)
    }
    return { name, items: count, tooShort }
  })
  const tables = [...lengths]
    .toSorted(([one], [other]) => other - one)
    .map(([length, { hashes, checks, sets: of }]) => gramTable(length, hashes, checks, of))
  return { ngram, sets: indexed, tables }
}

/** What grams are found by. */
export function gramHashes(words: readonly string[], ngram: number): BigUint64Array {
  return shingleHashes(words, { hash: 'xxhash64', hashBits: 64, ngram })
}

/** What must agree besides. */
export function gramChecks(words: readonly string[], ngram: number): BigUint64Array {
  return shingleHashes(words, { hash: 'sha1', hashBits: 64, ngram })
}

/** The grams of one length, item by item. */
interface Collected {
  readonly hashes: BigUint64Array[]
  readonly checks: BigUint64Array[]
  readonly sets: number[]
}
