import { expect, test } from 'vitest'
import { shownValue, withoutPersons } from './shown-value.ts'

test('an address is kept without query and fragment, a directive as written', () => {
  const deed = 'https://creativecommons.org/licenses/by/4.0/'
  expect(shownValue('license', `${deed}?holder=jane#me`)).toBe(deed)
  expect(shownValue('x-robots-tag', 'otherbot: noai, noimageai')).toBe('otherbot: noai, noimageai')
  expect(shownValue('content-usage', 'train-ai=n')).toBe('train-ai=n')
})

test('of prose about a licence only the licence is kept, nobody’s name', () => {
  expect(shownValue('dc.rights', '2021 Jane Doe, CC BY-SA 4.0')).toBe('CC-BY-SA-4.0')
  expect(shownValue('copyright', 'Jane Doe, 12 Invented Lane')).toBe('<prose>')
})

test('mail addresses and long numbers are kept nowhere', () => {
  expect(withoutPersons('Disallow: /~jane@example.org/ +33 1 99 00 12 34')).toBe(
    'Disallow: /<mail address>/ +<number>',
  )
  expect(shownValue('robots', 'call 0199-001-234')).toBe('call <number>')
})
