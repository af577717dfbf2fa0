import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Fact } from './facts/ask-ledger.ts'
import { factsOf } from './facts.ts'
import { sketchRelease } from './release.test-support.ts'
import { village } from './village.test-support.ts'

test('every figure of the invented village is the one counted by hand', async () => {
  await using release = await sketchRelease(village)
  const facts = await factsOf(release.connection, release.directory)
  expect(facts.balance.verdicts.rows).toEqual([
    { verdict: 'drop', pages: 6, chars: 650, keptChars: 0 },
    { verdict: 'edit', pages: 1, chars: 300, keptChars: 280 },
    { verdict: 'keep', pages: 3, chars: 1500, keptChars: 1500 },
    { verdict: 'skip', pages: 3, chars: 0, keptChars: 0 },
  ])
  expect(facts.balance.skipped.rows).toEqual([
    { reason: 'record.request', pages: 2, bytes: 4000 },
    { reason: 'http.status', pages: 1, bytes: 2000 },
  ])
  expect(facts.effects.decided.rows).toEqual([
    { rule: 'gopher.too-few-words', verdict: 'drop', pages: 3, chars: 60, keptChars: 0 },
    { rule: 'duplicates.exact', verdict: 'drop', pages: 2, chars: 500, keptChars: 0 },
    { rule: 'personal.email', verdict: 'edit', pages: 1, chars: 300, keptChars: 280 },
    { rule: 'private.chat', verdict: 'drop', pages: 1, chars: 90, keptChars: 0 },
  ])
  expect(facts.effects.fired.rows).toEqual([
    { rule: 'gopher.too-few-words', pages: 4 },
    { rule: 'personal.email', pages: 2 },
    { rule: 'private.chat', pages: 1 },
  ])
  expect(facts.effects.alone.rows).toEqual([{ rule: 'gopher.too-few-words', pages: 3 }])
  expect(facts.effects.measured.rows).toEqual([
    { column: 'm_gopher_too_few_words', pages: 10 },
    { column: 'm_quality_of_poems', pages: 0 },
  ])
})

test('edits are counted by rule and kind, on pages of the corpus only', async () => {
  await using release = await sketchRelease(village)
  const { edits } = await factsOf(release.connection, release.directory)
  expect(edits.passages.rows).toEqual([
    { rule: 'personal.email', action: 'mask', kind: 'email', pages: 1, passages: 2, chars: 40 },
  ])
})

test('sources count the pages judged, largest text kept first', async () => {
  await using release = await sketchRelease(village)
  const { sources, captures, inputs } = await factsOf(release.connection, release.directory)
  expect(sources.totals.rows).toEqual([
    { domains: 3, domainsInCorpus: 2, hosts: 4, tlds: 2, languages: 2, inputs: 2 },
  ])
  expect(sources.domains.rows).toEqual([
    { name: 'baker.example', judged: 4, inCorpus: 3, chars: 1550, keptChars: 1530 },
    { name: 'example.org', judged: 3, inCorpus: 1, chars: 540, keptChars: 250 },
    { name: 'mill.example', judged: 2, inCorpus: 0, chars: 340, keptChars: 0 },
  ])
  expect(sources.tlds.rows.map(({ name, judged }) => [name, judged])).toEqual([
    ['example', 6],
    ['org', 3],
  ])
  expect(
    sources.languages.rows.map(({ name, judged, inCorpus }) => [name, judged, inCorpus]),
  ).toEqual([
    ['en', 5, 2],
    ['fr', 3, 2],
    [null, 2, 0],
  ])
  expect(captures.months.rows).toEqual([
    { year: 2023, month: 12, judged: 1, inCorpus: 1 },
    { year: 2024, month: 3, judged: 8, inCorpus: 3 },
  ])
  expect(inputs.files.rows).toEqual([
    { input: 'a.warc.gz', records: 9, judged: 7, inCorpus: 3 },
    { input: 'b.warc.gz', records: 4, judged: 3, inCorpus: 1 },
  ])
})

test('duplicates name the page kept instead, and how many copies lay elsewhere', async () => {
  await using release = await sketchRelease(village)
  const { duplicates } = await factsOf(release.connection, release.directory)
  expect(duplicates.totals.rows).toEqual([{ copies: 2, chars: 500, survivors: 1, elsewhere: 1 }])
  expect(duplicates.groups.rows).toEqual([
    {
      address: 'www.example.org/bread',
      withheld: false,
      verdict: 'keep',
      copies: 2,
      hosts: 2,
      chars: 500,
    },
  ])
})

test('what the ledger does not know is counted', async () => {
  await using release = await sketchRelease(village)
  const { gaps } = await factsOf(release.connection, release.directory)
  expect(gaps.totals.rows).toEqual([
    {
      judged: 10,
      languageUnknown: 2,
      captureUnknown: 1,
      domainUnknown: 1,
      titleUnknown: 1,
      records: 13,
      digestsAgree: 11,
      digestsDiffer: 1,
    },
  ])
})

test('facts survive a round trip through JSON, and each names its query', async () => {
  await using release = await sketchRelease(village)
  const facts = await factsOf(release.connection, release.directory)
  expect(JSON.parse(JSON.stringify(facts))).toEqual(facts)
  expect(facts.balance.verdicts.query).toMatch(/^SELECT verdict,[\s\S]*FROM pages/)
})

test('every query gives its rows again when a reader runs it as printed', async () => {
  await using release = await sketchRelease(village)
  const { connection, directory } = release
  const facts = await factsOf(connection, directory)
  for (const table of ['pages', 'hits']) {
    await connection.run(
      `CREATE VIEW ${table} AS SELECT * FROM '${directory}/ledger/${table}-*.parquet'`,
    )
  }
  const { release: _, ...sections } = facts
  const asked = Object.values(sections).flatMap((section): readonly Fact<unknown>[] =>
    Object.values(section ?? {}),
  )
  expect(asked.length).toBeGreaterThan(14)
  for (const { query, rows } of asked) {
    const answer = await connection.runAndReadAll(query)
    const isOneRow = query.includes('COUNT("m_')
    expect([query, isOneRow ? answer.columnCount : answer.currentRowCount]).toEqual([
      query,
      rows.length,
    ])
  }
})

test('a release without pages, without hits and in a folder of odd name has facts too', async () => {
  await using release = await sketchRelease({ pages: [] })
  const oddly = join(release.directory, "it's [a] * folder?")
  mkdirSync(oddly)
  for (const part of ['ledger', 'release.json']) {
    cpSync(join(release.directory, part), join(oddly, part), { recursive: true })
  }
  const facts = await factsOf(release.connection, oddly)
  expect(facts.balance.verdicts.rows).toEqual([])
  expect(facts.sources.totals.rows).toHaveLength(1)
  expect(facts.gaps.totals.rows[0]?.records).toBe(0)
})
