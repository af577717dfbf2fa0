import { expect, test } from 'vitest'
import { accountOf, differencesOf } from './account.ts'
import { factsOf } from './facts.ts'
import { renderReport } from './render.ts'
import { sketchRelease } from './release.test-support.ts'
import { village } from './village.test-support.ts'

test('offered is skipped, dropped and kept, in records and in characters', async () => {
  await using release = await sketchRelease(village)
  const facts = await factsOf(release.connection, release.directory)
  expect(accountOf(facts)).toEqual({
    offered: 13,
    skipped: 3,
    dropped: 6,
    edited: 1,
    unchanged: 3,
    inCorpus: 4,
    judged: 10,
    chars: { offered: 2450, dropped: 650, cut: 20, kept: 1780 },
  })
  expect(differencesOf(facts)).toEqual([])
})

test('a ledger that disagrees with release.json or with its inputs is said not to agree', async () => {
  await using release = await sketchRelease({
    ...village,
    record: (record) => ({
      ...record,
      counts: { ...record.counts, dropped: 5 },
      inputs: record.inputs.map((input) => ({ ...input, records: input.records + 1 })),
    }),
  })
  const facts = await factsOf(release.connection, release.directory)
  expect(differencesOf(facts)).toEqual([
    { kind: 'counts', figure: 'dropped', given: 5, found: 6 },
    { kind: 'inputs', figure: 'records', given: 15, found: 13 },
  ])
  const report = renderReport(facts, 'en')
  expect(report).toContain('release.json gives 5 for dropped, the ledger 6.')
  expect(report).toContain('Do not rely on this release')
  expect(report).not.toContain('The ledger adds up')
})

test('a verdict nobody knows breaks the account', async () => {
  await using release = await sketchRelease(village)
  const facts = await factsOf(release.connection, release.directory)
  const [first, ...rest] = facts.balance.verdicts.rows
  if (!first) throw new Error('the village has verdicts')
  const verdicts = { ...facts.balance.verdicts, rows: [{ ...first, verdict: 'lost' }, ...rest] }
  const kinds = differencesOf({ ...facts, balance: { ...facts.balance, verdicts } }).map(
    (difference) => difference.kind,
  )
  expect(kinds).toContain('parts')
})
