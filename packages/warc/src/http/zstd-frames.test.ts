import { randomBytes } from 'node:crypto'
import { constants, zstdCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { hasWholeFrames } from './zstd-frames.ts'

const checksum = { params: { [constants.ZSTD_c_checksumFlag]: 1 } }
const noSize = { params: { [constants.ZSTD_c_contentSizeFlag]: 0 } }

test.each([
  ['empty', zstdCompressSync('')],
  ['short', zstdCompressSync('hello')],
  ['with a checksum', zstdCompressSync('hello '.repeat(1000), checksum)],
  ['without its size', zstdCompressSync('hello '.repeat(1000), noSize)],
  ['of several blocks', zstdCompressSync(randomBytes(300_000))],
  ['of repeated bytes', zstdCompressSync(Buffer.alloc(1_000_000))],
  ['and another', Buffer.concat([zstdCompressSync('one'), zstdCompressSync('two')])],
])('a frame %s is whole, and no beginning of it is', (_name, frames) => {
  expect(hasWholeFrames(frames)).toBe(true)
  const step = Math.max(1, Math.floor(frames.length / 500))
  const first = frames.subarray(0, zstdCompressSync('one').length)
  for (let length = frames.length - 1; length > 0; length -= step) {
    const beginning = frames.subarray(0, length)
    if (beginning.equals(first)) continue
    expect(hasWholeFrames(beginning), `${length} bytes`).toBe(false)
  }
})

test('a skippable frame is stepped over', () => {
  const skippable = Buffer.from([0x50, 0x2a, 0x4d, 0x18, 2, 0, 0, 0, 9, 9])
  expect(hasWholeFrames(Buffer.concat([skippable, zstdCompressSync('x')]))).toBe(true)
  expect(hasWholeFrames(skippable.subarray(0, 9))).toBe(false)
})
