import { Buffer } from 'node:buffer'
import { expect, test } from 'vitest'
import { extract } from './index.ts'

const url = 'https://www.example.org/letters/lamp'

test('reads what the head says of the page', () => {
  const page = extract(
    `<html lang="en-GB"><head><title>Lamp</title><link rel="alternate canonical" href="/lamp?x=1&amp;y=2">
    <meta name="Author" content="Ada Example"><meta property="article:published_time" content="2026-03-01T08:00:00Z">
    <meta property="og:locale" content="en_GB"><meta name=description content="A lamp &amp; its keeper">
    <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","dateModified":"2026-03-02","isAccessibleForFree":"False","license":"https://www.example.org/licence","inLanguage":"en"}]}</script></head><body><p>Text.`,
    { url },
  )
  expect(page).toMatchObject({
    title: 'Lamp',
    author: 'Ada Example',
    published: '2026-03-01T08:00:00Z',
    modified: '2026-03-02',
    description: 'A lamp & its keeper',
    canonical: 'https://www.example.org/lamp?x=1&y=2',
    licences: ['https://www.example.org/licence'],
    isAccessibleForFree: false,
  })
  expect(page.languageHints).toEqual([
    { from: 'html-lang', value: 'en-GB' },
    { from: 'og-locale', value: 'en_GB' },
    { from: 'json-ld', value: 'en' },
  ])
})

test.each([
  [
    '<meta name="robots" content="NoAI, noindex">',
    { kind: 'robots', value: 'NoAI, noindex', place: 'head' },
  ],
  [
    '<meta name="Googlebot" content="noarchive">',
    { kind: 'robots:googlebot', value: 'noarchive', place: 'head' },
  ],
  [
    '<meta name="CCBot" content="nofollow">',
    { kind: 'robots:ccbot', value: 'nofollow', place: 'head' },
  ],
  [
    '<meta name="tdm-reservation" content="1">',
    { kind: 'tdm-reservation', value: '1', place: 'head' },
  ],
  [
    '<meta name="tdm-policy" content="https://www.example.org/p.json">',
    { kind: 'tdm-policy', value: 'https://www.example.org/p.json', place: 'head' },
  ],
  [
    '<meta http-equiv="Content-Usage" content="train-ai=n">',
    { kind: 'content-usage', value: 'train-ai=n', place: 'head' },
  ],
  [
    '<link rel="license" type="application/rsl+xml" href="/rsl.xml">',
    { kind: 'rsl', value: '/rsl.xml', place: 'head' },
  ],
  [
    '<meta name="dc.rights" content="CC BY 4.0">',
    { kind: 'dc.rights', value: 'CC BY 4.0', place: 'head' },
  ],
  [
    '<p>x <a rel="nofollow license" href="/terms">y</a>',
    { kind: 'license', value: '/terms', place: 'body' },
  ],
  [
    '<p>x <a href="//www.creativecommons.org/licenses/by/4.0/">y</a>',
    { kind: 'license', value: '//www.creativecommons.org/licenses/by/4.0/', place: 'body' },
  ],
])('records the signal of %s as written', (html, signal) => {
  expect(extract(html).signals).toEqual([signal])
})

test('a page that says nothing has no signals and no empty fields', () => {
  expect(extract('<p>Text.')).toMatchObject({ signals: [], licences: [], languageHints: [] })
  expect(extract('<p>Text.')).not.toHaveProperty('author')
})

test('broken JSON-LD is as if it were not there', () => {
  const broken = '<script type="application/ld+json">{"@type": "Article", </script><p>Text.'
  expect(extract(broken).text).toBe('Text.')
})

test('legacy bytes are read by the charset given, then by the one declared, then as windows-1252', () => {
  const russian = Buffer.from([0x3c, 0x70, 0x3e, 0xcc, 0xe8, 0xf0])
  expect(extract(russian, { charset: 'windows-1251' }).text).toBe('Мир')
  const declared = Buffer.concat([Buffer.from('<meta charset="windows-1251">'), russian])
  expect(extract(declared).text).toBe('Мир')
  expect(extract(russian).text).toBe('Ìèð')
})

test('bytes that are UTF-8 are UTF-8, whatever is declared', () => {
  const bytes = Buffer.from('\u{feff}<meta charset="iso-8859-1"><p>Łódź')
  expect(extract(bytes, { charset: 'windows-1252' }).text).toBe('Łódź')
})

test('soft hyphens, byte order marks and zero-width spaces are dropped, but not between Thai words', () => {
  expect(extract('<p>har&shy;bour\u{200b} \u{feff}wall&nbsp;!').text).toBe('harbour wall !')
  expect(extract('<p>เรือ\u{200b}ใหม่').text).toBe('เรือ\u{200b}ใหม่')
})
