import { Buffer } from 'node:buffer'
import { expect, test } from 'vitest'
import table from '../data/entities.json' with { type: 'json' }
import { decodeText } from './entities.ts'
import { hashOfName } from './tags.ts'

const decode = (text: string, isAttribute = false) => {
  const bytes = Buffer.from(text, 'utf8')
  return decodeText(bytes, 0, bytes.length, isAttribute)
}

test('every named reference of the table is read, and no two share a hash', () => {
  const names = Object.entries(table.named)
  expect(names.filter(([name, value]) => decode(`&${name};`) !== value)).toEqual([])
  expect(new Set(names.map(([name]) => hashOfName(name))).size).toBe(names.length)
})

test('a name without its semicolon counts in text, but not before a letter in an attribute', () => {
  expect(decode('&copy2026 &notit; &ampx')).toBe('©2026 ¬it; &x')
  expect(decode('?a=1&copy=2&lt=3&reg', true)).toBe('?a=1&copy=2&lt=3®')
})

test('numbers beyond Unicode, surrogates and NUL are replacement characters, and 0x80 is a euro', () => {
  expect(decode('&#0;&#xd800;&#x110000;&#99999999999;')).toBe('\u{fffd}'.repeat(4))
  expect(decode('&#x80;&#151;&#x1f410;')).toBe('€—\u{1f410}')
})
