import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codePointBefore, countCodePoints } from './code-points.ts'
import { countOccurrences } from './count-occurrences.ts'
import { splitLines } from './split-lines.ts'
import { strip } from './white-space.ts'

const lines = (text: string): readonly string[] =>
  splitLines(text).map(({ start, end }) => text.slice(start, end))

test('lines break at every mark that Python breaks at, and CR LF is one', () => {
  expect(lines('a\r\nb\rc\nd\ve\ff\u001cg\u001dh\u001ei\u0085j\u2028k\u2029l')).toEqual([
    ...'abcdefghijkl',
  ])
})

test('a break at the end starts no line, and the empty text has none', () => {
  expect(lines('a\n')).toEqual(['a'])
  expect(lines('a\n\n')).toEqual(['a', ''])
  expect(lines('')).toEqual([])
  expect(lines('\n')).toEqual([''])
})

test('lines cover the text without gap', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '\r', '\n', '\u2028', ' ') }), (text) => {
      let next = 0
      for (const line of splitLines(text)) {
        expect(line.start).toBe(next)
        next = line.next
      }
      expect(next).toBe(text.length)
    }),
  )
})

test('stripping takes what Python takes: U+001C to U+001F and U+0085, and not U+FEFF', () => {
  expect(strip('\u001c\u001f\u0085\u00a0\u3000 a b \t\u2003\u2028')).toBe('a b')
  expect(strip('\ufeffa')).toBe('\ufeffa')
  expect(strip(' \n ')).toBe('')
})

test('code points are counted without being made', () => {
  expect(countCodePoints('a😀b')).toBe(3)
  expect(countCodePoints('a😀b', 1, 3)).toBe(1)
  expect(countCodePoints('\ud83d')).toBe(1)
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      (text) => countCodePoints(text) === [...text].length,
    ),
  )
})

test('the code point before an offset is whole', () => {
  expect(codePointBefore('a😀', 3)).toBe(0x1f600)
  expect(codePointBefore('a😀', 1)).toBe(0x61)
  expect(codePointBefore('\ude00', 1)).toBe(0xde00)
  expect(codePointBefore('a', 0)).toBe(-1)
})

test('occurrences do not overlap', () => {
  expect(countOccurrences('.......', '...')).toBe(2)
  expect(countOccurrences('abc', '#')).toBe(0)
})
