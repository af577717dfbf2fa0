import { expect, test } from 'vitest'
import { LOCALES } from '../../words/words.ts'
import { recordSpec } from '../record/record-spec.ts'
import { changesPage } from './changes-page.ts'
import { changesSpec } from './changes-spec.ts'
import { changesText } from './changes-text.ts'
import { hamletTwice } from './changes.test-support.ts'
import { compareSummaries } from './compare-summaries.ts'
import { comparisonOf } from './comparison.ts'

const { before, after } = await hamletTwice()
const changes = compareSummaries(before.record, after.record)

function answer(id: string) {
  const found = changes.answers.find((change) => change.id === id)
  if (found === undefined) throw new Error(`${id} has not changed`)
  return found
}

test('a field that became known, one no longer said, one withheld: each by its kind, with both states', () => {
  expect(answer('1.3.other_characteristics')).toMatchObject({
    kind: 'added',
    before: { state: 'not known' },
    after: { state: 'known', value: { text: 'All pages are from one hamlet.' } },
  })
  expect(answer('1.3.comments')).toMatchObject({
    kind: 'removed',
    before: { state: 'known' },
    after: { state: 'not stated', value: null },
  })
  expect(answer('3.1.signatory')).toMatchObject({
    kind: 'removed',
    before: { state: 'known', value: { isYes: true } },
    after: { state: 'withheld', reason: 'Not yet public.' },
  })
})

test('a field with another value has both, and figures their difference', () => {
  const size = answer('1.3.text')
  expect(size).toMatchObject({
    kind: 'changed',
    before: { value: { size: { size: 1000 } } },
    after: { value: { size: { size: 1500 } } },
  })
  expect(size.statements[0]?.figures).toContainEqual({
    name: 'chars',
    before: 1095,
    after: 6106,
    difference: 5011,
  })
  const languages = answer('1.3.languages').statements
  expect(languages.find(({ before: earlier }) => earlier === null)?.after?.values).toMatchObject({
    language: { en: 'German', fr: 'allemand' },
    chars: 5000,
  })
})

test('a measure in other words is a change of its field, though no answer holds it', () => {
  const said = answer('3.2.measures').statements.map(({ before: earlier, after: later }) => [
    earlier === null ? null : JSON.stringify(earlier.values).includes('1,200'),
    later === null ? null : JSON.stringify(later.values).includes('1,300'),
  ])
  expect(said).toContainEqual([null, true])
  expect(said).toContainEqual([true, null])
})

test('processing rules: a new version and a new rule, nothing else', () => {
  expect(changes.rules).toEqual([
    {
      rule: 'rights.no-ai',
      before: expect.objectContaining({ version: 1 }),
      after: expect.objectContaining({ version: 2 }),
    },
    {
      rule: 'quality.new-rule',
      before: null,
      after: expect.objectContaining({ action: 'note' }),
    },
  ])
})

test('the domain list: newly listed, gone and moved, the largest difference first', () => {
  expect(changes.domains).toMatchObject({
    compared: { before: 1, after: 2 },
    listed: { before: 1, after: 2 },
    added: { count: 1, first: [{ domain: 'barn.example', rank: 1, charsKept: 5000 }] },
    gone: { count: 0 },
    moved: {
      count: 1,
      first: [{ domain: 'house-9.example', rankBefore: 1, rankAfter: 2, difference: 11 }],
    },
  })
  const back = compareSummaries(after.record, before.record)
  expect(back.domains.gone.first).toEqual([{ domain: 'barn.example', rank: 1, charsKept: 5000 }])
})

test('totals of the ledger are held against each other by column', () => {
  expect(changes.totals).toContainEqual({
    fact: 'corpus.totals',
    name: 'kept',
    before: 11,
    after: 13,
    difference: 2,
  })
})

test('a summary against itself: nothing changed, and all answers say the same', () => {
  expect(compareSummaries(before.record, before.record)).toMatchObject({
    answers: [],
    unchanged: 68,
    totals: [],
    rules: [],
    recipe: null,
    form: null,
  })
  expect(() => comparisonOf(before, before)).toThrow('diff/same-summary')
})

test('summaries of two providers are not compared; a provider that moved is the same one', () => {
  const named = (publisher: string) => ({ ...before.record.dataset, publisher })
  const address = { kind: 'text' as const, text: 'Another Firm, Elsewhere' }
  const moved = before.record.answers.map((each) =>
    each.id === '1.1.provider' ? { ...each, value: address } : each,
  )
  const other = { record: { ...before.record, answers: moved }, sha256: 'c' }
  expect(comparisonOf(before, other).changes.answers).toHaveLength(1)
  const stranger = { ...other, record: { ...other.record, dataset: named('Another Firm') } }
  expect(() => comparisonOf(before, stranger)).toThrow('diff/other-provider')
})

test('a comparison is as its schema says, within the record of a summary too', () => {
  const json: unknown = JSON.parse(JSON.stringify(changes))
  expect(changesSpec.parse(json)).toEqual(changes)
  const previous = { version: '1', date: '2026-11-24', link: null, sha256: 'a', changes }
  const record = { ...after.record, summary: { ...after.record.summary, previous } }
  expect(recordSpec.parse(JSON.parse(JSON.stringify(record)))).toEqual(record)
})

test.each(LOCALES)('in %s text and page say every change, and no name of ours raw', (locale) => {
  const comparison = comparisonOf(before, after)
  const text = changesText(comparison, locale)
  for (const { id } of changes.answers) expect(text).toContain(id.replace('ab2013.', 'AB 2013, '))
  expect(text).toContain(locale === 'en' ? '(+5,011)' : '(+5\u202f011)')
  expect(text).toMatch(locale === 'en' ? /known → withheld/ : /connu → retenu/)
  expect(text).not.toMatch(/\b(?:charsKept|pagesKept|undefined|null|NaN)\b/)
  const page = changesPage(comparison, locale)
  expect(page).toContain('barn.example')
  expect(page).toContain('quality.new-rule')
  expect(page).not.toMatch(/\b(?:charsKept|pagesKept|undefined|NaN)\b/)
  const cited = [...page.matchAll(/href="#([^"]+)"/g)].map((match) => match[1])
  expect(cited.length).toBeGreaterThan(5)
  for (const id of cited) expect(page).toContain(`id="${id}"`)
})
