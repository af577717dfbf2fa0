import { readFileSync } from 'node:fs'
import { catalogue, documentOf, type Document } from '@limpid/rules'
import { constantFrom, array, assert, property } from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { identified } from '../work/read-page.ts'
import { measuresPagesAlone, WHOLE_PAGE } from './whole-page-rules.ts'

const textSpec = z.object({ text: z.string() })
const examplesSpec = z.object({ fails: z.array(z.object({ text: z.string(), times: z.number() })) })
const repository = new URL('../../../../', import.meta.url)

/** The sample's texts, and those that make each rule fire. */
function documents(): readonly Document[] {
  const sample = readFileSync(new URL('sample/texts.jsonl', repository), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => textSpec.parse(JSON.parse(line)).text)
  const failing = examplesSpec
    .parse(JSON.parse(readFileSync(new URL('docs/rules/examples.json', repository), 'utf8')))
    .fails.map(({ text, times }) => text.repeat(Math.min(times, 2000)))
  return [...sample, ...failing].map((text) => identified('https://example.org/', text))
}

const wholePage = catalogue.filter(({ id }) => measuresPagesAlone(id))

test('every rule held to measure whole pages is in the catalogue', () => {
  const known = new Set(catalogue.map(({ id }) => id.split('@')[0]))
  expect([...WHOLE_PAGE].filter((id) => !known.has(id))).toEqual([])
  expect(wholePage.length).toBeGreaterThan(WHOLE_PAGE.size)
})

test('no rule held to measure whole pages names a passage of the texts that make rules fire', () => {
  const all = documents()
  const naming = wholePage.filter((rule) =>
    all.some((document) => rule.measure(document, rule.parameters).spans.length > 0),
  )
  expect(naming.map(({ id }) => id)).toEqual([])
})

const PIECES = [
  '{',
  '•',
  '…',
  ' javascript ',
  'lorem ipsum',
  '\n',
  '. ',
  'word',
  'a@example.org',
  '0',
  '漢',
  ' ',
]

test('nor of texts made of what rules look for', () => {
  assert(
    property(array(constantFrom(...PIECES), { maxLength: 60 }), (pieces) => {
      const document = documentOf({
        url: '',
        text: pieces.join(''),
        language: 'en',
        languageScore: 1,
        signals: [],
      })
      for (const rule of wholePage)
        expect([rule.id, rule.measure(document, rule.parameters).spans.length]).toEqual([
          rule.id,
          0,
        ])
    }),
    { numRuns: 50 },
  )
})
