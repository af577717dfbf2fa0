import { hash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { WarcEntry } from './entry.ts'
import { anyArchive, anyBlocks } from './testing/arbitrary-archive.ts'
import { chunkedSource } from './testing/chunked-source.ts'
import { readAll, readSource, recordsOf, warcRecord } from './testing/make-warc.ts'

/** Files tried a property; a few thousand were tried while it was written. */
const RUNS = 60
/** Small caps send blocks through the paths for what is too large to keep. */
const cap = fc.constantFrom(0, 10, 1000, 32 << 20)
const sizes = fc.array(
  fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 9000 })),
  {
    minLength: 1,
    maxLength: 4,
  },
)

test('how the bytes arrive makes no difference', async () => {
  await fc.assert(
    fc.asyncProperty(anyArchive, cap, sizes, async (bytes, maxRecordBytes, chunks) => {
      const whole = await readAll(bytes, { maxRecordBytes })
      const pieces = await readSource(chunkedSource(bytes, chunks, true), { maxRecordBytes })
      expect(summary(pieces)).toEqual(summary(whole))
    }),
    { numRuns: RUNS },
  )
})

test('nor does it in a stream that can be read only once', async () => {
  await fc.assert(
    fc.asyncProperty(anyArchive, cap, sizes, async (bytes, maxRecordBytes, chunks) => {
      const whole = await readSource(chunkedSource(bytes, [1 << 30], false), { maxRecordBytes })
      const pieces = await readSource(chunkedSource(bytes, chunks, false), { maxRecordBytes })
      expect(summary(pieces)).toEqual(summary(whole))
    }),
    { numRuns: RUNS },
  )
})

test('every byte of a file belongs to a record or a gap, or is a line end between them', async () => {
  await fc.assert(
    fc.asyncProperty(anyArchive, cap, async (bytes, maxRecordBytes) => {
      expect(uncovered(bytes, await readAll(bytes, { maxRecordBytes }))).toEqual([])
    }),
    { numRuns: RUNS },
  )
})

test('entries come in the order of the file and do not overlap, unless they share a member', async () => {
  await fc.assert(
    fc.asyncProperty(anyArchive, async (bytes) => {
      const entries = await readAll(bytes)
      for (const [place, entry] of entries.entries()) {
        const before = entries[place - 1]
        if (before === undefined) continue
        const isSame = before.offset === entry.offset && before.length === entry.length
        expect(isSame || before.offset + before.length <= entry.offset).toBe(true)
      }
    }),
    { numRuns: RUNS },
  )
})

test('records without fault come back byte for byte, plain, one a member, or all in one member', async () => {
  await fc.assert(
    fc.asyncProperty(anyBlocks, async (blocks) => {
      const records = blocks.map((content) => warcRecord({ content }))
      const plain = Buffer.concat(records)
      const single = gzipSync(plain)
      const members = Buffer.concat(records.map((bytes) => gzipSync(bytes)))
      for (const bytes of [plain, members, ...(blocks.length > 0 ? [single] : [])]) {
        const found = recordsOf(await readAll(bytes))
        expect(found.map(({ content }) => hash('sha1', content))).toEqual(
          blocks.map((content) => hash('sha1', content)),
        )
        expect(found.flatMap(({ problems }) => problems)).toEqual([])
      }
      for (const [place, { offset, length }] of recordsOf(await readAll(members)).entries()) {
        const cut = gunzipSync(members.subarray(offset, offset + length))
        expect(cut.equals(records[place] ?? Buffer.alloc(0))).toBe(true)
      }
    }),
    { numRuns: RUNS },
  )
})

/** Entries with a hash in place of their content: comparing arrays of bytes takes seconds. */
function summary(entries: readonly WarcEntry[]): unknown[] {
  return entries.map((entry) =>
    entry.kind === 'record' ? { ...entry, content: hash('sha1', entry.content) } : entry,
  )
}

function uncovered(bytes: Buffer, entries: readonly WarcEntry[]): string[] {
  const isCovered = new Uint8Array(bytes.length)
  for (const { offset, length } of entries) isCovered.fill(1, offset, offset + length)
  const lost: string[] = []
  for (const [place, byte] of bytes.entries()) {
    if (isCovered[place] === 0 && byte !== 10 && byte !== 13) lost.push(`${place}: ${byte}`)
  }
  return lost
}
