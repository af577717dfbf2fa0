import { expect, test } from 'vitest'
import { surtOf } from './surt.ts'

test('two addresses of one page are one', () => {
  const wanted = 'org,example,shop)/a/B?id=7&page=2'
  for (const address of [
    'https://shop.example.org/a/B?id=7&page=2',
    'http://www.shop.example.org:80/a/B/?page=2&id=7#top',
    'https://WWW2.Shop.Example.org./a/B?utm_source=x&id=7&gclid=1&page=2',
    'https://shop.example.org/a/B;jsessionid=A1B2?id=7&page=2&PHPSESSID=0',
  ])
    expect(surtOf(address)).toBe(wanted)
})

test('what may be another page stays another address', () => {
  const addresses = [
    'https://example.org/',
    'https://example.org/a',
    'https://example.org/A',
    'https://example.org/a?id=1',
    'https://example.org/a?id=2',
    'https://example.org:8080/a',
    'https://sub.example.org/a',
    'https://192.0.2.1/a',
  ]
  expect(new Set(addresses.map(surtOf)).size).toBe(addresses.length)
})

test('what is no web address has none', () => {
  expect(['dns:example.org', '', 'urn:x', 'https://'].map(surtOf)).toEqual([null, null, null, null])
})
