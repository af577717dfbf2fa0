import { hash } from 'node:crypto'
import { expect, test } from 'vitest'
import { lineKey, passagesOf, type PassageUnit } from './passages.ts'

const shown = (text: string, unit: PassageUnit) =>
  passagesOf(text, unit).map(({ start, end }) => text.slice(start, end))
const keyHash = (key: string) => hash('sha1', key, 'buffer').readBigInt64LE(0)

test('reads lines as CCNet does', () => {
  expect(lineKey('０２３´∶：\x10 | ;012 hèllo')).toBe('000 | ;000 hèllo')
  expect(lineKey(' _Hello\t')).toBe('_hello')
  expect(lineKey('a\tb')).toBe('ab')
  expect(lineKey('  ')).toBe('')
})

test('gives each line with its place and hash, blank ones among them where they count', () => {
  const text = 'Page 1\n\nPAGE 2'
  const lines = passagesOf(text, { unit: 'line', blank: true })
  expect(lines.map(({ start, end }) => text.slice(start, end))).toEqual(['Page 1', '', 'PAGE 2'])
  expect(lines.map((line) => line.hash)).toEqual([
    keyHash('page 0'),
    keyHash(''),
    keyHash('page 0'),
  ])
  expect(shown(text, { unit: 'line', blank: false })).toEqual(['Page 1', 'PAGE 2'])
})

test('the empty text is one blank line, or nothing', () => {
  expect(shown('', { unit: 'line', blank: true })).toEqual([''])
  expect(shown('', { unit: 'line', blank: false })).toEqual([])
  expect(shown(' \n\n ', { unit: 'paragraph', blank: false })).toEqual([])
})

test('paragraphs end at blank lines, and how they are broken does not matter', () => {
  const text = '\none\ntwo\n \n\nONE TWO\n'
  const paragraphs = passagesOf(text, { unit: 'paragraph', blank: false })
  expect(paragraphs.map(({ start, end }) => text.slice(start, end))).toEqual([
    'one\ntwo',
    'ONE TWO',
  ])
  expect(paragraphs[0]?.hash).toBe(paragraphs[1]?.hash)
})

test('a passage of marks alone is compared with nothing, unless blank lines are', () => {
  expect(passagesOf('……', { unit: 'line', blank: false })[0]?.hash).toBeNull()
  expect(passagesOf('……', { unit: 'line', blank: true })[0]?.hash).toBe(keyHash(''))
  expect(passagesOf('***', { unit: 'line', blank: false })[0]?.hash).toBe(keyHash('***'))
})

test('a million newlines end', () => {
  expect(passagesOf('\n'.repeat(1_000_000), { unit: 'paragraph', blank: false })).toEqual([])
})
