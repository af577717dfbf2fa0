import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { openFile } from '../byte-source.ts'
import { captureOf } from '../http/capture.ts'
import { readWarc } from '../read-warc.ts'
import { makeEncoder } from '../testing/encode.ts'
import { decodeHtml } from './decode-html.ts'

const PAGES = '../shared/data/crawl/pages.warc.gz'
const GOLDEN = '../shared/data/golden/chromium-title-charset.jsonl.gz'
const isHere = existsSync(PAGES) && existsSync(GOLDEN)
if (!isHere) console.warn(`skipped: ${PAGES} or ${GOLDEN} is not here`)

const LATE_META =
  'valid UTF-8 that declares UTF-8 behind the end of its head, where Chromium has stopped looking'
/** Pages on which we differ from Chromium, and why we are right for a corpus. */
const DIFFERENT: Readonly<Record<string, string>> = {
  'urn:uuid:dff51796-98df-5a5c-b86f-73f5e5ec5859': LATE_META,
  'urn:uuid:e675f194-6c21-575e-ab85-adc802fd73d1': LATE_META,
}

describe.skipIf(!isHere)('against Chromium', () => {
  test('556 real pages have the charset that Chromium gives them, except two that are named', async () => {
    const golden = readGolden()
    const different: string[] = []
    let pages = 0
    for await (const entry of readWarc(openFile(PAGES))) {
      const expected = entry.kind === 'record' ? golden.get(entry.id ?? '') : undefined
      if (entry.kind !== 'record' || expected === undefined) continue
      const { body, contentType } = captureOf(entry)
      const { text, charset, charsetFrom } = decodeHtml(body, contentType)
      pages += 1
      if (charset === expected) continue
      different.push(entry.id ?? '')
      expect({ charset, charsetFrom, expected }).toEqual({
        charset: 'UTF-8',
        charsetFrom: 'meta',
        expected: 'windows-1252',
      })
      expect(text.includes('\uFFFD')).toBe(false)
    }
    expect(pages).toBe(golden.size)
    expect(different.toSorted()).toEqual(Object.keys(DIFFERENT).toSorted())
  })
})

const page = (charset: string, text: string): string =>
  `<!doctype html><meta charset="${charset}"><p>${text}</p>`
const latin1 = makeEncoder('windows-1252')

test('a byte order mark wins over everything', () => {
  const body = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from('é')])
  expect(decodeHtml(body, 'text/html; charset=koi8-r')).toEqual({
    text: 'é',
    charset: 'UTF-8',
    charsetFrom: 'bom',
  })
})

test('the HTTP header wins over the page', () => {
  const body = latin1(page('koi8-r', 'café'))
  expect(decodeHtml(body, 'text/html; Charset="ISO-8859-1"')).toMatchObject({
    charset: 'windows-1252',
    charsetFrom: 'header',
    text: page('koi8-r', 'café'),
  })
})

test('the page says it where the header does not, even late in a long head', () => {
  const body = latin1(`<head><style>${' '.repeat(5000)}</style><meta charset=latin1><p>café`)
  expect(decodeHtml(body, 'text/html')).toMatchObject({
    charset: 'windows-1252',
    charsetFrom: 'meta',
  })
})

test('a page saved as UTF-8 that still declares a legacy charset is UTF-8', () => {
  for (const declared of ['iso-8859-1', 'windows-1251', 'utf-16']) {
    const body = Buffer.from(page(declared, 'café, naïve'))
    expect(decodeHtml(body, `text/html; charset=${declared}`)).toMatchObject({
      charset: 'UTF-8',
      charsetFrom: 'utf-8-valid',
      text: page(declared, 'café, naïve'),
    })
  }
})

test('a few pairs of bytes that could be UTF-8 do not overrule a declared East Asian charset', () => {
  // 联通 in GBK is C1 AA CD A8, well-formed UTF-8 after its first two bytes.
  const body = Buffer.concat([Buffer.from('<meta charset=gbk>'), Buffer.from([0xcd, 0xa8])])
  expect(decodeHtml(body, null)).toMatchObject({ charset: 'GBK', charsetFrom: 'meta' })
  expect(decodeHtml(body, null).text.endsWith('通')).toBe(true)
})

test('a page that declares UTF-8 and is none is not taken for it', () => {
  const body = latin1(page('utf-8', 'déjà vu à la crème brûlée'))
  expect(decodeHtml(body, null)).toMatchObject({
    charset: 'windows-1252',
    charsetFrom: 'detected',
    text: page('utf-8', 'déjà vu à la crème brûlée'),
  })
})

test('UTF-8 with a damaged byte, or cut inside a character, stays UTF-8', () => {
  const whole = Buffer.from(`${'né à Orléans, élevé à Besançon '.repeat(3)}é`)
  expect(decodeHtml(whole.subarray(0, -1), null)).toMatchObject({ charset: 'UTF-8' })
  const damaged = Buffer.concat([Buffer.from([0xff]), whole])
  expect(decodeHtml(damaged, null)).toMatchObject({ charset: 'UTF-8', charsetFrom: 'detected' })
})

test('UTF-16 without a byte order mark is recognised by its zeros', () => {
  const body = Buffer.from('<p>hello, world</p>', 'utf16le')
  expect(decodeHtml(body, null)).toMatchObject({ charset: 'UTF-16LE', text: '<p>hello, world</p>' })
  expect(decodeHtml(body.swap16(), null)).toMatchObject({ charset: 'UTF-16BE' })
})

test('ASCII that declares nothing is windows-1252, as in browsers', () => {
  expect(decodeHtml(Buffer.from('<p>hello'), null)).toEqual({
    text: '<p>hello',
    charset: 'windows-1252',
    charsetFrom: 'default',
  })
  expect(decodeHtml(new Uint8Array(), null)).toMatchObject({ text: '', charsetFrom: 'default' })
})

function readGolden(): ReadonlyMap<string, string> {
  const lines = gunzipSync(readFileSync(GOLDEN)).toString().trim().split('\n')
  return new Map(
    lines.map((line) => {
      const value: unknown = JSON.parse(line)
      const isPage = typeof value === 'object' && value !== null
      if (!isPage || !('record' in value) || !('charset' in value)) throw new Error('no such field')
      return [String(value.record), String(value.charset)]
    }),
  )
}
