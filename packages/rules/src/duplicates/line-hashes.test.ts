import { hash } from 'node:crypto'
import { expect, test } from 'vitest'
import { lineHashes, lineKey } from './line-hashes.ts'

test('reads lines as CCNet does', () => {
  expect(lineKey('０２３´∶：\x10 | ;012 hèllo')).toBe('000 | ;000 hèllo')
  expect(lineKey(' _Hello\t')).toBe('_hello')
  expect(lineKey('a\tb')).toBe('ab')
  expect(lineKey('  ')).toBe('')
})

test('gives each line with its place and hash', () => {
  const text = 'Page 1\n\nPAGE 2'
  const lines = lineHashes(text)
  expect(lines.map(({ start, end }) => text.slice(start, end))).toEqual(['Page 1', '', 'PAGE 2'])
  expect(lines[0]?.hash).toBe(lines[2]?.hash)
  expect(lines[0]?.hash).toBe(hash('sha1', 'page 0', 'buffer').readBigInt64LE(0))
  expect(lines[1]?.hash).not.toBe(lines[0]?.hash)
})
