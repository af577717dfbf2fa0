import { expect, test } from 'vitest'
import { documentOf } from '../document.ts'
import { contentUsage } from './content-usage.ts'
import { parseUsagePreferences, usageFor } from './usage-preferences.ts'

const read = (value: string) => {
  const preferences = parseUsagePreferences(value)
  return (
    preferences && {
      train: usageFor(preferences, 'train'),
      search: usageFor(preferences, 'search'),
    }
  )
}

test.each([
  ['train-ai=y, search=n', 'allowed', 'reserved'],
  ['train-ai=y, train-ai, search=n, search="n"', 'unstated', 'unstated'],
  ['train-ai;allow=n, train-ai=y', 'allowed', 'unstated'],
  ['train-ai=n', 'reserved', 'unstated'],
  ['train-ai=N', 'unstated', 'unstated'],
])('AIPREF: %s', (value, train, search) => {
  expect(read(value)).toEqual({ train, search })
})

test('an upper-case key fails the whole dictionary', () => {
  expect(read('Train-AI=n')).toBeNull()
  expect(read('search=n, Train-AI=n')).toBeNull()
})

test.each(['train-genai=n;exceptions=cc-cr-ec', 'genai=n', 'ai=n', 'tdm=n', 'all=n', 'bots=n'])(
  'label of an older draft: %s',
  (value) => {
    expect(read(value)?.train).toBe('reserved')
  },
)

test('labels for every use cover search only where search is silent', () => {
  expect(read('all=n')?.search).toBe('reserved')
  expect(read('all=n, search=y')?.search).toBe('allowed')
})

test('several header lines are one dictionary, and the rule names the header', () => {
  const signals = ['search=y', 'train-ai=n'].map(
    (value) => ({ kind: 'content-usage', value, place: 'header' }) as const,
  )
  const page = documentOf({
    url: 'https://example.org/',
    text: '',
    language: null,
    languageScore: 0,
    signals,
  })
  expect(contentUsage.measure(page, { purpose: 'train' })).toEqual({
    score: 1,
    spans: [{ start: 0, end: 0, kind: 'header' }],
  })
  expect(contentUsage.measure(page, { purpose: 'search' }).score).toBe(0)
})
