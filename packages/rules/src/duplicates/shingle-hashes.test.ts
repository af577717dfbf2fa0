import { hash as digest } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import wabt from 'wabt'
import { SHA1_RANGES_WASM } from './sha1-ranges-wasm.ts'
import { shingleHashes } from './shingle-hashes.ts'
import { XXHASH64_RANGES_WASM } from './xxhash64-ranges-wasm.ts'

/** Lengths around the blocks of both hashes (32 and 64 bytes) come up, and characters of one to four bytes, lone surrogates too. */
const word = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom('a', 'é', '中', '😀', '\ud800'), maxLength: 140 }),
)
const words = fc.array(word, { minLength: 1, maxLength: 12 })

test.each([
  ['sha1-ranges.wat', SHA1_RANGES_WASM],
  ['xxhash64-ranges.wat', XXHASH64_RANGES_WASM],
])('the committed bytes are those of %s', async (name, committed) => {
  const source = readFileSync(new URL(name, import.meta.url), 'utf8')
  const assembler = await wabt()
  const { buffer } = assembler.parseWat(name, source).toBinary({})
  expect(Buffer.from(buffer).toString('base64')).toBe(committed)
})

test.each(['sha1', 'xxhash64'] as const)('%s of every n-gram is that of its string', (name) => {
  const whole = name === 'sha1' ? sha1 : xxhash64
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 6 }), (list, ngram) => {
      const expected = list
        .slice(0, Math.max(0, list.length - ngram + 1))
        .map((_, start) => whole(Buffer.from(list.slice(start, start + ngram).join(' '))))
      expect([...shingleHashes(list, { hash: name, hashBits: 64, ngram })]).toEqual(expected)
    }),
    { numRuns: 300 },
  )
})

test.each(['sha1', 'xxhash64'] as const)('%s agrees at every length up to 300', (name) => {
  const whole = name === 'sha1' ? sha1 : xxhash64
  for (let length = 0; length <= 300; length++) {
    const text = Array.from({ length }, (_, at) => String.fromCharCode(33 + (at % 90))).join('')
    expect([...shingleHashes([text], { hash: name, hashBits: 64, ngram: 1 })]).toEqual([
      whole(Buffer.from(text)),
    ])
  }
})

test('memory grows with a long text, and a short one after it is hashed right', () => {
  const long = Array.from({ length: 60_000 }, (_, index) => `word${index}`)
  const edition = { hash: 'sha1', hashBits: 64, ngram: 5 } as const
  const hashes = shingleHashes(long, edition)
  expect(hashes.length).toBe(59_996)
  expect(hashes.at(-1)).toBe(sha1(Buffer.from(long.slice(-5).join(' '))))
  expect(shingleHashes(['a'], { ...edition, ngram: 1 })[0]).toBe(sha1(Buffer.from('a')))
})

test('32 bits of SHA-1 are the first four bytes', () => {
  expect(shingleHashes(['hello'], { hash: 'sha1', hashBits: 32, ngram: 1 })[0]).toBe(
    BigInt.asUintN(32, sha1(Buffer.from('hello'))),
  )
})

function sha1(bytes: Buffer): bigint {
  return digest('sha1', bytes, 'buffer').readBigUInt64LE(0)
}

/** The constants and steps of xxHash64 (Collet, xxHash fast digest algorithm, version 0.1.1), seed 0, in whole numbers. */
const PRIME64 = [
  0x9e3779b185ebca87n,
  0xc2b2ae3d27d4eb4fn,
  0x165667b19e3779f9n,
  0x85ebca77c2b2ae63n,
  0x27d4eb2f165667c5n,
] as const

function xxhash64(bytes: Buffer): bigint {
  const [p1, p2, p3, p4, p5] = PRIME64
  let at = 0
  let hash: bigint = p5
  if (bytes.length >= 32) {
    const lanes: [bigint, bigint, bigint, bigint] = [u64(p1 + p2), p2, 0n, u64(-p1)]
    for (; at + 32 <= bytes.length; at += 32) {
      lanes[0] = round(lanes[0], bytes.readBigUInt64LE(at))
      lanes[1] = round(lanes[1], bytes.readBigUInt64LE(at + 8))
      lanes[2] = round(lanes[2], bytes.readBigUInt64LE(at + 16))
      lanes[3] = round(lanes[3], bytes.readBigUInt64LE(at + 24))
    }
    hash = u64(
      rotate(lanes[0], 1n) + rotate(lanes[1], 7n) + rotate(lanes[2], 12n) + rotate(lanes[3], 18n),
    )
    for (const lane of lanes) hash = u64((hash ^ round(0n, lane)) * p1 + p4)
  }
  hash = u64(hash + BigInt(bytes.length))
  for (; at + 8 <= bytes.length; at += 8) {
    hash = u64(rotate(hash ^ round(0n, bytes.readBigUInt64LE(at)), 27n) * p1 + p4)
  }
  if (at + 4 <= bytes.length) {
    hash = u64(rotate(hash ^ u64(BigInt(bytes.readUInt32LE(at)) * p1), 23n) * p2 + p3)
    at += 4
  }
  for (; at < bytes.length; at++) {
    hash = u64(rotate(hash ^ u64(BigInt(bytes.readUInt8(at)) * p5), 11n) * p1)
  }
  hash = u64((hash ^ (hash >> 33n)) * p2)
  hash = u64((hash ^ (hash >> 29n)) * p3)
  return hash ^ (hash >> 32n)
}

function round(lane: bigint, input: bigint): bigint {
  return u64(rotate(u64(lane + input * PRIME64[1]), 31n) * PRIME64[0])
}

function rotate(value: bigint, by: bigint): bigint {
  return u64(value << by) | (value >> (64n - by))
}

function u64(value: bigint): bigint {
  return BigInt.asUintN(64, value)
}
