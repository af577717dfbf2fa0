import { expect, test } from 'vitest'
import { page } from '../document.test-support.ts'
import { canonicalHost, domainList } from './domain-list.ts'
import { listedDomain } from './listed-domain.ts'

const blocked = domainList('blocked', ['blocked.example', 'danger.example', 'bad.nice.example'])
const listedAs = (url: string): string | null => blocked.entryOf(url)

test.each([
  ['https://blocked.example/page', 'blocked.example'],
  ['http://hey.danger.example', 'danger.example'],
  ['https://www.danger.example:8080/', 'danger.example'],
  ['https://bad.nice.example/', 'bad.nice.example'],
  ['https://deep.below.bad.nice.example/', 'bad.nice.example'],
  ['https://a.b.blocked.example/', 'blocked.example'],
  ['HTTPS://BLOCKED.EXAMPLE/PATH', 'blocked.example'],
  ['https://blocked.example./', 'blocked.example'],
  ['https://nice.example/', null],
  ['https://blocke.dexample/', null],
  ['https://notblocked.example/', null],
  ['https://example/', null],
  ['no host at all', null],
  ['https://192.0.2.7/', null],
])('%j is listed as %j', (url, entry) => {
  expect(listedAs(url)).toBe(entry)
})

test('entries may be written in any of the usual ways, and what is no host is left out', () => {
  const list = domainList('mixed', [
    '  WWW.One.example ',
    'https://two.example/path',
    'three.example.',
    '192.0.2.7',
    '',
    '# remark',
    'not a host',
  ])
  expect(list.size).toBe(4)
  expect(list.entryOf('one.example')).toBe('one.example')
  expect(list.entryOf('https://two.example')).toBe('two.example')
  expect(list.entryOf('http://192.0.2.7/')).toBe('192.0.2.7')
})

test('www is a prefix, not a set of letters', () => {
  expect(canonicalHost('https://wow.example/')).toBe('wow.example')
  expect(canonicalHost('https://www.web.example/')).toBe('web.example')
})

test('the finding names each list and its entry, and covers no text', () => {
  const rule = listedDomain([blocked, domainList('other', ['nice.example'])])
  expect(rule.measure(page('text', { url: 'https://bad.nice.example/' }), {})).toEqual({
    score: 2,
    spans: [
      { start: 0, end: 0, kind: 'blocked:bad.nice.example' },
      { start: 0, end: 0, kind: 'other:nice.example' },
    ],
  })
  expect(rule.measure(page('text'), {}).score).toBe(0)
  expect(listedDomain([]).measure(page('text'), {}).score).toBe(null)
})
