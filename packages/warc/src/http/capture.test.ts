import { createHash } from 'node:crypto'
import {
  brotliCompressSync,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from 'node:zlib'
import { expect, test } from 'vitest'
import { arcRecord, readAll, recordsOf, responseRecord, warcRecord } from '../testing/make-warc.ts'
import { captureOf, type Capture, type CaptureOptions } from './capture.ts'

const PAGE = `<!doctype html><title>A page</title>${'<p>Some text, some more text.</p>\n'.repeat(40)}`

async function captureFrom(bytes: Uint8Array, options?: CaptureOptions): Promise<Capture> {
  const [record] = recordsOf(await readAll(bytes))
  if (record === undefined) throw new Error('no record')
  return captureOf(record, options)
}

function captureBody(
  head: string,
  body: string | Uint8Array,
  options?: CaptureOptions,
): Promise<Capture> {
  return captureFrom(
    responseRecord(`HTTP/1.1 200 OK\nContent-Type: text/html${head}`, body),
    options,
  )
}

const bodyText = ({ body }: Capture): string => Buffer.from(body).toString()
const codes = ({ problems }: Capture): string[] => problems.map(({ code }) => code)

function chunk(body: Uint8Array | string, size = 100): Buffer {
  const bytes = Buffer.from(body)
  const parts: Buffer[] = []
  for (let place = 0; place < bytes.length; place += size) {
    const part = bytes.subarray(place, place + size)
    parts.push(Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n'))
  }
  return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')])
}

test('takes a response apart', async () => {
  const capture = await captureBody('; charset=UTF-8\nX-Thing: a\n b', PAGE)
  expect(capture).toMatchObject({
    url: 'https://example.org/',
    captured: Date.UTC(2026, 0, 2, 3, 4, 5),
    recordId: 'urn:uuid:00000000-0000-4000-8000-000000000001',
    status: 200,
    mime: 'text/html',
    contentType: 'text/html; charset=UTF-8',
    headers: [
      ['Content-Type', 'text/html; charset=UTF-8'],
      ['X-Thing', 'a b'],
    ],
    encodings: [],
    payloadDigest: null,
    digestOk: null,
    truncated: false,
    problems: [],
  })
  expect(bodyText(capture)).toBe(PAGE)
})

const encoders = {
  gzip: (body: Uint8Array) => gzipSync(body),
  br: (body: Uint8Array) => brotliCompressSync(body),
  zstd: (body: Uint8Array) => zstdCompressSync(body),
  deflate: (body: Uint8Array) => deflateSync(body),
} as const
const names = ['gzip', 'br', 'zstd', 'deflate'] as const

test.each(names)('takes %s off, declared, chunked, and where nobody declared it', async (name) => {
  const body = encoders[name](Buffer.from(PAGE))
  const declared = await captureBody(`\nContent-Encoding: ${name}`, body)
  expect(bodyText(declared)).toBe(PAGE)
  expect(declared).toMatchObject({ encodings: [name], problems: [] })

  const head = `\nContent-Encoding: ${name}\nTransfer-Encoding: chunked`
  const framed = await captureBody(head, chunk(body))
  expect(bodyText(framed)).toBe(PAGE)
  expect(framed).toMatchObject({ encodings: ['chunked', name], problems: [] })

  const undeclared = await captureBody('', body)
  expect(bodyText(undeclared)).toBe(PAGE)
  expect(undeclared).toMatchObject({
    encodings: [name],
    problems: [{ code: 'encoded-not-declared', detail: name }],
  })
})

test.each(names)('a body declared %s that is plain stays as it is', async (name) => {
  const capture = await captureBody(`\nContent-Encoding: ${name}`, PAGE)
  expect(bodyText(capture)).toBe(PAGE)
  expect(capture).toMatchObject({
    encodings: [],
    truncated: false,
    problems: [{ code: 'declared-not-encoded', detail: name }],
  })
})

test.each(names)('of %s that is cut, what came before is kept', async (name) => {
  const noise = Array.from({ length: 3000 }, (_, place) =>
    createHash('md5').update(String(place)).digest('hex'),
  )
  const text = `<p>${noise.join(' ')}</p>`
  const body = encoders[name](Buffer.from(text))
  const capture = await captureBody(
    `\nContent-Encoding: ${name}`,
    body.subarray(0, body.length >> 1),
  )
  expect(capture.truncated).toBe(true)
  expect(codes(capture)).toEqual(['coding-corrupt'])
  // The first block of zstd, 128 KiB of text, is longer than this: it gives nothing until it is whole.
  expect(capture.body.length).toBeGreaterThan(name === 'zstd' ? -1 : 0)
  expect(text.startsWith(bodyText(capture))).toBe(true)
})

test('deflate without its zlib wrapper, as some servers send it', async () => {
  const capture = await captureBody('\nContent-Encoding: deflate', deflateRawSync(PAGE))
  expect(bodyText(capture)).toBe(PAGE)
})

test('codings come off in the order they were put on', async () => {
  const body = brotliCompressSync(gzipSync(PAGE))
  const capture = await captureBody('\nContent-Encoding: gzip, br', body)
  expect(bodyText(capture)).toBe(PAGE)
  expect(capture.encodings).toEqual(['br', 'gzip'])
})

test('a gzip body of several members is one body', async () => {
  const body = Buffer.concat([gzipSync('one '), gzipSync('two')])
  expect(bodyText(await captureBody('\nContent-Encoding: gzip', body))).toBe('one two')
})

test('a compressed file is not opened', async () => {
  const file = gzipSync(PAGE)
  const record = responseRecord('HTTP/1.1 200 OK\nContent-Type: application/gzip', file)
  const capture = await captureFrom(record)
  expect(Buffer.from(capture.body).equals(file)).toBe(true)
  expect(capture.encodings).toEqual([])
})

test('chunks come off where nobody declared them, if they are right to the end', async () => {
  const capture = await captureBody('', chunk(PAGE))
  expect(bodyText(capture)).toBe(PAGE)
  expect(codes(capture)).toEqual(['chunked-not-declared'])
  const page = 'a\r\nshort line that is no chunk'
  expect(bodyText(await captureBody('', page))).toBe(page)
})

test('a body declared chunked that is not stays as it is', async () => {
  const capture = await captureBody('\nTransfer-Encoding: chunked', PAGE)
  expect(bodyText(capture)).toBe(PAGE)
  expect(codes(capture)).toEqual(['declared-not-chunked'])
})

test('chunks that break off give what came before', async () => {
  const capture = await captureBody('\nTransfer-Encoding: chunked', chunk(PAGE).subarray(0, 300))
  expect(PAGE.startsWith(bodyText(capture))).toBe(true)
  expect(capture.truncated).toBe(true)
  expect(codes(capture)).toEqual(['chunks-cut'])
})

test('chunk extensions and trailer fields are no part of the body', async () => {
  const body = '5;name=value\r\nhello\r\n0\r\nX-Check: 1\r\n\r\n'
  const capture = await captureBody('\nTransfer-Encoding: chunked', body)
  expect(bodyText(capture)).toBe('hello')
  expect(codes(capture)).toEqual([])
})

test.each(names)('a %s bomb stops at the cap and says so', async (name) => {
  const bomb = encoders[name](Buffer.alloc(50 << 20, 'a'))
  const capture = await captureBody(`\nContent-Encoding: ${name}`, bomb, { maxBodyBytes: 1 << 20 })
  expect(capture.body.length).toBeLessThanOrEqual(1 << 20)
  // A byte of brotli can stand for megabytes: little may come before the one that is too much.
  expect(capture.body.length).toBeGreaterThanOrEqual(name === 'br' ? 0 : 1 << 19)
  expect(capture.truncated).toBe(true)
  expect(codes(capture)).toEqual(['body-over-cap'])
})

test('a plain body is cut at the cap', async () => {
  const capture = await captureBody('', PAGE, { maxBodyBytes: 10 })
  expect(bodyText(capture)).toBe(PAGE.slice(0, 10))
  expect(capture.problems).toEqual([{ code: 'body-over-cap', detail: String(PAGE.length) }])
})

test('steps over interim responses to the real one', async () => {
  const early = 'HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n'
  const block = `${early}HTTP/1.1 404 Not Found\r\nContent-Type: text/plain\r\n\r\nno`
  const capture = await captureFrom(warcRecord({ type: 'response', content: block }))
  expect(capture).toMatchObject({ status: 404, mime: 'text/plain' })
  expect(bodyText(capture)).toBe('no')
})

test.each([
  ['HTTP/1.1 200', 200],
  ['HTTP/2 204 ', 204],
  ['HTTP 502 Bad Gateway', 502],
  ['ICY 200 OK', 200],
  ['http/1.0 301 Moved', 301],
  ['HTTP/1.1 OK', null],
])('reads the status of %j', async (line, status) => {
  const capture = await captureFrom(responseRecord(`${line}\nA: b`, 'x'))
  expect(capture.status).toBe(status)
  expect(bodyText(capture)).toBe('x')
})

test('a head that runs into the page ends where the page begins', async () => {
  const block = 'HTTP/1.1 200 OK\nContent-Type: text/html\n<html><p>hello\n\nthere'
  const capture = await captureFrom(warcRecord({ type: 'response', content: block }))
  expect(capture.mime).toBe('text/html')
  expect(bodyText(capture)).toBe('<html><p>hello\n\nthere')
  expect(codes(capture)).toEqual(['http-header-cut'])
})

test('an HTTP record without HTTP gives its block', async () => {
  const headers = { 'Content-Type': 'application/http; msgtype=response' }
  const capture = await captureFrom(warcRecord({ type: 'response', content: PAGE, headers }))
  expect(capture).toMatchObject({ status: null, mime: null, headers: [] })
  expect(bodyText(capture)).toBe(PAGE)
  expect(codes(capture)).toEqual(['no-http-header'])
})

test.each([
  ['conversion', 'text/plain'],
  ['metadata', 'application/json'],
  ['warcinfo', 'application/warc-fields'],
  ['resource', 'text/html'],
])('a %s record gives its block and its own type', async (type, mime) => {
  const headers = { 'Content-Type': `${mime}; x=y` }
  const capture = await captureFrom(warcRecord({ type, content: 'some text', headers }))
  expect(capture).toMatchObject({ status: null, mime, problems: [] })
  expect(bodyText(capture)).toBe('some text')
})

test('an ARC record is a capture like any other', async () => {
  const block = 'HTTP/1.0 200 OK\r\nContent-Type: Text/HTML\r\n\r\n<p>hello'
  const capture = await captureFrom(arcRecord(block))
  expect(capture).toMatchObject({ status: 200, mime: 'text/html', url: 'http://example.org/' })
  expect(bodyText(capture)).toBe('<p>hello')
})

/** SHA-1 of "abc" as FIPS 180-4 gives it, in both notations; MD5 of RFC 1321; SHA-256 of FIPS 180-4. */
test.each([
  'sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5',
  'sha1:vgmt4nsha2awvor6evyxqugcnsonbwe5',
  'SHA-1: a9993e364706816aba3e25717850c26c9cd0d89d',
  'md5:900150983cd24fb0d6963f7d28e17f72',
  'sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  'sha256:XJ4BNP4PAHH6UQKBIDPF3LRCEOYAGYNDSYLXVHFUCD7WD4QACWWQ====',
])('recognises the published digest of abc as %s', async (digest) => {
  const headers = { 'WARC-Payload-Digest': digest }
  const capture = await captureFrom(warcRecord({ content: 'abc', headers }))
  expect(capture).toMatchObject({ payloadDigest: digest, digestOk: true, problems: [] })
})

const sha1 = (bytes: string | Uint8Array): string =>
  `sha1:${createHash('sha1').update(bytes).digest('hex')}`

async function digestOf(head: string, body: Uint8Array, digest: string): Promise<Capture> {
  const block = Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\n${head}\r\n\r\n`), body])
  const headers = { 'WARC-Payload-Digest': digest }
  return captureFrom(warcRecord({ type: 'response', content: block, headers }))
}

test('a digest may be of the payload as archived, unframed or decoded', async () => {
  const coded = gzipSync(PAGE)
  const framed = chunk(coded)
  const head = 'Content-Encoding: gzip\r\nTransfer-Encoding: chunked'
  expect(await digestOf(head, framed, sha1(framed))).toMatchObject({ digestOk: true, problems: [] })
  for (const bytes of [coded, PAGE]) {
    const capture = await digestOf(head, framed, sha1(bytes))
    expect(capture).toMatchObject({ digestOk: true, problems: [{ code: 'digest-of-decoded' }] })
  }
})

test('a wrong digest is recorded, an unknown one compared with nothing', async () => {
  const wrong = await digestOf('A: b', Buffer.from('x'), sha1('y'))
  expect(wrong).toMatchObject({ digestOk: false, problems: [{ code: 'digest-mismatch' }] })
  for (const digest of ['tiger:ABC', 'nonsense', 'sha1:']) {
    const unknown = await digestOf('A: b', Buffer.from('x'), digest)
    expect(unknown).toMatchObject({ digestOk: null, problems: [{ code: 'digest-unknown' }] })
  }
})

test('a revisit has no payload of its own to compare', async () => {
  const headers = { 'WARC-Payload-Digest': sha1('elsewhere') }
  const content = 'HTTP/1.1 200 OK\r\nA: b\r\n\r\n'
  const capture = await captureFrom(warcRecord({ type: 'revisit', content, headers }))
  expect(capture).toMatchObject({ status: 200, digestOk: null, problems: [] })
})

test('what is cut, by a cap or by the crawler, is not compared', async () => {
  const headers = { 'WARC-Payload-Digest': sha1('abc'), 'WARC-Truncated': 'length' }
  const [record] = recordsOf(
    await readAll(warcRecord({ content: 'abcdef', headers }), { maxRecordBytes: 3 }),
  )
  const capture = record && captureOf(record)
  expect(capture).toMatchObject({ digestOk: null, truncated: true })
  expect(capture && codes(capture)).toEqual(['truncated-by-crawler'])
})

test('the reason for a truncation is repeated only if it is one of the known', async () => {
  const headers = { 'WARC-Truncated': 'somebody@example.org' }
  const capture = await captureFrom(warcRecord({ headers }))
  expect(capture.problems).toEqual([{ code: 'truncated-by-crawler', detail: 'other' }])
})

test('a length that is not that of the body is noted', async () => {
  expect(codes(await captureBody('\nContent-Length: 5', 'hello'))).toEqual([])
  expect(codes(await captureBody('\nContent-Length: 7', 'hello'))).toEqual(['body-length-differs'])
})
