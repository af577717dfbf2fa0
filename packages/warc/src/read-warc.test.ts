import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { header } from './entry.ts'
import {
  codesOf,
  gapsOf,
  gzipMembers,
  readAll,
  recordsOf,
  textOf,
  warcRecord,
} from './testing/make-warc.ts'

test.each(['0.17', '0.18', '1.0', '1.1'])('reads WARC/%s, plain and gzipped', async (version) => {
  const record = warcRecord({ version, content: 'abc' })
  for (const bytes of [record, gzipSync(record)]) {
    const [entry] = recordsOf(await readAll(bytes))
    expect(entry).toMatchObject({
      format: 'warc',
      version,
      type: 'resource',
      id: 'urn:uuid:00000000-0000-4000-8000-000000000001',
      url: 'https://example.org/',
      date: '2026-01-02T03:04:05Z',
      captured: Date.UTC(2026, 0, 2, 3, 4, 5),
      contentLength: 3,
      inMember: 0,
      problems: [],
    })
    expect(textOf(entry)).toBe('abc')
  }
})

test('a member cut out by offset and length and gunzipped is the record', async () => {
  const parts = ['one', 'two', 'three'].map((content) => warcRecord({ content }))
  const file = gzipMembers(...parts)
  const records = recordsOf(await readAll(file))
  expect(records).toHaveLength(3)
  for (const [place, { offset, length }] of records.entries()) {
    expect(gunzipSync(file.subarray(offset, offset + length))).toEqual(parts[place])
  }
})

test('in a plain file offset and length are those of the record without the blank lines after it', async () => {
  const parts = ['one', 'two'].map((content) => warcRecord({ content }))
  const records = recordsOf(await readAll(Buffer.concat(parts)))
  expect(records.map(({ offset, length }) => [offset, length])).toEqual([
    [0, (parts[0]?.length ?? 0) - 4],
    [parts[0]?.length, (parts[1]?.length ?? 0) - 4],
  ])
})

test('several records in a member share its place and are numbered', async () => {
  const member = gzipSync(
    Buffer.concat([warcRecord({ content: 'a' }), warcRecord({ content: 'b' })]),
  )
  const records = recordsOf(await readAll(member))
  expect(records.map(({ offset, length, inMember }) => ({ offset, length, inMember }))).toEqual([
    { offset: 0, length: member.length, inMember: 0 },
    { offset: 0, length: member.length, inMember: 1 },
  ])
})

test('an empty member is a gap with its place, and reading goes on', async () => {
  const empty = gzipSync(Buffer.alloc(0))
  const entries = await readAll(
    Buffer.concat([gzipSync(warcRecord()), empty, gzipSync(warcRecord())]),
  )
  expect(recordsOf(entries)).toHaveLength(2)
  expect(gapsOf(entries)).toMatchObject([
    { length: empty.length, problem: { code: 'empty-member' } },
  ])
})

test('a truncated last member gives what can be inflated of it', async () => {
  const first = gzipSync(warcRecord())
  const last = gzipSync(warcRecord({ content: 'a'.repeat(100) + 'b'.repeat(100) }))
  const entries = await readAll(Buffer.concat([first, last.subarray(0, -20)]))
  expect(entries).toHaveLength(2)
  expect(codesOf(entries[1])).toContain('member-truncated')
  expect(entries[1]).toMatchObject({ offset: first.length, length: last.length - 20 })
})

test('header finds a field whatever its case', async () => {
  const [record] = recordsOf(await readAll(warcRecord({ headers: { 'X-Thing': ' yes ' } })))
  expect(record && header(record, 'x-thing')).toBe('yes')
  expect(record && header(record, 'x-other')).toBeNull()
})

test('a page that is no archive is one gap that says so', async () => {
  const entries = await readAll(Buffer.from('<!doctype html><p>hello</p>\n'.repeat(10)))
  expect(entries).toMatchObject([{ kind: 'gap', offset: 0, problem: { code: 'not-an-archive' } }])
})
