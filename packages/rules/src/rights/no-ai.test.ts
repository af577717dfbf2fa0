import { expect, test } from 'vitest'
import { documentOf, type PageSignal } from '../document.ts'
import type { Parameters, Rule } from '../rule.ts'
import { noAi } from './no-ai.ts'
import { noArchive } from './no-archive.ts'

const measured = (rule: Rule, signal: PageSignal, parameters: Parameters = rule.parameters) =>
  rule.measure(
    documentOf({
      url: 'https://example.org/',
      text: '',
      language: null,
      languageScore: 0,
      signals: [signal],
    }),
    parameters,
  ).score
const meta = (value: string, kind = 'robots'): PageSignal => ({ kind, value, place: 'head' })
const tag = (value: string): PageSignal => ({ kind: 'x-robots-tag', value, place: 'header' })

test.each(['noai', 'noai, noimageai', 'NoAI', 'index, follow, noimageai', 'noindex noai'])(
  'meta robots "%s" is found',
  (value) => {
    expect(measured(noAi, meta(value))).toBe(1)
  },
)

test.each([
  'noai',
  'otherbot: noai',
  'googlebot: noindex, otherbot: noimageai',
  'unavailable_after: 25 Jun 2030 15:00:00 PST, noai',
])('X-Robots-Tag "%s" is found', (value) => {
  expect(measured(noAi, tag(value))).toBe(1)
})

test.each(['', 'noindex', 'index, follow', 'noaiding', 'max-snippet:-1', 'no ai'])(
  'meta robots "%s" is no AI reservation',
  (value) => {
    expect(measured(noAi, meta(value))).toBeNull()
  },
)

test('an element addressed to one crawler counts, an unrelated element does not', () => {
  expect(measured(noAi, meta('noai', 'robots:googlebot'))).toBe(1)
  expect(measured(noAi, meta('noai', 'keywords'))).toBeNull()
  expect(measured(noAi, { kind: 'robots', value: 'noai', place: 'header' })).toBeNull()
})

test('a recipe may leave statements about pictures out', () => {
  expect(measured(noAi, meta('noimageai'), { images: false })).toBeNull()
  expect(measured(noAi, meta('noai'), { images: false })).toBe(1)
})

test('noarchive is its own rule and only notes', () => {
  expect(measured(noArchive, tag('noarchive'))).toBe(1)
  expect(measured(noArchive, meta('noai'))).toBeNull()
  expect(noArchive.action).toBe('note')
})
