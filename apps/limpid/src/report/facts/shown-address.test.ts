import { expect, test } from 'vitest'
import { shownAddress } from './shown-address.ts'

test('an address is host and path: no scheme, user, port, query or fragment', () => {
  const url = 'https://ada:secret@www.example.org:8443/a/b?token=1#me'
  expect(shownAddress('www.example.org', url)).toBe('www.example.org/a/b')
  expect(shownAddress('example.org', 'http://example.org/')).toBe('example.org')
  expect(shownAddress('example.org', 'http://example.org/?q=1')).toBe('example.org')
})

test('a path with an address of electronic mail is left out, plain or encoded', () => {
  expect(shownAddress('example.org', 'https://example.org/u/ada@example.org')).toBe('example.org/…')
  expect(shownAddress('example.org', 'https://example.org/u/ada%40example.org')).toBe(
    'example.org/…',
  )
})

test('a path is shown in its own script, unless it would mislead', () => {
  expect(shownAddress('example.org', 'https://example.org/%D9%82%D8%B1%D9%8A%D8%A9')).toBe(
    'example.org/قرية',
  )
  expect(shownAddress('example.org', 'https://example.org/a%E2%80%AEcba')).toBe(
    'example.org/a%E2%80%AEcba',
  )
  expect(shownAddress('example.org', 'https://example.org/%FF%FE')).toBe('example.org/%FF%FE')
})

test('a long path is cut between characters', () => {
  const shown = shownAddress(
    'example.org',
    `https://example.org/${'a'.repeat(78)}${encodeURI('😀😀')}`,
  )
  expect(shown).toBe(`example.org/${'a'.repeat(78)}…`)
  expect(shown.isWellFormed()).toBe(true)
})

test('what is no address has no path', () => {
  expect(shownAddress('?', 'not an address')).toBe('?')
  expect(shownAddress('?', '')).toBe('?')
})
