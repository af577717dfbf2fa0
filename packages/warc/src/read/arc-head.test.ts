import { expect, test } from 'vitest'
import { readArcHead } from './arc-head.ts'
import type { Head, NoHead } from './head.ts'

function read(line: string): Head | NoHead {
  const bytes = Buffer.from(`${line}\n`, 'latin1')
  return readArcHead(bytes, 0, bytes.length, true)
}

test.each([
  [
    'version 1',
    'http://example.org/ 192.0.2.1 20260102030405 text/html 100',
    'http://example.org/',
    '1',
  ],
  [
    'version 2',
    'http://example.org/ 192.0.2.1 20260102030405 text/html 200 ABC - 123 x.arc.gz 100',
    'http://example.org/',
    '2',
  ],
  [
    'blanks in the URL',
    'http://example.org/a b c 192.0.2.1 20260102030405 text/html 100',
    'http://example.org/a b c',
    '1',
  ],
  [
    'blanks in the type',
    'http://example.org/ 192.0.2.1 20260102030405 text/html; charset=utf-8 100',
    'http://example.org/',
    '1',
  ],
  ['no type', 'http://example.org/ 192.0.2.1 20260102030405  100', 'http://example.org/', '1'],
  [
    'an IPv6 address',
    'http://example.org/ 2001:db8::1 20260102030405 text/html 100',
    'http://example.org/',
    '1',
  ],
  [
    'no seconds',
    'http://example.org/ 192.0.2.1 202601020304 text/html 100',
    'http://example.org/',
    '1',
  ],
  [
    'a name that is looked up',
    'dns:example.org 192.0.2.1 20260102030405 text/dns 100',
    'dns:example.org',
    '1',
  ],
  [
    'a number in the URL',
    'http://example.org/ 192.0.2.9 20200102030405 x 192.0.2.1 20260102030405 text/html 100',
    'http://example.org/ 192.0.2.9 20200102030405 x',
    '1',
  ],
])('reads a line with %s', (_name, line, url, version) => {
  expect(read(line)).toMatchObject({
    format: 'arc',
    url,
    version,
    contentLength: 100,
    type: 'response',
    problems: [],
  })
})

test('the first line of a file is a record of its own kind, even with nothing but dashes', () => {
  expect(read('filedesc://x.arc 0.0.0.0 20260102030405 text/plain 76')).toMatchObject({
    type: 'arc_header',
  })
  expect(read('filedesc:// - - - 76')).toMatchObject({
    type: 'arc_header',
    contentLength: 76,
    captured: null,
  })
})

test('address and date in each other’s place are put right, and noted', () => {
  expect(read('http://example.org/ 20260102030405 192.0.2.1 text/html 100')).toMatchObject({
    date: '20260102030405',
    headers: expect.arrayContaining([['IP-address', '192.0.2.1']]),
    problems: [{ code: 'bad-header-line' }],
  })
})

test.each(['-1', '-2046788874', 'abc', ''])('%j is no length, but the record is one', (length) => {
  expect(read(`http://example.org/ 192.0.2.1 20260102030405 text/html ${length}`)).toMatchObject({
    contentLength: null,
    problems: [{ code: 'bad-content-length' }],
  })
})

test.each([
  'plain prose',
  'note: this is a sentence of 5',
  'http://example.org/',
  'HTTP/1.1 200 OK',
  '<html>',
  'a:b c d e f',
])('%j is no ARC line', (line) => {
  expect(read(line)).toBe('none')
})

test('a line that goes on asks for more, up to 64 KiB', () => {
  const bytes = Buffer.from('http://example.org/ 192.0.2.1 2026')
  expect(readArcHead(bytes, 0, bytes.length, false)).toBe('cut')
  const long = Buffer.from(`http://example.org/${'a'.repeat(70_000)}`)
  expect(readArcHead(long, 0, long.length, false)).toBe('none')
})
