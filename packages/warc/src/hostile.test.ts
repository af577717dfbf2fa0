import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { deflateRawSync, crc32, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { ByteSource } from './byte-source.ts'
import { captureOf } from './http/capture.ts'
import { readWarc } from './read-warc.ts'
import { chunkedSource } from './testing/chunked-source.ts'
import {
  arcRecord,
  codesOf,
  gapsOf,
  gzipMembers,
  readAll,
  readSource,
  recordsOf,
  responseRecord,
  textOf,
  warcRecord,
} from './testing/make-warc.ts'

const MEGABYTE = 1 << 20
const CAP_BYTES = 8 * MEGABYTE

const small = Buffer.concat([
  warcRecord({ type: 'warcinfo', content: 'software: test' }),
  responseRecord('HTTP/1.1 200 OK\nContent-Type: text/html', '<p>hello</p>'),
])
const smallFiles: Readonly<Record<string, Buffer>> = {
  'a plain WARC': small,
  'a gzipped WARC': gzipMembers(
    small.subarray(0, 240),
    responseRecord('HTTP/1.1 200 OK\nA: b', 'x'),
  ),
  'several records in a member': gzipSync(small),
  'an ARC': Buffer.concat([arcRecord('HTTP/1.0 200 OK\r\n\r\nx'), arcRecord('y')]),
}

test.each(Object.entries(smallFiles))(
  '%s cut at any byte loses nothing uncounted',
  async (_name, bytes) => {
    for (let length = 0; length <= bytes.length; length += 1) {
      const cut = bytes.subarray(0, length)
      const entries = await readAll(cut)
      expect(entries.length, `cut at ${length}`).toBeGreaterThan(0)
      const ends = entries.map((entry) => entry.offset + entry.length)
      expect(
        cut
          .subarray(Math.max(...ends))
          .toString()
          .trim(),
        `cut at ${length}`,
      ).toBe('')
      for (const record of recordsOf(entries)) captureOf(record)
    }
  },
)

test.each(Object.entries(smallFiles))(
  '%s with any byte changed is read to its end',
  async (_name, bytes) => {
    for (let place = 0; place < bytes.length; place += 1) {
      const changed = Buffer.from(bytes)
      changed[place] = (changed[place] ?? 0) ^ 0xff
      const entries = await readAll(changed)
      const ends = entries.map((entry) => entry.offset + entry.length)
      expect(
        changed
          .subarray(Math.max(...ends))
          .toString()
          .trim(),
        `at ${place}`,
      ).toBe('')
    }
  },
)

test('a file that inflates a thousandfold passes within the cap, and the record says its true length', async () => {
  const block = 420 * MEGABYTE
  const bomb = makeBomb(block)
  expect(bomb.length).toBeLessThan(2 * MEGABYTE)
  const maxRecordBytes = CAP_BYTES
  const peak = new MemoryPeak()
  const seen: unknown[] = []
  const file = Buffer.concat([gzipSync(warcRecord()), bomb, gzipSync(warcRecord())])
  for (const rereadable of [true, false]) {
    for await (const entry of readWarc(chunkedSource(file, [65_536], rereadable), {
      maxRecordBytes,
    })) {
      peak.note()
      if (entry.kind === 'record')
        seen.push([entry.length, entry.content.length, entry.contentLength])
    }
  }
  const ordinary = [gzipSync(warcRecord()).length, 5, 5]
  const cut = [bomb.length, maxRecordBytes, block]
  expect(seen).toEqual([ordinary, cut, ordinary, ordinary, cut, ordinary])
  expect(peak.bytes).toBeLessThan(PROMISED_BYTES)
})

test('a gigabyte of records, one of them half of it, passes in bounded memory', async () => {
  const peak = new MemoryPeak()
  let records = 0
  let bytes = 0
  for await (const entry of readWarc(gigabyte(), { maxRecordBytes: CAP_BYTES })) {
    if (entry.kind !== 'record') throw new Error(entry.problem.code)
    records += 1
    bytes += entry.contentLength
    expect(codesOf(entry)).toEqual(entry.contentLength > CAP_BYTES ? ['over-cap'] : [])
    if (records % 64 === 0) peak.note()
  }
  expect([records, bytes]).toEqual([513, 1024 * MEGABYTE])
  expect(peak.bytes).toBeLessThan(PROMISED_BYTES)
})

test('a member of many records, larger than the cap, keeps its exact length on each', async () => {
  const record = warcRecord({ content: Buffer.alloc(100_000, 'abc\n') })
  const member = gzipSync(Buffer.concat(Array.from({ length: 50 }, () => record)))
  for (const rereadable of [true, false]) {
    const source = chunkedSource(member, [10_000], rereadable)
    const entries = await readSource(source, { maxRecordBytes: MEGABYTE })
    expect(entries.map((entry) => [entry.offset, entry.length])).toEqual(
      entries.map(() => [0, member.length]),
    )
    expect(recordsOf(entries).map(({ inMember }) => inMember)).toEqual(entries.map((_, at) => at))
    expect(entries).toHaveLength(50)
  }
})

test('of a huge member in a stream that can be read once, the length is said to be unknown', async () => {
  const noise = Buffer.from(Array.from({ length: 3 * MEGABYTE }, (_, at) => (at * at * 31) >>> 7))
  const record = warcRecord({ content: noise })
  const member = gzipSync(Buffer.concat([record, record, record]), { level: 0 })
  expect(member.length).toBeGreaterThan(8 * MEGABYTE)
  const once = await readSource(chunkedSource(member, [65_536], false))
  // The end is in sight once the last record is read, so it is known for the second.
  expect(once.map(codesOf)).toEqual([['unknown-member-length'], [], []])
  expect(once.map(({ length }) => length)).toEqual([0, member.length, member.length])
  const again = await readSource(chunkedSource(member, [65_536], true))
  expect(again.map(({ length }) => length)).toEqual([member.length, member.length, member.length])
})

test('a header line of 10 MB is a gap, and the next record is found', async () => {
  const long = Buffer.from(`WARC/1.0\r\nWARC-Type: ${'x'.repeat(10 * MEGABYTE)}\r\n`)
  const entries = await readAll(Buffer.concat([long, warcRecord({ content: 'next' })]))
  expect(gapsOf(entries)).toMatchObject([
    { offset: 0, length: long.length, problem: { code: 'header-too-long' } },
  ])
  expect(textOf(recordsOf(entries)[0])).toBe('next')
})

test('100,000 header fields are read, and so are 100,000 continuation lines', async () => {
  const many = `WARC/1.0\r\n${'a: b\r\n'.repeat(100_000)}Content-Length: 1\r\n\r\nx\r\n\r\n`
  const [record] = recordsOf(await readAll(Buffer.from(many)))
  expect(record?.headers).toHaveLength(100_001)
  expect(textOf(record)).toBe('x')
  const folded = `WARC/1.0\r\nA: b\r\n${' c\r\n'.repeat(100_000)}Content-Length: 1\r\n\r\nx\r\n\r\n`
  const [other] = recordsOf(await readAll(Buffer.from(folded)))
  expect(other?.headers[0]?.[1]).toHaveLength(200_001)
})

test('a thousand records that each claim a terabyte are all found, without a pass over the file for each', async () => {
  const liar = warcRecord({ content: 'a short block', declared: '1000000000000' })
  const file = Buffer.concat(Array.from({ length: 1000 }, () => liar))
  for (const bytes of [file, gzipSync(file)]) {
    const records = recordsOf(await readAll(bytes, { maxRecordBytes: 1000 }))
    expect(records).toHaveLength(1000)
    // The last is cut by the end of the file, line ends and all.
    expect(records.every((record) => textOf(record)?.trimEnd() === 'a short block')).toBe(true)
  }
})

test.each([null, '', '-7', 'very lengthy', '1e3', '99999999999999999999'])(
  'a record of length %j ends where the next begins',
  async (declared) => {
    const file = Buffer.concat([
      warcRecord({ content: 'one', declared }),
      warcRecord({ content: 'two' }),
    ])
    for (const bytes of [file, gzipSync(file)]) {
      const records = recordsOf(await readAll(bytes))
      expect(records.map(textOf)).toEqual(['one', 'two'])
      expect(codesOf(records[0])).toEqual([
        declared === null ? 'no-content-length' : 'bad-content-length',
      ])
    }
  },
)

test('a length too large ends at the next record, one too small leaves a gap', async () => {
  const next = warcRecord({ content: 'two' })
  const large = await readAll(Buffer.concat([warcRecord({ content: 'one', declared: '50' }), next]))
  expect(recordsOf(large).map(textOf)).toEqual(['one', 'two'])
  expect(codesOf(large[0])).toEqual(['content-length-too-large'])
  const little = await readAll(
    Buffer.concat([warcRecord({ content: 'one and more', declared: '3' }), next]),
  )
  expect(recordsOf(little).map(textOf)).toEqual(['one', 'two'])
  expect(codesOf(little[0])).toEqual(['followed-by-garbage'])
  expect(codesOf(little[1])).toEqual(['garbage'])
})

test('a record inside a record is not believed while the length is right', async () => {
  const inner = warcRecord({ url: 'https://victim.example.org/', content: 'forged' })
  const outer = warcRecord({
    content: Buffer.concat([Buffer.from('text\r\n\r\n'), inner, Buffer.from('end')]),
  })
  for (const bytes of [Buffer.concat([outer, warcRecord()]), gzipMembers(outer, warcRecord())]) {
    for (const maxRecordBytes of [10, MEGABYTE]) {
      const entries = await readAll(bytes, { maxRecordBytes })
      expect(recordsOf(entries).map(({ url }) => url)).toEqual([
        'https://example.org/',
        'https://example.org/',
      ])
      expect(entries).toHaveLength(2)
    }
  }
})

test('lines that end in LF only, as after a careless transfer', async () => {
  const lines = Buffer.from(small.toString('latin1').replaceAll('\r\n', '\n'), 'latin1')
  const records = recordsOf(await readAll(lines))
  expect(records.map(({ type }) => type)).toEqual(['warcinfo', 'response'])
  expect(records[1] && captureOf(records[1])).toMatchObject({ status: 200, mime: 'text/html' })
})

test('a member whose checksum is wrong is read, and says so', async () => {
  const member = gzipSync(warcRecord())
  member[member.length - 8] = (member[member.length - 8] ?? 0) ^ 1
  const entries = await readAll(Buffer.concat([member, gzipSync(warcRecord())]))
  expect(entries.map(codesOf)).toEqual([['bad-checksum'], []])
})

test('after a corrupt member the next is found, and what can be inflated is kept', async () => {
  const content = Array.from({ length: 2000 }, (_, at) => String(at * at)).join(' ')
  const beginning = warcRecord({ content }).subarray(0, 6000)
  const start = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3])
  // A block of type 3, which RFC 1951 §3.2.3 calls an error.
  const corrupt = Buffer.concat([start, deflatePiece(beginning), Buffer.alloc(50, 0x07)])
  const entries = await readAll(Buffer.concat([corrupt, gzipSync(warcRecord({ content: 'next' }))]))
  expect(entries.map(codesOf)).toEqual([['content-cut', 'member-corrupt'], []])
  expect(entries[0]).toMatchObject({ offset: 0, length: corrupt.length })
  const kept = textOf(recordsOf(entries)[0]) ?? ''
  expect(kept.length).toBeGreaterThan(5500)
  expect(content.startsWith(kept)).toBe(true)
  expect(textOf(recordsOf(entries)[1])).toBe('next')
})

