import type { MinHashEdition } from './minhash-edition.ts'
import { permutationsOf, PRIME } from './permutations.ts'
import { shingleHash } from './shingle-hash.ts'
import { shingleWords } from './shingle-words.ts'

/** What near-duplicate search keeps of a text. */
export interface Signature {
  /** The least value of each permutation over all shingles, band by band: bands × rows of them. */
  readonly values: BigUint64Array
  /** The hash of every shingle, each once, sorted. */
  readonly shingles: BigUint64Array
}

/** The signature of a text; null where it has fewer words than a shingle. */
export function signatureOf(text: string, edition: MinHashEdition): Signature | null {
  const words = shingleWords(text, edition.normalisation)
  if (words.length < edition.ngram) return null
  const hashes = new Set<bigint>()
  for (let start = 0; start + edition.ngram <= words.length; start++) {
    hashes.add(shingleHash(words.slice(start, start + edition.ngram).join(' '), edition))
  }
  const shingles = BigUint64Array.from(hashes).toSorted()
  const { a, b } = permutationsOf(edition.bands * edition.rows, edition.seed)
  const values = a.map((factor, index) => {
    let least = PRIME
    for (const shingle of shingles) {
      const whole = BigInt.asUintN(64, shingle * factor + (b[index] ?? 0n)) % PRIME
      const value = edition.hashBits === 32 ? BigInt.asUintN(32, whole) : whole
      if (value < least) least = value
    }
    return least
  })
  return { values, shingles }
}
