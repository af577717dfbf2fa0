import { expect, test } from 'vitest'
import { documentOf } from '../document.ts'
import { isoDay } from './iso-day.ts'
import { recogniseLicence } from './licence.ts'
import { noOpenLicence } from './no-open-licence.ts'

const score = (value: string, kind = 'license') => {
  const signals = [{ kind, value, place: 'head' }] as const
  return noOpenLicence.measure(
    documentOf({ url: '', text: '', language: null, languageScore: 0, signals }),
    {},
  ).score
}

test.each([
  ['https://creativecommons.org/licenses/by/4.0/', 'CC-BY-4.0', true],
  ['http://creativecommons.org/licenses/by-sa/3.0/deed.fr', 'CC-BY-SA-3.0', true],
  ['//creativecommons.org/licenses/by-nc-nd/4.0', 'CC-BY-NC-ND-4.0', false],
  ['https://creativecommons.org/publicdomain/zero/1.0/', 'CC0-1.0', true],
  ['https://creativecommons.org/publicdomain/mark/1.0/', 'CC-PDM-1.0', true],
  ['This work is under CC BY-NC 4.0.', 'CC-BY-NC-4.0', false],
  ['CC0', 'CC0-1.0', true],
  ['https://www.gnu.org/licenses/fdl-1.3.html', 'GFDL-1.3-or-later', true],
  ['https://www.etalab.gouv.fr/licence-ouverte-open-licence', 'etalab-2.0', true],
])('%s is %s', (value, id, isOpen) => {
  expect(recogniseLicence(value)).toEqual({ id, isOpen })
})

test.each([
  '',
  'All rights reserved',
  'https://example.org/terms',
  'https://creativecommons.org/',
  'https://creativecommons.org/licenses/',
  '© CC Example 2024',
])('%s is no known licence', (value) => {
  expect(recogniseLicence(value)).toBeNull()
})

test('a recipe can keep only openly licensed pages', () => {
  expect(score('https://creativecommons.org/licenses/by/4.0/')).toBe(1)
  expect(score('CC BY-SA 4.0', 'dc.rights')).toBe(1)
  expect(score('https://creativecommons.org/licenses/by-nc/4.0/')).toBe(0)
  expect(score('https://creativecommons.org/licenses/by/4.0/', 'rsl')).toBe(0)
})

test.each([0, 951_782_400_000, 1_706_745_599_999, 1_709_164_800_000, -1, 4_102_444_800_000])(
  'the day of %d is that of the platform',
  (time) => {
    expect(isoDay(time)).toBe(new Date(time).toISOString().slice(0, 10))
  },
)
