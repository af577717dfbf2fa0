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
  expect([a[1], a[2], b[1], b[2]]).toEqual([
    1_758_426_461_858_698_313n,
    2_109_959_069_025_162n,
    1_324_811_268_927_594_100n,
    1_217_488_311_597_731_462n,
  ])
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
  expect(shingleHashes(['hello world'], sha1)[0]).toBe(13_028_719_972_609_469_994n)
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

test('gives the values of its first and last bucket', () => {
  const { values = new BigUint64Array() } =
    signatureOf('the quick brown fox jumps over the lazy dog', fineweb) ?? {}
  expect(Array.from(values.slice(0, 8))).toEqual([
    585_594_454_516_184_072n,
    284_080_765_670_708_113n,
    594_234_408_324_153_881n,
    226_360_113_463_360_020n,
    42_312_182_183_823_545n,
    295_150_809_832_830_541n,
    316_606_424_307_206_655n,
    439_255_022_718_586_444n,
  ])
  expect(Array.from(values.slice(104))).toEqual([
    164_139_703_210_280_404n,
    29_074_511_532_028_102n,
    126_148_420_424_728_747n,
    770_718_497_917_940_458n,
    126_167_845_672_318_228n,
    404_162_727_557_050_195n,
    306_993_506_350_509_109n,
    800_584_869_340_422_436n,
  ])
})

/** An invented text of a thousand different words, so that nothing in it comes again. */
const WORDS = Array.from({ length: 1_000 }, (_, index) =>
  String(1_000 + index).replaceAll(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit))),
)

test('windows of one text share a bucket where they overlap for the most part, and nowhere else, as in datatrove’s own test', () => {
  const starts = [[0, 4, 10], [100, 104], [200, 206, 212], [305, 311, 316], [420], [530]]
  const windows = starts.flatMap((cluster, group) =>
    cluster.map((start) => {
      const signature = signatureOf(WORDS.slice(start, start + 100).join(' '), fineweb)
      return { group, keys: signature ? bandKeys(signature, fineweb) : new BigInt64Array() }
    }),
  )
  for (const one of windows)
    for (const other of windows)
      expect(one.keys.some((key, band) => key === other.keys[band])).toBe(one.group === other.group)
})

test.each([10, 30, 50, 70, 90])(
  'where %i of a hundred words are turned round at the end, equal values estimate what is left to within 0.21',
  (percent) => {
    const kept = WORDS.length - (WORDS.length * percent) / 100
    const turned = [...WORDS.slice(0, kept), ...WORDS.slice(kept).toReversed()]
    const one = signatureOf(WORDS.join(' '), fineweb)
    const other = signatureOf(turned.join(' '), fineweb)
    if (!one || !other) throw new Error('no signature')
    const equal = [...one.values].filter((value, index) => value === other.values[index]).length
    const exact = jaccard(one.shingles, other.shingles)
    expect(exact).toBeCloseTo((kept - 4) / (2 * 996 - (kept - 4)), 2)
    expect(Math.abs(equal / one.values.length - exact)).toBeLessThan(0.21)
  },
)

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
