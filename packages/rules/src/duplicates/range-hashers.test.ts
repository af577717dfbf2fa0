import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RangeHasher } from './range-hasher.ts'
import { sha1Ranges, xxhash64Ranges } from './range-hashers.ts'
import { xxhash32 } from './xxhash.ts'

/** By Python's hashlib and xxhash (scripts/hash-vectors.py). */
const vectors: unknown = JSON.parse(
  readFileSync(new URL('hash-vectors.json', import.meta.url), 'utf8'),
)
const buffer = testBuffer(300)

test('xxHash gives the values that its own self-test expects', () => {
  // xxHash, cli/xsum_sanity_check.c: seed 0, lengths 0, 1, 14 and 222.
  const lengths = [0, 1, 14, 222]
  expect(lengths.map((length) => xxhash32(buffer.subarray(0, length)))).toEqual([
    0x02cc5d05, 0xcf65b03e, 0x1208e7e2, 0x5bd11dbd,
  ])
  expect(lengths.map((length) => one(xxhash64Ranges, buffer.subarray(0, length)))).toEqual([
    0xef46db3751d8e999n,
    0xe934a84adb052768n,
    0x8282dcc4994e35c8n,
    0xb641ae8cb691c174n,
  ])
})

test('SHA-1 gives the published values', () => {
  // FIPS 180-4's examples (NIST, "SHA1.pdf"), and RFC 3174's of a million letters.
  const published = [
    ['', 'da39a3ee5e6b4b0d'],
    ['abc', 'a9993e364706816a'],
    ['abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '84983e441c3bd26e'],
    ['a'.repeat(1_000_000), '34aa973cd4c4daa4'],
  ] as const
  for (const [text, digest] of published)
    expect(one(sha1Ranges, Buffer.from(text))).toBe(firstEight(digest))
})

test('every length up to 300 gives the values of other implementations', () => {
  for (let length = 0; length <= 300; length++) {
    const bytes = buffer.subarray(0, length)
    expect(xxhash32(bytes)).toBe(Number.parseInt(vector('xxhash32', length), 16))
    expect(one(xxhash64Ranges, bytes)).toBe(BigInt(`0x${vector('xxhash64', length)}`))
    expect(one(sha1Ranges, bytes)).toBe(firstEight(vector('sha1', length)))
  }
})

test('ranges of any lengths side by side do not touch one another', () => {
  const lengths = fc.array(fc.nat({ max: 300 }), { minLength: 1, maxLength: 9 })
  fc.assert(
    fc.property(lengths, (list) => {
      const ranges = list.map((length) => buffer.subarray(0, length))
      expect([...all(sha1Ranges, ranges)]).toEqual(
        ranges.map((bytes) => firstEight(hash('sha1', bytes))),
      )
      expect([...all(xxhash64Ranges, ranges)]).toEqual(
        list.map((length) => BigInt(`0x${vector('xxhash64', length)}`)),
      )
    }),
  )
})

test('no ranges have no hashes', () => {
  expect(sha1Ranges.hashes(sha1Ranges.reserve(0, 0), 1)).toEqual(new BigUint64Array())
})

/** The buffer of xxHash's self-test: the top bytes of a product that goes on. */
function testBuffer(length: number): Buffer {
  let state = 2_654_435_761n
  return Buffer.from(
    Array.from({ length }, () => {
      const byte = Number(state >> 56n)
      state = BigInt.asUintN(64, state * 11_400_714_785_074_694_797n)
      return byte
    }),
  )
}

function all(hasher: RangeHasher, ranges: readonly Buffer[]): BigUint64Array {
  const size = ranges.reduce((sum, bytes) => sum + bytes.length + 1, 0)
  const { memory, at: first, starts } = hasher.reserve(size, ranges.length)
  let at = first
  for (const [index, bytes] of ranges.entries()) {
    starts[index] = at
    memory.set(bytes, at)
    at += bytes.length + 1
  }
  starts[ranges.length] = at
  return hasher.hashes({ memory, at: first, starts }, 1)
}

function one(hasher: RangeHasher, bytes: Buffer): bigint | undefined {
  return all(hasher, [bytes])[0]
}

/** The first eight bytes of a digest in hexadecimal, read little-endian. */
function firstEight(digest: string): bigint {
  return Buffer.from(digest.slice(0, 16), 'hex').readBigUInt64LE()
}

function vector(name: string, length: number): string {
  const list: unknown = Object(vectors)[name]
  return Array.isArray(list) ? String(list[length]) : ''
}
