import fc from 'fast-check'
import { expect, test } from 'vitest'
import tables from '../../../data/spacy-en.json' with { type: 'json' }
import { urlMatcher } from './url-pattern.ts'

const isUrl = urlMatcher(tables.topLevelDomain)

/** The same language as one pattern that goes back and forth, made of the parts that spaCy documents: for short inputs only. */
const reference = new RegExp(
  String.raw`^(?:(?:[\p{L}\p{N}_+\-.]{2,}):\/\/)?(?:[^\s]+(?::[^\s]*)?@)?(?:` +
    String.raw`(?!(?:10|127)(?:\.\p{Nd}{1,3}){3})(?!(?:169\.254|192\.168)(?:\.\p{Nd}{1,3}){2})(?!172\.(?:1[6-9]|2\p{Nd}|3[0-1])(?:\.\p{Nd}{1,3}){2})` +
    String.raw`(?:[1-9]\p{Nd}?|1\p{Nd}\p{Nd}|2[01]\p{Nd}|22[0-3])(?:\.(?:1?\p{Nd}{1,2}|2[0-4]\p{Nd}|25[0-5])){2}(?:\.(?:[1-9]\p{Nd}?|1\p{Nd}\p{Nd}|2[0-4]\p{Nd}|25[0-4]))` +
    String.raw`|(?:(?:[A-Za-z0-9\u00a1-\uffff][A-Za-z0-9\u00a1-\uffff_-]{0,62})?[A-Za-z0-9\u00a1-\uffff]\.)+(?:[${tables.topLevelDomain}]{2,63}))` +
    String.raw`(?::\p{Nd}{2,5})?(?:[\/?#][^\s]*)?$`,
  'u',
)

test.each([
  'example.org',
  'http://example.org',
  'mailto.x+y://example.org/a b'.slice(0, 24),
  'person:secret@example.org:8080/path?query#part',
  'a_b-c.example.org',
  'exämple.org',
  '203.0.113.7:80/x',
])('%j is an address', (chunk) => {
  expect(isUrl(chunk)).toBe(true)
})

test.each([
  'word',
  'example.Org',
  'example..org',
  '-a.org',
  'a-.org',
  'example.org:1',
  'example.org:123456',
  '192.168.0.1',
  '10.0.0.1',
  '127.0.0.1',
  '172.16.0.1',
  '224.0.0.1',
  '3.14',
  '@example.',
  `${'a'.repeat(65)}.org`,
])('%j is none', (chunk) => {
  expect(isUrl(chunk)).toBe(false)
})

test('decides as the pattern does', () => {
  const unit = fc.constantFrom(
    'a',
    'org',
    '.',
    ':',
    '/',
    '@',
    '-',
    '_',
    '1',
    '22',
    '172',
    '192',
    '168',
    '10',
    '0',
    '://',
    '?',
    '#',
    'é',
    '😀',
    'Z',
    '٣',
    'http',
    '٫',
  )
  fc.assert(
    fc.property(fc.array(unit, { minLength: 1, maxLength: 10 }), (parts) => {
      const chunk = parts.join('')
      expect([chunk, isUrl(chunk)]).toEqual([chunk, reference.test(chunk)])
    }),
    { numRuns: 3_000 },
  )
})
