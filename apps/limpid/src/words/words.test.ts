import { FluentResource } from '@fluent/bundle'
import { expect, test } from 'vitest'
import { catalogue } from '@limpid/rules'
import { messagesOf } from '../report/rule-words.ts'
import { figures } from './figures.ts'
import { LOCALES, wordFiles, words } from './words.ts'

function variables(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const item of value) variables(item, found)
  else if (typeof value === 'object' && value !== null) {
    if ('type' in value && value.type === 'var' && 'name' in value) found.add(String(value.name))
    for (const item of Object.values(value)) variables(item, found)
  }
  return found
}

function messages(locale: 'en' | 'fr'): ReadonlyMap<string, readonly string[]> {
  const texts = [...wordFiles(locale).values()]
  const bodies = texts.flatMap((text) => new FluentResource(text).body)
  return new Map(bodies.map((body) => [body.id, [...variables(body)].toSorted()]))
}

/** In English a rule says itself what it finds; only French needs these. */
const spokenByRules = new Set(
  new FluentResource(wordFiles('fr').get('rules') ?? '').body.map((message) => message.id),
)

test('French says everything that English says, with the same values, and nothing more', () => {
  expect(messages('en').size).toBeGreaterThan(20)
  const french = [...messages('fr')].filter(([id]) => !spokenByRules.has(id))
  expect(new Map(french)).toEqual(messages('en'))
})

test('French has a sentence for every rule of the catalogue, and none for a rule there is not', () => {
  const french = messages('fr')
  const silent = catalogue.filter((rule) => !messagesOf(rule.id).some((id) => french.has(id)))
  expect(silent.map((rule) => rule.id)).toEqual([])
  const known = new Set(catalogue.flatMap((rule) => messagesOf(rule.id)))
  expect([...spokenByRules].filter((id) => !known.has(id))).toEqual([])
})

test('no message file holds a line that Fluent would pass over in silence', () => {
  for (const locale of LOCALES) {
    for (const [topic, text] of wordFiles(locale)) {
      const written = text.split('\n').filter((line) => /^-?[a-zA-Z][\w-]* *=/.test(line))
      expect([topic, new FluentResource(text).body.length]).toEqual([topic, written.length])
      const strays = text
        .split('\n')
        .filter((line) => line !== '' && !/^(#|\s|\}|[a-z][\w-]* =)/.test(line))
      expect(strays).toEqual([])
    }
  }
})

test('French puts its spaces where French printers put them', () => {
  for (const text of wordFiles('fr').values()) {
    const prose = text.replaceAll(/^#.*$/gm, '')
    expect(prose.match(/.* [;?!»%].*/g)).toBeNull()
    expect(prose.match(/.*« .*/g)).toBeNull()
    expect(prose.match(/.*[^\s{(] :(?!\/).*/g)).toBeNull()
  }
})

test('an unknown message or a missing value throws rather than showing its name', () => {
  expect(() => words('en').say('no-such-message')).toThrow('no message no-such-message in en')
})

test('a share in a message is a percentage, never 0 for something nor 100 for less than all', () => {
  const said = (share: number, locale: 'en' | 'fr' = 'en') =>
    words(locale).say('said-language', { language: 'x', pages: 1, chars: 1, share })
  expect(
    [0.25, 0.333333, 0.00003, 0.999999, 1, 0].map((share) => said(share).slice(3, 11)),
  ).toEqual(['25% of t', '33.33% o', '0.003% o', '99.99% o', '100% of ', '0% of th'])
  expect(said(0.25, 'fr')).toContain('25\u00a0%')
})

test('no message asks NUMBER for a style, which it ignores', () => {
  for (const locale of LOCALES)
    for (const text of wordFiles(locale).values()) expect(text).not.toMatch(/NUMBER\([^)]*style/)
})

test('figures follow the language', () => {
  const en = figures('en')
  const fr = figures('fr')
  expect([en.count(1_234_567), fr.count(1_234_567)]).toEqual(['1,234,567', '1\u202f234\u202f567'])
  expect([en.share(1, 3), fr.share(1, 3)]).toEqual(['33.3%', '33,3\u00a0%'])
  expect([en.bytes(1_234_567), fr.bytes(1_234_567)]).toEqual(['1.23 MB', '1,23\u202fMo'])
  expect([en.month(2024, 2), fr.month(2023, 8)]).toEqual(['February 2024', 'août 2023'])
  expect([en.language('fr'), fr.language('fr'), fr.language('<b>')]).toEqual([
    'French',
    'français',
    '<b>',
  ])
})

test('a share is never 0 for something, nor all for less than all', () => {
  const { share } = figures('en')
  expect([
    share(0, 10),
    share(1, 10_000),
    share(9_999, 10_000),
    share(10, 10),
    share(0, 0),
  ]).toEqual(['0%', '< 0.1%', '> 99.9%', '100%', '–'])
})
