import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseArchiveDate } from './archive-date.ts'

test.each([
  ['1970-01-01T00:00:00Z', 0],
  ['2016', Date.UTC(2016, 0)],
  ['2016-02', Date.UTC(2016, 1)],
  ['2016-02-29', Date.UTC(2016, 1, 29)],
  ['2016-02-29T12:30Z', Date.UTC(2016, 1, 29, 12, 30)],
  ['2016-02-29T12:30:45.5Z', Date.UTC(2016, 1, 29, 12, 30, 45, 500)],
  ['2016-02-29T12:30:45.123456789Z', Date.UTC(2016, 1, 29, 12, 30, 45, 123)],
  ['2016-02-29t12:30:45z', Date.UTC(2016, 1, 29, 12, 30, 45)],
  ['2016-02-29 12:30:45', Date.UTC(2016, 1, 29, 12, 30, 45)],
  ['2016-02-29T12:30:45+05:30', Date.UTC(2016, 1, 29, 7, 0, 45)],
  ['2016-02-29T12:30:45-0100', Date.UTC(2016, 1, 29, 13, 30, 45)],
  ['2016-12-31T23:59:60Z', Date.UTC(2017, 0, 1)],
  ['20160229123045', Date.UTC(2016, 1, 29, 12, 30, 45)],
  ['200011101120', Date.UTC(2000, 10, 10, 11, 20)],
  ['201602291230451', Date.UTC(2016, 1, 29, 12, 30, 45, 100)],
  ['20160229123045123', Date.UTC(2016, 1, 29, 12, 30, 45, 123)],
])('%s is a moment', (text, moment) => {
  expect(parseArchiveDate(text)).toBe(moment)
})

test.each([
  '',
  '-',
  'blue monday',
  '2016-13-01T00:00:00Z',
  '2015-02-29',
  '1900-02-29',
  '2016-02-30',
  '2016-00-10',
  '2016-01-00',
  '2016-02-29T24:00:00Z',
  '2016-02-29T12:60:00Z',
  '2016-02-29T12:30:61Z',
  '20001812054100',
  '2016022912',
  '2017-03-06T04:03:53.Z',
])('%j is none', (text) => {
  expect(parseArchiveDate(text)).toBeNull()
})

test('agrees with the platform on every second of four millennia', () => {
  const moment = fc.integer({ min: Date.UTC(1000, 0), max: Date.UTC(4999, 0) })
  fc.assert(
    fc.property(moment, (ms) => {
      const text = new Date(ms).toISOString()
      expect(parseArchiveDate(text)).toBe(ms)
      expect(parseArchiveDate(text.replaceAll(/\D/g, ''))).toBe(ms)
    }),
    { numRuns: 1000 },
  )
})
