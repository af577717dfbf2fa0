import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import {
  gapsOf,
  gzipMembers,
  readAll,
  recordsOf,
  textOf,
  warcRecord,
} from '../testing/make-warc.ts'

interface ZipEntry {
  readonly name: string
  readonly bytes: Uint8Array
  readonly method?: number
  /** Whether the size stands behind the data. */
  readonly hasDescriptor?: boolean
}

/** Local entries and the beginning of a directory, as far as this reader looks (APPNOTE 6.3.10 §4.3.7). */
function makeZip(entries: readonly ZipEntry[]): Buffer {
  const parts = entries.flatMap(({ name, bytes, method = 0, hasDescriptor = false }) => {
    const header = Buffer.alloc(30)
    header.writeUInt32LE(0x04034b50, 0)
    header.writeUInt16LE(hasDescriptor ? 8 : 0, 6)
    header.writeUInt16LE(method, 8)
    header.writeUInt32LE(hasDescriptor ? 0 : bytes.length, 18)
    header.writeUInt16LE(name.length, 26)
    return [
      header,
      Buffer.from(name),
      Buffer.from(bytes),
      hasDescriptor ? Buffer.from('PK\u0007\b............') : Buffer.alloc(0),
    ]
  })
  return Buffer.concat([...parts, Buffer.from('PK\u0001\u0002 the directory')])
}

const other = {
  name: 'pages/pages.jsonl',
  bytes: Buffer.from('WARC/1.0\r\nnot: a record\r\n\r\n'),
  method: 8,
}

test('the WARCs in a WACZ are read, each record with its place in the WACZ', async () => {
  const records = ['one', 'two'].map((content) => warcRecord({ content }))
  const zip = makeZip([
    other,
    { name: 'archive/a.warc', bytes: Buffer.concat(records) },
    { name: 'archive/b.WARC.GZ', bytes: gzipMembers(...records) },
    other,
  ])
  const entries = await readAll(zip)
  expect(recordsOf(entries).map(textOf)).toEqual(['one', 'two', 'one', 'two'])
  expect(recordsOf(entries).flatMap(({ problems }) => problems)).toEqual([])
  expect(gapsOf(entries).map(({ problem }) => `${problem.code} ${problem.detail}`)).toEqual([
    'zip-entry other',
    'zip-entry warc',
    'zip-entry warc',
    'zip-entry other',
    'zip-entry directory',
  ])
  const last = recordsOf(entries)[3]
  const member = zip.subarray(last?.offset, (last?.offset ?? 0) + (last?.length ?? 0))
  expect(gunzipSync(member)).toEqual(records[1])
})

test('entries whose size stands behind them are found all the same', async () => {
  const zip = makeZip([
    { ...other, bytes: Buffer.from('{}\n'), hasDescriptor: true },
    {
      name: 'archive/a.warc.gz',
      bytes: gzipMembers(warcRecord({ content: 'one' })),
      hasDescriptor: true,
    },
  ])
  expect(recordsOf(await readAll(zip)).map(textOf)).toEqual(['one'])
})

test('a zip header cut off is counted', async () => {
  const zip = makeZip([other])
  for (let length = 4; length < 60; length += 1) {
    const entries = await readAll(zip.subarray(0, length))
    expect(entries.reduce((sum, entry) => sum + entry.length, 0)).toBe(length)
  }
})

test('what looks like a zip inside a WARC is not believed', async () => {
  const zip = makeZip([other])
  const file = Buffer.concat([
    warcRecord({ content: Buffer.concat([Buffer.from('ab'), zip]), declared: '2' }),
    warcRecord({ content: 'next' }),
  ])
  expect(recordsOf(await readAll(file)).map(textOf)).toContain('next')
})
