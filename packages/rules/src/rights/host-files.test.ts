import { expect, test } from 'vitest'
import { aiTxtSignals } from './ai-txt.ts'
import { hostFileOf } from './host-file.ts'
import { parseTdmrep, tdmrepSignals } from './tdmrep-file.ts'

const T = Date.UTC(2025, 0, 31)
const rules = (file: unknown) => parseTdmrep(Buffer.from(JSON.stringify(file)))
const reservation = (file: unknown, path: string) =>
  tdmrepSignals(rules(file) ?? [], `https://example.org${path}`, T).map(({ value }) => value)

const kinds = (text: string, path: string) =>
  aiTxtSignals(Buffer.from(text), `https://example.org${path}`, T).map(({ kind }) => kind)

test('TDMRep: the first match in sequence decides, case counts', () => {
  const file = [
    {
      location: '/directory-a/html-*',
      'tdm-reservation': 1,
      'tdm-policy': 'https://example.org/policies/a',
    },
    { location: '/directory-a/', 'tdm-reservation': 0 },
    { location: '/directory-b/images/*.jpg', 'tdm-reservation': 1 },
    { location: '/end$', 'tdm-reservation': 1 },
  ]
  expect(reservation(file, '/directory-a/html-1')).toEqual(['1', 'https://example.org/policies/a'])
  expect(reservation(file, '/directory-a/x')).toEqual(['0'])
  expect(reservation(file, '/Directory-a/x')).toEqual([])
  expect(reservation(file, '/directory-b/images/deep/1.jpg')).toEqual(['1'])
  expect(reservation(file, '/ending')).toEqual([])
})

test('TDMRep: an object instead of an array is no file; broken rules are left out', () => {
  expect(rules({ location: '/', 'tdm-reservation': 1 })).toBeNull()
  expect(parseTdmrep(Buffer.from('[{"location": "/"'))).toBeNull()
  expect(
    rules([
      { location: '/' },
      { 'tdm-reservation': 1 },
      null,
      3,
      { location: '/é', 'tdm-reservation': 1 },
    ]),
  ).toHaveLength(1)
  expect(reservation([{ location: '/é', 'tdm-reservation': 1 }], '/%C3%A9')).toEqual(['1'])
  expect(parseTdmrep(Buffer.alloc(2 << 20, 0x20))).toBeNull()
})

test('ai.txt: text is turned away by its path, its ending, or as a page', () => {
  expect(kinds('User-Agent: *\nDisallow: /', '/a')).toEqual(['ai-txt-disallow'])
  expect(kinds('User-Agent: *\nDisallow: *.jpg\nDisallow: *.txt', '/article?page=2')).toEqual([
    'ai-txt-disallow',
  ])
  expect(kinds('User-Agent: *\nDisallow: *.jpg', '/article')).toEqual(['ai-txt-allow'])
  expect(kinds('User-Agent: *\nDisallow: *.jpg', '/photo.jpg')).toEqual(['ai-txt-disallow'])
  expect(kinds('# nothing', '/article')).toEqual([])
})

test('host files are known by their path alone', () => {
  expect(hostFileOf('https://example.org/robots.txt')).toBe('robots.txt')
  expect(hostFileOf('http://example.org:8080/.well-known/tdmrep.json?x=1')).toBe('tdmrep.json')
  expect(hostFileOf('https://example.org/ai.txt')).toBe('ai.txt')
  expect(hostFileOf('https://example.org/blog/robots.txt')).toBeNull()
  expect(hostFileOf('https://example.org')).toBeNull()
})