test.each([true, false])(
  'a large member that breaks while it is streamed gives its records up to there (read again: %s)',
  async (rereadable) => {
    const record = warcRecord({ content: Buffer.alloc(50_000, 'abc\n') })
    const start = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3])
    const whole = deflatePiece(Buffer.concat(Array.from({ length: 9 }, () => record)))
    const half = deflatePiece(record.subarray(0, 30_000))
    const broken = Buffer.concat([start, whole, half, Buffer.alloc(9000, 0x07)])
    const cut = Buffer.concat([start, whole, half])
    const next = gzipSync(warcRecord({ content: 'next' }))
    const options = { maxRecordBytes: 60_000 }
    const read = (bytes: Buffer) => readSource(chunkedSource(bytes, [1000], rereadable), options)

    const afterBroken = await read(Buffer.concat([broken, next]))
    const kept = recordsOf(afterBroken).filter(({ offset }) => offset === 0)
    // Of the 480 kB before the break zlib gives all but the last piece of at most 64 KiB.
    expect(kept.length).toBeGreaterThanOrEqual(8)
    expect(kept.slice(0, -1).flatMap(({ problems }) => problems)).toEqual([])
    expect(codesOf(kept.at(-1))).toContain('member-corrupt')
    expect(textOf(recordsOf(afterBroken).at(-1))).toBe('next')
    expect(gapsOf(afterBroken).map(codesOf)).toEqual([['garbage']])
    const ends = afterBroken.map(({ offset, length }) => offset + length)
    expect(ends.at(-1)).toBe(broken.length + next.length)

    const afterCut = await read(cut)
    expect(recordsOf(afterCut)).toHaveLength(10)
    expect(codesOf(afterCut[9])).toEqual(['content-cut', 'member-truncated'])
    expect(afterCut[9]).toMatchObject({ offset: 0, length: cut.length })
  },
)

