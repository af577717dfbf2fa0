import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { literal, withDatabase } from '../../storage/database.ts'
import type { PreviousSummary } from '../record/record-of.ts'
import { changesText } from './changes-text.ts'
import { hamletTwice } from './changes.test-support.ts'
import { comparisonOf, wholeComparison } from './comparison.ts'

const place = mkdtempSync(join(tmpdir(), 'limpid-lists-test-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

/** A list of numbered domains, the size of each by its number. */
async function writeList(name: string, domains: string, chars: string): Promise<string> {
  const path = join(place, name)
  const rows = `SELECT 'd' || n || '.example' AS domain, ${chars} AS chars_kept FROM range(${domains}) AS t(n)`
  const list = `SELECT domain, chars_kept, ROW_NUMBER() OVER (ORDER BY chars_kept DESC, domain) AS rank FROM (${rows})`
  await withDatabase(
    { scratch: join(place, 'scratch'), memoryLimit: '128MB', threads: 1 },
    (connection) => connection.run(`COPY (${list}) TO ${literal(path)} (FORMAT parquet)`),
  )
  return path
}

function listing(
  { record, sha256 }: PreviousSummary,
  listed: number,
  charsListed: number,
  domainList: string,
): PreviousSummary {
  const facts = record.facts.map((fact) =>
    fact.id === 'domains.totals'
      ? { ...fact, rows: [{ ...fact.rows[0], listed, charsListed }] }
      : fact,
  )
  return { record: { ...record, facts }, sha256, domainList }
}

const sum = (from: number, to: number, of: (n: number) => number) =>
  Array.from({ length: to - from }, (_, index) => of(from + index)).reduce((a, b) => a + b, 0)

const { before, after } = await hamletTwice()
const size = (n: number) => 10_000 - n
const sizeNow = (n: number) => size(n) + (n === 77 ? 5000 : 0)
const then = await writeList('then.parquet', '0, 100', '10000 - n')
const now = await writeList(
  'now.parquet',
  '40, 180',
  '10000 - n + CASE WHEN n = 77 THEN 5000 ELSE 0 END',
)
const older = listing(before, 100, sum(0, 100, size), then)
const newer = listing(after, 140, sum(40, 180, sizeNow), now)

test('whole lists of domains are compared where they stand beside both summaries', async () => {
  expect(comparisonOf(older, newer).changes.domains.compared).toEqual({ before: 1, after: 2 })
  const comparison = await wholeComparison(older, newer)
  const { compared, added, gone, moved } = comparison.changes.domains
  expect(compared).toEqual({ before: 100, after: 140 })
  expect([added.count, gone.count, moved.count]).toEqual([80, 40, 60])
  expect(added.first).toHaveLength(25)
  expect(gone.first[0]).toEqual({ domain: 'd0.example', rank: 1, charsKept: 10_000 })
  expect(moved.first[0]).toEqual({
    domain: 'd77.example',
    rankBefore: 78,
    rankAfter: 1,
    before: 9923,
    after: 14_923,
    difference: 5000,
  })
  const text = changesText(comparison, 'en')
  expect(text).toContain('both lists, 100 domains before and 140 now')
  expect(text).toContain('80 domains are newly there')
  expect(text).toContain('and 55 more')
})

test('without one of the lists the summaries alone are compared, and say so', async () => {
  const { record, sha256 } = older
  const comparison = await wholeComparison({ record, sha256 }, newer)
  expect(changesText(comparison, 'en')).toContain('the 1 largest of the 100 domains listed before')
})

test('a list of other domains, or what is no list, is refused', async () => {
  const text = join(place, 'text.parquet')
  writeFileSync(text, 'no Parquet')
  for (const list of [now, text]) {
    const wrong = wholeComparison({ ...older, domainList: list }, newer)
    await expect(wrong).rejects.toMatchObject({ code: 'diff/other-list', values: { path: list } })
  }
})
