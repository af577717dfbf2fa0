import type { MinHashEdition } from './minhash-edition.ts'
import { permuter, type Permuter } from './permute.ts'
import { shingleHashes } from './shingle-hashes.ts'
import { shingleWords } from './shingle-words.ts'
import { distinctSorted } from './sort-hashes.ts'

/** What near-duplicate search keeps of a text. */
export interface Signature {
  /** The least value of each permutation over all shingles, band by band: bands × rows of them. */
  readonly values: BigUint64Array
  /** The hash of every shingle, each once, sorted. */
  readonly shingles: BigUint64Array
}

/** The signature of a text; null where it has fewer words than a shingle. */
export function signatureOf(text: string, edition: MinHashEdition): Signature | null {
  return signatureOfWords(shingleWords(text, edition.normalisation), edition)
}

/** The signature of a text that is cut into its words already. */
export function signatureOfWords(
  words: readonly string[],
  edition: MinHashEdition,
): Signature | null {
  if (words.length < edition.ngram) return null
  const shingles = distinctSorted(shingleHashes(words, edition))
  const values = permuterFor(edition.bands * edition.rows, edition.seed).leastOf(
    shingles,
    edition.hashBits,
  )
  return { values, shingles }
}

/** Permutations drawn for the editions in use; a run uses one or two. */
const permuters = new Map<string, Permuter>()
const MOST_PERMUTERS = 8

function permuterFor(count: number, seed: number): Permuter {
  const key = `${count} ${seed}`
  const known = permuters.get(key)
  if (known) return known
  if (permuters.size >= MOST_PERMUTERS) permuters.clear()
  const made = permuter(count, seed)
  permuters.set(key, made)
  return made
}