test('a large member without a record is one gap', async () => {
  const member = gzipSync(Buffer.alloc(300_000, 'no record here\n'))
  const entries = await readAll(Buffer.concat([member, gzipSync(warcRecord())]), {
    maxRecordBytes: 10,
  })
  expect(entries.map(codesOf)).toEqual([['not-a-record'], []])
  expect(entries[0]).toMatchObject({ offset: 0, length: member.length })
  const blank = gzipSync(Buffer.alloc(300_000, '\n'))
  expect((await readAll(blank, { maxRecordBytes: 10 })).map(codesOf)).toEqual([['not-a-record']])
})

test('optional fields of a gzip header are stepped over', async () => {
  const record = warcRecord({ content: 'abc' })
  const text = (value: string): Buffer => Buffer.from(`${value}\0`)
  const extra = Buffer.from([4, 0, 1, 2, 3, 4])
  const variants: readonly (readonly [number, ...Buffer[]])[] = [
    [0x04, extra],
    [0x08, text('name.warc')],
    [0x10, text('a comment')],
    [0x02, Buffer.from([1, 2])],
    [0x1f, extra, text('name'), text('comment'), Buffer.from([1, 2])],
  ]
  for (const [flags, ...fields] of variants) {
    const member = gzipWith(record, flags, fields)
    const [entry] = recordsOf(await readAll(Buffer.concat([member, gzipSync(warcRecord())])))
    expect(entry).toMatchObject({ length: member.length, problems: [] })
    expect(textOf(entry)).toBe('abc')
  }
})

