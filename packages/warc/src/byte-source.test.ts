import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { fromBytes, fromStream, openFile, type ByteSource } from './byte-source.ts'
import { readSource, recordsOf, textOf, warcRecord, gzipMembers } from './testing/make-warc.ts'

const folder = mkdtempSync(join(tmpdir(), 'warc-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function bytesOf(source: ByteSource, offset: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of source.read(offset)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

test('a file and its bytes are read alike, from any offset, again and again', async () => {
  const bytes = Buffer.from(Array.from({ length: 3_000_000 }, (_, at) => at % 251))
  const path = join(folder, 'bytes')
  writeFileSync(path, bytes)
  for (const source of [openFile(path), fromBytes(bytes)]) {
    for (const offset of [0, 1, 1_048_576, 2_999_999, 3_000_000, 4_000_000]) {
      const read = await bytesOf(source, offset)
      expect(read.equals(bytes.subarray(offset)), `from ${offset}`).toBe(true)
    }
  }
})

test('a reader that stops early closes the file', async () => {
  const path = join(folder, 'early')
  writeFileSync(path, Buffer.alloc(3_000_000))
  for await (const chunk of openFile(path).read(0)) {
    expect(chunk.length).toBeGreaterThan(0)
    break
  }
})

test('a file, its bytes and a stream of them give the same records', async () => {
  const bytes = gzipMembers(warcRecord({ content: 'one' }), warcRecord({ content: 'two' }))
  const path = join(folder, 'x.warc.gz')
  writeFileSync(path, bytes)
  for (const source of [openFile(path), fromBytes(bytes), fromStream(fromBytes(bytes).read(0))]) {
    expect(recordsOf(await readSource(source)).map(textOf)).toEqual(['one', 'two'])
  }
})

test('what cannot be read throws what the system says', async () => {
  await expect(readSource(openFile(join(folder, 'none')))).rejects.toMatchObject({ code: 'ENOENT' })
  await expect(readSource(openFile(folder))).rejects.toMatchObject({ code: 'EISDIR' })
})

test('a stream cannot be read twice', () => {
  const source = fromStream(fromBytes(Buffer.from('x')).read(0))
  source.read(0)
  expect(() => source.read(0)).toThrow('only once')
})
