import type { SimplifyEdition } from './simplify.ts'

/** How near-duplicate search reads and hashes a text. Signatures can be compared where all fields but the name are equal. */
export interface MinHashEdition {
  readonly name: string
  /** How a text is simplified. Its words are spaCy's English ones in every edition; the published 2024-04 was cut by NLTK. */
  readonly normalisation: SimplifyEdition
  readonly hash: 'sha1' | 'xxhash64'
  /** 32 takes the first four bytes of SHA-1, and xxHash32 in place of xxHash64. */
  readonly hashBits: 32 | 64
  /** Words in a shingle. */
  readonly ngram: number
  readonly bands: number
  /** Values in a band: two texts are candidates when all values of any band agree. */
  readonly rows: number
  /** Of the pseudo-random permutations: 0 to 2^32 − 1. */
  readonly seed: number
}

/**
 * The editions that have a name. FineWeb's: `examples/fineweb.py` of datatrove. Limpid's own hashes
 * with datatrove's default and should find 98 of 100 pairs of Jaccard 0.8 where 14 × 8 should find 92
 * (1 − (1 − 0.8^rows)^bands); what it finds too much falls to the exact comparison of shingles.
 */
export const minHashEditions: readonly MinHashEdition[] = [
  {
    name: 'limpid@1',
    normalisation: 'limpid-1',
    hash: 'xxhash64',
    hashBits: 64,
    ngram: 5,
    bands: 16,
    rows: 7,
    seed: 1,
  },
  {
    name: 'fineweb@datatrove-0.10',
    normalisation: 'datatrove-0.10',
    hash: 'sha1',
    hashBits: 64,
    ngram: 5,
    bands: 14,
    rows: 8,
    seed: 1,
  },
  {
    name: 'fineweb@2024-04',
    normalisation: '2024-04',
    hash: 'sha1',
    hashBits: 64,
    ngram: 5,
    bands: 14,
    rows: 8,
    seed: 1,
  },
]