test('a gzip header whose name has no end does not hold the reader up', async () => {
  const endless = Buffer.concat([
    Buffer.from([0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 3]),
    Buffer.alloc(MEGABYTE, 'n'),
  ])
  const entries = await readAll(Buffer.concat([endless, gzipSync(warcRecord())]))
  expect(entries.map(codesOf)).toEqual([['member-corrupt'], []])
})

test('a file made of nothing but beginnings of members is read in linear time', async () => {
  const magic = Buffer.from([0x1f, 0x8b, 8, 0])
  const entries = await readAll(Buffer.concat(Array.from({ length: 20_000 }, () => magic)))
  expect(gapsOf(entries).reduce((sum, { length }) => sum + length, 0)).toBe(80_000)
})

test.each([
  ['lz4', [0x04, 0x22, 0x4d, 0x18]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
])('a %s file is one gap that names the compression', async (name, mark) => {
  const entries = await readAll(Buffer.concat([Buffer.from(mark), warcRecord()]))
  expect(gapsOf(entries)).toMatchObject([
    { offset: 0, problem: { code: 'unsupported-compression', detail: name } },
  ])
  expect(entries).toHaveLength(1)
})

test('an empty file is a gap of no bytes', async () => {
  expect(await readAll(Buffer.alloc(0))).toEqual([
    { kind: 'gap', offset: 0, length: 0, problem: { code: 'not-an-archive' } },
  ])
})

test('a gzipped page is a member that holds no record', async () => {
  const page = gzipSync('<!doctype html><p>hello')
  expect(await readAll(page)).toEqual([
    { kind: 'gap', offset: 0, length: page.length, problem: { code: 'not-a-record' } },
  ])
})

test('a signal stops the reading', async () => {
  const controller = new AbortController()
  const reading = readWarc(chunkedSource(gzipMembers(small, small, small), [100], true), {
    signal: controller.signal,
  })
  await reading.next()
  controller.abort(new Error('enough'))
  await expect(reading.next().then(() => reading.next())).rejects.toThrow('enough')
})

test('what the source throws is thrown', async () => {
  const source: ByteSource = {
    rereadable: false,
    // oxlint-disable-next-line require-yield -- it fails before it yields
    async *read() {
      await Promise.resolve()
      throw new Error('disk on fire')
    },
  }
  await expect(readSource(source)).rejects.toThrow('disk on fire')
})

/** What the README promises: three times the cap and 48 MiB. */
const PROMISED_BYTES = 3 * CAP_BYTES + 48 * MEGABYTE

/** Most memory held outside the heap, where buffers lie, above what was held at the start; garbage does not count. */
class MemoryPeak {
  readonly #start = heldBytes()
  bytes = 0

  note(): void {
    this.bytes = Math.max(this.bytes, heldBytes() - this.#start)
  }
}

/** A second collection waits for the thread that sweeps what the first one found: on a busy machine that lags behind. */
function heldBytes(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc')
  collect()
  collect()
  return process.memoryUsage().arrayBuffers
}

/** A gzip member with one record of zeros, made without holding them. */
function makeBomb(blockBytes: number): Buffer {
  const whole = warcRecord({ content: '', declared: String(blockBytes) })
  const head = whole.subarray(0, -4)
  const piece = Buffer.alloc(MEGABYTE)
  // Each piece is deflated to whole bytes (a sync flush), so that the same can be repeated.
  const compressed = deflatePiece(piece)
  const count = blockBytes / MEGABYTE
  let checksum = crc32(head)
  for (let turn = 0; turn < count; turn += 1) checksum = crc32(piece, checksum)
  const tail = Buffer.from('\r\n\r\n')
  const trailer = Buffer.alloc(8)
  trailer.writeUInt32LE(crc32(tail, checksum), 0)
  trailer.writeUInt32LE((head.length + blockBytes + tail.length) % 2 ** 32, 4)
  return Buffer.concat([
    Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]),
    deflatePiece(head),
    ...Array.from({ length: count }, () => compressed),
    deflateRawSync(tail),
    trailer,
  ])
}

