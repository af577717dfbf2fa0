import { hash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bandKeys } from './band-keys.ts'
import { jaccard } from './jaccard.ts'
import { minHashEditions, type MinHashEdition } from './minhash-edition.ts'
import { permutationsOf } from './permutations.ts'
import { shingleHashes } from './shingle-hashes.ts'
import { signatureOf } from './signature.ts'
import { xxhash32 } from './xxhash.ts'

const fineweb = editionNamed('fineweb@datatrove-0.10')
const sha256 = (values: BigUint64Array): string =>
  hash('sha256', new Uint8Array(values.buffer, values.byteOffset, values.byteLength))

test('draws the permutations that numpy draws', () => {
  const { a, b } = permutationsOf(112, 1)
  expect([a[0], a[111], b[0], b[111]]).toEqual([
    775_169_054_918_279_404n,
    223_865_076_026_037_746n,
    1_062_448_801_025_099_917n,
    1_097_409_548_522_419_201n,
  ])
  expect(sha256(BigUint64Array.from([...a, ...b]))).toBe(
    '3b8ce0e5ff06d6950b72f62ef5ff619cfa984cd0c52ce62b94ae10ded4e80c8d',
  )
})

test('hashes shingles as datatrove does', () => {
  const sha1 = { hash: 'sha1', hashBits: 64, ngram: 1 } as const
  expect(shingleHashes(['hello'], sha1)[0]).toBe(11_738_849_977_924_252_842n)
  expect(shingleHashes(['the', 'quick', 'brown', 'fox', 'jumps'], { ...sha1, ngram: 5 })[0]).toBe(
    12_313_522_834_835_307_089n,
  )
  // Published check values of xxHash for no bytes and seed 0.
  expect(shingleHashes([''], { ...sha1, hash: 'xxhash64' })[0]).toBe(0xef46db3751d8e999n)
  expect(xxhash32(Buffer.alloc(0))).toBe(0x02cc5d05)
})

test('signs a sentence as datatrove does', () => {
  const signature = signatureOf('the quick brown fox jumps over the lazy dog', fineweb)
  expect(signature?.shingles.length).toBe(5)
  expect(sha256(signature?.values ?? new BigUint64Array())).toBe(
    '5111488576fd07f07c8cfbf034ff68e03acb2475d32d9c6e6704af7032021c10',
  )
})

test('a text with fewer words than a shingle has no signature', () => {
  expect(signatureOf('', fineweb)).toBe(null)
  expect(signatureOf('one two three four', fineweb)).toBe(null)
  expect(signatureOf('one two three four', { ...fineweb, ngram: 4 })?.shingles.length).toBe(1)
})

test('shingles that come back change nothing', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-f]{1,3}$/), fc.integer({ min: 5, max: 9 }), (word, more) => {
      const once = signatureOf(Array(5).fill(word).join(' '), fineweb)
      expect(signatureOf(Array(more).fill(word).join(' '), fineweb)).toEqual(once)
    }),
    { numRuns: 20 },
  )
})

test('the order of shingles changes nothing', () => {
  const single = { ...fineweb, ngram: 1 }
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-f]{1,3}$/), { minLength: 1 }), (words) => {
      expect(signatureOf(words.toReversed().join(' '), single)).toEqual(
        signatureOf(words.join(' '), single),
      )
    }),
    { numRuns: 20 },
  )
})

test('jaccard is that of the sets', () => {
  const set = fc.uniqueArray(fc.bigInt({ min: 0n, max: 20n }))
  fc.assert(
    fc.property(set, set, (one, other) => {
      const shared = one.filter((value) => other.includes(value)).length
      const either = new Set([...one, ...other]).size
      expect(
        jaccard(BigUint64Array.from(one).toSorted(), BigUint64Array.from(other).toSorted()),
      ).toBe(either === 0 ? 0 : shared / either)
    }),
  )
})

test('a key of a band changes with its values and with no others', () => {
  const values = BigUint64Array.from({ length: 112 }, (_, index) => BigInt(index))
  const shingles = new BigUint64Array()
  const keys = bandKeys({ values, shingles }, fineweb)
  expect(keys.length).toBe(14)
  const changed = bandKeys({ values: values.with(8, 99n), shingles }, fineweb)
  expect([...keys.keys()].filter((band) => keys[band] !== changed[band])).toEqual([1])
})

function editionNamed(name: string): MinHashEdition {
  const edition = minHashEditions.find((candidate) => candidate.name === name)
  if (!edition) throw new Error(`no edition ${name}`)
  return edition
}
