import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distinctSorted } from './sort-hashes.ts'

const wide = fc.bigInt({ min: 0n, max: (1n << 64n) - 1n })
const narrow = fc.bigInt({ min: 0n, max: 20n })

test.each([
  ['spread', wide],
  ['crowded', narrow],
  ['both', fc.oneof(wide, narrow)],
])('hashes that are %s come out once and ascending', (_, hash) => {
  fc.assert(
    fc.property(fc.array(hash, { maxLength: 200 }), (list) => {
      const before = BigUint64Array.from(list)
      const expected = [...new Set(list)].toSorted((a, b) => (a < b ? -1 : 1))
      expect([...distinctSorted(before)]).toEqual(expected)
      expect([...before]).toEqual(list)
    }),
  )
})

test('many hashes of one bucket in the worst order are sorted in the same time', () => {
  const count = 200_000
  const crowded = BigUint64Array.from({ length: count }, (_, index) => BigInt(count - index))
  const sorted = distinctSorted(crowded)
  expect([sorted.length, sorted[0], sorted[count - 1]]).toEqual([count, 1n, BigInt(count)])
})

test('hashes that are part of a larger buffer are read where they lie', () => {
  const part = BigUint64Array.from([9n, 3n, 2n, 3n, 1n]).subarray(1, 4)
  expect([...distinctSorted(part)]).toEqual([2n, 3n])
})