function deflatePiece(bytes: Uint8Array): Buffer {
  // 2 is Z_SYNC_FLUSH: the piece ends at a byte and is not the last.
  return deflateRawSync(bytes, { finishFlush: 2 })
}

function gzipWith(bytes: Buffer, flags: number, fields: readonly Buffer[]): Buffer {
  const trailer = Buffer.alloc(8)
  trailer.writeUInt32LE(crc32(bytes), 0)
  trailer.writeUInt32LE(bytes.length, 4)
  const start = Buffer.from([0x1f, 0x8b, 8, flags, 0, 0, 0, 0, 0, 3])
  return Buffer.concat([start, ...fields, deflateRawSync(bytes), trailer])
}

/** Plain records of 1 MiB, then one of 512 MiB, never all in memory. */
function gigabyte(): ByteSource {
  const piece = Buffer.alloc(MEGABYTE, 'abcdefg\n')
  const head = (length: number): Buffer =>
    warcRecord({ content: '', declared: String(length) }).subarray(0, -4)
  const end = Buffer.from('\r\n\r\n')
  return {
    rereadable: false,
    // oxlint-disable-next-line require-await -- the interface is asynchronous
    async *read() {
      for (let turn = 0; turn < 512; turn += 1) yield* [head(MEGABYTE), piece, end]
      yield head(512 * MEGABYTE)
      for (let turn = 0; turn < 512; turn += 1) yield piece
      yield end
    },
  }
}
