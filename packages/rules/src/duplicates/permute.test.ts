import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import wabt from 'wabt'
import { permutationsOf, PRIME } from './permutations.ts'
import { permuter } from './permute.ts'
import { PERMUTE_WASM } from './permute-wasm.ts'

test('the committed bytes are those of the text beside them', async () => {
  const source = readFileSync(new URL('permute.wat', import.meta.url), 'utf8')
  const assembler = await wabt()
  const { buffer } = assembler.parseWat('permute.wat', source).toBinary({})
  expect(Buffer.from(buffer).toString('base64')).toBe(PERMUTE_WASM)
})

test('finds the least values that whole numbers give, in blocks too', () => {
  const { a, b } = permutationsOf(6, 7)
  const kernel = permuter(6, 7)
  const hashes = fc.array(fc.bigInt({ min: 0n, max: (1n << 64n) - 1n }), { minLength: 1 })
  fc.assert(
    fc.property(hashes, fc.constantFrom(32 as const, 64 as const), (list, bits) => {
      const naive = a.map((factor, index) =>
        list
          .map((h) => BigInt.asUintN(64, h * factor + (b[index] ?? 0n)) % PRIME)
          .map((value) => BigInt.asUintN(bits, value))
          .reduce((one, other) => (one < other ? one : other)),
      )
      expect(kernel.leastOf(BigUint64Array.from(list), bits)).toEqual(naive)
    }),
  )
  const long = BigUint64Array.from({ length: 9000 }, (_, index) => BigInt(index))
  const parts = [kernel.leastOf(long.slice(0, 4500), 64), kernel.leastOf(long.slice(4500), 64)]
  expect(kernel.leastOf(long, 64)).toEqual(
    parts[0]?.map((value, index) => {
      const other = parts[1]?.[index] ?? 0n
      return value < other ? value : other
    }),
  )
})

test('finds the least value where the remainder wraps round', () => {
  const { a, b } = permutationsOf(40, 3)
  const kernel = permuter(40, 3)
  const near = fc.tuple(
    fc.nat({ max: 39 }),
    fc.bigInt({ min: 0n, max: 8n }),
    fc.bigInt({ min: -9n, max: 9n }),
  )
  fc.assert(
    fc.property(
      fc.array(near, { minLength: 1, maxLength: 6 }),
      fc.constantFrom(32 as const, 64 as const),
      (list, bits) => {
        // Shingles that a permutation takes to a multiple of the prime, or a step beside one: factors that are odd have an inverse.
        const shingles = list.map(([index, times, step]) => {
          const factor = a[index] ?? 1n
          const product = times * PRIME + step - (b[index] ?? 0n)
          return BigInt.asUintN(64, product * inverse(factor | 1n))
        })
        const naive = a.map((factor, index) =>
          shingles
            .map((h) =>
              BigInt.asUintN(bits, BigInt.asUintN(64, h * factor + (b[index] ?? 0n)) % PRIME),
            )
            .reduce((one, other) => (one < other ? one : other)),
        )
        expect(kernel.leastOf(BigUint64Array.from(shingles), bits)).toEqual(naive)
      },
    ),
    { numRuns: 500 },
  )
})

/** Modulo 2^64, by Newton's steps: each doubles the bits that are right. */
function inverse(odd: bigint): bigint {
  let found = odd
  for (let step = 0; step < 6; step++) found = BigInt.asUintN(64, found * (2n - odd * found))
  return found
}
