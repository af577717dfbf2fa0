import { hash } from 'node:crypto'
import { expect, test } from 'vitest'
import { PUNCTUATION, SYMBOLS, TERMINAL } from './frozen-characters.ts'

const hexadecimal = (codePoint: number): string =>
  codePoint.toString(16).toUpperCase().padStart(4, '0')

test('the terminal marks are the 159 of datatrove 0.10', () => {
  expect(TERMINAL.codePoints).toHaveLength(159)
  expect(hash('sha256', TERMINAL.codePoints.map(hexadecimal).join(' '))).toBe(
    'ade21b3820de6bc517b647c2ae27ca31a66d1c66d5c906bc81a8f298559dd20a',
  )
})

test('punctuation has 129 members, seven of them terminal', () => {
  expect(PUNCTUATION.codePoints).toHaveLength(129)
  expect(SYMBOLS.codePoints).toHaveLength(281)
  const both = TERMINAL.codePoints.filter((code) => PUNCTUATION.has(code)).map(hexadecimal)
  expect(both).toEqual(['0021', '002E', '003F', '3002', 'FF01', 'FF0E', 'FF1F'])
})

test('a bullet, an opening single quotation mark, a tab and a newline are no punctuation; a full-width 1 is', () => {
  expect([0x2022, 0x2018, 0x09, 0x0a].some((code) => PUNCTUATION.has(code))).toBe(false)
  expect(PUNCTUATION.has(0xff11)).toBe(true)
})

test('beyond the table and for no character at all there is no member', () => {
  expect(TERMINAL.has(0x10ffff)).toBe(false)
  expect(TERMINAL.has(-1)).toBe(false)
})
