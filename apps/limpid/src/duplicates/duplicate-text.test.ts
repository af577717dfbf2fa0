import { expect, test } from 'vitest'
import { duplicateText } from './duplicate-text.ts'
import type { ExplainedPage } from './explain-duplicate.ts'

const long = `https://long.example/${'a'.repeat(90)}`
const near: ExplainedPage = {
  page: 1,
  url: 'https://two.example/',
  verdict: 'drop',
  rule: 'duplicates.near-text',
  similarity: 1,
  survivor: 16_777_216,
  survivorRelease: null,
  survivorUrl: 'https://one.example/',
  copies: [
    { page: 1, url: 'https://two.example/', rule: 'duplicates.near-text', similarity: 1 },
    { page: 33_554_432, url: long, rule: 'duplicates.exact-text', similarity: 0.8125 },
    { page: 3, url: 'https://red.example/\u001b[31m', rule: 'duplicates.url', similarity: null },
  ],
  difference: {
    shared: 11,
    onlyHere: [{ number: 3, text: 'in 1911' }],
    onlyThere: [{ number: 3, text: 'in 1912' }],
  },
}

test('a person reads the fate, the page kept, the cluster and what differs', () => {
  expect(duplicateText(near, { locale: 'en', showText: false, width: 80 }))
    .toBe(`https://two.example/
  page 1: dropped as a duplicate
    nearly the same text as another page
  kept instead: page 16777216, similarity 1.000
    https://one.example/
  3 pages are dropped for the page kept (* this one); page, similarity, rule:
    *         1  1.000  near-text   https://two.example/
       33554432  0.813  exact-text
         ${long}
              3      –  url         https://red.example/\ufffd[31m
  11 lines are the same; - only here, + only in the page kept:
    - 3: 7 characters
    + 3: 7 characters
  case, numbers, accents and marks do not count in the similarity
`)
})

test.each(['en', 'fr'] as const)('in %s every line but an address fits in 80 columns', (locale) => {
  const kept = { ...near, survivor: null, verdict: 'keep', difference: null }
  const dropped = { ...kept, verdict: 'drop', rule: 'quality.too-little-text', copies: [] }
  const earlier = { ...near, survivorRelease: 'f'.repeat(64), difference: null }
  const same = { ...near, difference: { shared: 9, onlyHere: [], onlyThere: [] } }
  for (const page of [near, kept, dropped, earlier, same]) {
    const lines = duplicateText(page, { locale, showText: true, width: 80 }).split('\n')
    expect(lines.filter((line) => line.length > 80 && !line.includes(long))).toEqual([])
  }
})

test('a program finds a copy a line, however long its address is', () => {
  const text = duplicateText(near, { locale: 'en', showText: false, width: null })
  expect(text).toContain(`33554432  0.813  exact-text  ${long}\n`)
})

test('lines are shown as they are only where that is asked for', () => {
  const options = { locale: 'fr', width: 80 } as const
  expect(duplicateText(near, { ...options, showText: false })).not.toContain('1911')
  expect(duplicateText(near, { ...options, showText: true })).toContain('- 3: in 1911')
})

test('what does not differ is not announced as if it did', () => {
  const same = { ...near, difference: { shared: 13, onlyHere: [], onlyThere: [] } }
  const text = duplicateText(same, { locale: 'en', showText: false, width: 80 })
  expect(text).toContain('all 13 lines are the same')
  expect(text).not.toContain('only here')
})
