import { expect, test } from 'vitest'
import { disclose, hamletPage, providerCase, sketchHamlet } from '../disclosure.test-support.ts'
import { LOCALES } from '../../words/words.ts'
import { formDocument } from '../documents/forms.ts'
import { fieldsOf, readForm } from '../form/form.ts'
import { halfAYearAfter } from './half-a-year.ts'
import { recordSpec } from './record-spec.ts'

test('every field of the form and every item of AB 2013 is answered, by a complete provider and by a minimal one', async () => {
  await using release = await sketchHamlet()
  for (const name of ['complete', 'minimal'] as const) {
    const { record } = await disclose(release, providerCase(name))
    expect(record.answers.map((answer) => answer.id)).toEqual(
      fieldsOf(readForm()).map((field) => field.id),
    )
    expect(record.answers).toHaveLength(56)
    expect(record.california).toHaveLength(12)
    expect(record.answers.filter((answer) => answer.state === 'missing')).toEqual([])
    expect(recordSpec.parse(JSON.parse(JSON.stringify(record)))).toEqual(record)
  }
})

test('a fact that is asked for and absent is named with its line; a draft is made and says so', async () => {
  await using release = await sketchHamlet()
  const text = providerCase('complete')
    .replace(/ +2\.3\.used: no\n/, '')
    .replace(/ +ab2013\.7: [^\n]*\n/, '')
  await expect(disclose(release, text)).rejects.toMatchObject({
    code: 'provider/missing-fact',
    values: {
      count: 2,
      list: expect.stringMatching(
        /provider\.yaml:\d+: 2\.3\.used\n- provider\.yaml:\d+: ab2013\.7/,
      ),
    },
  })
  const { record } = await disclose(release, text, true)
  expect(record.isDraft).toBe(true)
  expect(record.answers.find((answer) => answer.id === '2.3.used')).toMatchObject({
    state: 'missing',
    value: null,
  })
})

test('nothing is inferred from absence: a field that follows says from which answer, one that does not is not stated', async () => {
  await using release = await sketchHamlet()
  const { record } = await disclose(release, providerCase('minimal'))
  const of = (id: string) => record.answers.find((answer) => answer.id === id)
  expect(of('2.2.2.known')).toMatchObject({
    state: 'not applicable',
    from: 'form',
    reason: { en: expect.stringContaining('2.2.2.obtained') },
  })
  expect(of('2.3.crawlers')).toMatchObject({ state: 'not stated', value: null })
  expect(of('1.1.representative')).toMatchObject({
    state: 'withheld',
    reason: 'The contract is not yet signed.',
  })
})

test('sizes, dates, languages and domains are what the ledger holds', async () => {
  await using release = await sketchHamlet([
    hamletPage(30, { captured: null, language: null, chars: 7, host: 'house-1.example' }),
  ])
  const { record } = await disclose(
    release,
    providerCase('complete').replace(/ {2}1\.3\.text:\n(?: {4}.*\n)+/, ''),
  )
  const of = (id: string) => record.answers.find((answer) => answer.id === id)
  const chars = Array.from({ length: 10 }, (_, index) => 100 + index).reduce(
    (sum, size) => sum + size,
    57,
  )
  expect(of('1.3.text')).toMatchObject({
    state: 'known',
    from: 'ledger',
    range: 'lt_1e9',
    statements: [{ values: { chars, pages: 12 } }, {}, { values: { most: chars * 4 } }],
  })
  expect(of('1.3.latest_date')?.value).toEqual({ kind: 'month', month: '2024-05' })
  expect(
    of('1.3.languages')?.statements.map((statement) => statement.values['share']),
  ).toHaveLength(3)
  expect(record.facts.find((fact) => fact.id === 'domains.first')?.rows).toEqual([
    {
      rank: 1,
      domain: 'house-9.example',
      charsKept: 159,
      pagesKept: 2,
      bytesOffered: 4000,
      bytesKept: 4000,
      bytesDropped: 0,
    },
  ])
})

test.each([
  ['2026-11-24', '2027-05-24'],
  ['2026-08-31', '2027-02-28'],
  ['2027-08-31', '2028-02-29'],
  ['2026-03-31', '2026-09-30'],
])('six months after %s is %s', (date, later) => {
  expect(halfAYearAfter(date)).toBe(later)
})

test('a next update is due only where the model is trained further', async () => {
  await using release = await sketchHamlet()
  const due = async (name: 'complete' | 'minimal') =>
    (await disclose(release, providerCase(name))).record.summary.nextUpdate
  expect([await due('complete'), await due('minimal')]).toEqual(['2027-05-24', null])
})

test('the summary before is named with what changed, and where it stands if the provider says so', async () => {
  await using release = await sketchHamlet()
  const { record } = await disclose(release, providerCase('complete'))
  const text = providerCase('complete')
    .replace("version: '1.0'", "version: '1.1'")
    .replace('previous: none', 'previous: { file: a.json, link: https://example.org/a.json }')
  const before = { record, sha256: 'a'.repeat(64) }
  const next = (await disclose(release, text, false, before)).record
  expect(next.summary.previous).toMatchObject({
    version: '1.0',
    date: '2026-11-24',
    link: 'https://example.org/a.json',
    sha256: 'a'.repeat(64),
    changes: { answers: [{ id: 'version', kind: 'changed' }], totals: [], unchanged: 67 },
  })
  for (const locale of LOCALES) {
    const document = formDocument(next, 'summary', locale)
    expect(document.lede.join(' ')).toContain('https://example.org/a.json')
    const [version] = document.sections[0]?.entries ?? []
    expect(version?.paragraphs.map((said) => said.text).join(' ')).toContain(
      'https://example.org/a.json',
    )
    expect(document.links).toContainEqual(
      expect.objectContaining({ path: 'https://example.org/a.json' }),
    )
    expect(document.sections.at(-1)?.entries.map((entry) => entry.number)).toEqual(['version'])
  }
})

test('a summary of a later date, or of another provider, is not the one before', async () => {
  await using release = await sketchHamlet()
  const { record } = await disclose(release, providerCase('complete'))
  const later = { ...record, summary: { ...record.summary, date: '2027-01-01' } }
  const foreign = JSON.stringify(record).replaceAll('Example Models SAS', 'Another Firm')
  const stranger = recordSpec.parse(JSON.parse(foreign))
  for (const [before, code] of [
    [later, 'disclosure/previous-later'],
    [stranger, 'diff/other-provider'],
  ] as const) {
    const made = disclose(release, providerCase('complete'), false, { record: before, sha256: '' })
    await expect(made).rejects.toMatchObject({ code })
  }
})
