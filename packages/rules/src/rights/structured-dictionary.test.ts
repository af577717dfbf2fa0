import { assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { parseDictionary } from './structured-dictionary.ts'

test.each([
  ['', 0],
  ['  a=1', 1],
  ['a, b;x=1;y, c=(1 "two";q tok);p', 3],
  ['a=:aGVsbG8=:, b=?0, c=@1659578233, d=%"f%c3%bc"', 4],
  ['a=-12.5,\tb=*tok/en:x , a=2', 2],
])('accepts %s', (text, size) => {
  expect(parseDictionary(text)?.size).toBe(size)
})

test.each([
  'A=1',
  'a=',
  'a=1,',
  ',a',
  'a=1 b',
  'a=1234567890123456',
  'a=1.',
  'a=1.2345',
  'a="x',
  'a="\\n"',
  'a=(1',
  'a=(1,2)',
  'a=?2',
  'a=%"%C3"',
  'a=@1.5',
  'a;=1',
  'a="é"',
])('refuses %s', (text) => {
  expect(parseDictionary(text)).toBeNull()
})

test('keeps tokens, and the last value of a key', () => {
  expect(parseDictionary('a=y, b="y", a=n')).toEqual(
    new Map([
      ['b', { type: 'other' }],
      ['a', { type: 'token', token: 'n' }],
    ]),
  )
})

test('any text ends in a dictionary or null', () => {
  assert(
    property(string({ unit: 'binary', maxLength: 80 }), (text) => {
      const parsed = parseDictionary(text)
      expect(parsed === null || parsed instanceof Map).toBe(true)
    }),
  )
})
