import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assert, asyncProperty, constantFrom, record, uniqueArray, nat } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { limpid } from '../build/limpid.test-support.ts'
import {
  ruleSketch,
  sketchRelease,
  type PageSketch,
  type ReleaseSketch,
  type SketchedRelease,
} from '../report/release.test-support.ts'
import {
  noBrowser,
  overflowOf,
  startBrowser,
  violationsOf,
} from '../report/browser.test-support.ts'
import { compareReleases } from './compare-releases.ts'
import type { Difference } from './difference.ts'
import { differencePage } from './difference-page.ts'
import { differenceText } from './difference-text.ts'
import { writePage } from './write-page.ts'

const FILE = 2 ** 24

/** Files of a sketched release, by name; a file of the same name has the same bytes. */
function withFiles(names: readonly string[]): NonNullable<ReleaseSketch['record']> {
  return (made) => ({
    ...made,
    inputs: names.map((name) => ({
      input: name,
      bytes: 1,
      sha256: Buffer.from(name.padEnd(32)).toString('hex'),
      records: 1,
      failed: 0,
      unreadable: null,
    })),
  })
}

async function compared(before: ReleaseSketch, after: ReleaseSketch): Promise<Difference> {
  await using first = await sketchRelease(before)
  await using second = await sketchRelease(after)
  return await compareReleases(first.directory, second.directory)
}

const pages: readonly PageSketch[] = [
  { page: 1, verdict: 'keep', host: 'a.example.org', chars: 10 },
  { page: 2, verdict: 'drop', rule: 'quality.gibberish', host: 'b.example.org', language: 'fr' },
  { page: 3, verdict: 'edit', rule: 'c4.unfit-lines', chars: 50, keptChars: 40, textHash: 'x' },
  { page: 4, verdict: 'drop', rule: 'quality.gibberish' },
  { page: 5, verdict: 'skip', rule: 'http.redirect' },
  { page: 6, verdict: 'keep', host: 'c.example.net', language: null },
]
const changed: readonly PageSketch[] = [
  { page: 1, verdict: 'drop', rule: 'private.receipt', host: 'a.example.org', chars: 10 },
  { page: 2, verdict: 'keep', host: 'b.example.org', language: 'fr' },
  { page: 3, verdict: 'edit', rule: 'c4.unfit-lines', chars: 50, keptChars: 30, textHash: 'y' },
  { page: 4, verdict: 'drop', rule: 'private.receipt' },
  { page: 5, verdict: 'skip', rule: 'http.redirect' },
  { page: 6, verdict: 'keep', host: 'c.example.net', language: null },
]

test('pages newly kept, newly dropped, kept with another text and dropped for another reason are counted by what moved them', async () => {
  const difference = await compared({ pages }, { pages: changed })
  expect(difference.totals).toMatchObject({
    'newly-kept': { pages: 1, charsBefore: 0, charsAfter: 100 },
    'newly-dropped': { pages: 1, charsBefore: 10, charsAfter: 0 },
    'changed-text': { pages: 1, charsBefore: 40, charsAfter: 30 },
    'other-reason': { pages: 1 },
    'only-before-kept': { pages: 0 },
  })
  expect([difference.before, difference.after]).toMatchObject([
    { offered: 6, kept: 3, keptChars: 150 },
    { offered: 6, kept: 3, keptChars: 230 },
  ])
  const names = (moves: Difference['rules']) =>
    moves.rows.map(({ name, tallies }) => [
      name,
      tallies['newly-kept'].pages,
      tallies['newly-dropped'].pages,
    ])
  expect(names(difference.rules)).toEqual([
    ['private.receipt', 0, 1],
    ['quality.gibberish', 1, 0],
    ['c4.unfit-lines', 0, 0],
  ])
  expect(names(difference.languages)).toEqual([
    ['en', 0, 1],
    ['fr', 1, 0],
  ])
  expect(difference.registers).toBeNull()
  expect(differenceText(difference, 'en')).toContain('By register: not labelled')
})

test('of a page on which a rule found people the host alone is shown', async () => {
  const { examples } = await compared({ pages }, { pages: changed })
  expect(examples.map(({ change, address }) => [change, address])).toEqual([
    ['newly-dropped', 'a.example.org'],
    ['newly-kept', 'b.example.org/page/2'],
    ['changed-text', 'www.example.org/page/3'],
  ])
  const noted = await compared(
    { pages, hits: [{ page: 2, rule: 'secrets.key', action: 'note' }] },
    { pages: changed },
  )
  expect(noted.examples.find(({ before }) => before === 2)).toMatchObject({
    address: 'b.example.org',
    withheld: true,
  })
})

test('a file given elsewhere in the order is the same file, and pages of a file left out are only in one', async () => {
  const before = [pages[0], { page: FILE + 1, verdict: 'keep' }] as const
  const after = [
    { page: 1, verdict: 'drop', rule: 'quality.gibberish' },
    { page: FILE + 1, verdict: 'keep' },
  ] as const
  const difference = await compared(
    { pages: before.filter((page) => page !== undefined), record: withFiles(['a', 'b']) },
    { pages: after, record: withFiles(['b', 'c']) },
  )
  expect(difference.hasSameInputs).toBe(false)
  expect(difference.totals).toMatchObject({
    'newly-dropped': { pages: 1 },
    'only-before-kept': { pages: 1 },
    'only-after-kept': { pages: 1 },
  })
  expect(difference.examples).toMatchObject([{ before: FILE + 1, after: 1 }])
})

test('a record that lies in another file is found again by its id, twice where it stands twice', async () => {
  await using first = await sketchRelease({ pages, record: withFiles(['whole']) })
  await using second = await sketchRelease({ pages: changed, record: withFiles(['split']) })
  const found = await compareReleases(first.directory, second.directory)
  expect(found.totals).toMatchObject({
    'newly-kept': { pages: 1 },
    'newly-dropped': { pages: 1 },
    'only-before-kept': { pages: 0 },
  })
  for (const release of [first, second]) await rewrite(release, `* REPLACE ('one' AS record_id)`)
  expect((await compareReleases(first.directory, second.directory)).totals).toEqual(found.totals)
  await rewrite(second, `* REPLACE (CAST(NULL AS VARCHAR) AS record_id)`)
  expect((await compareReleases(first.directory, second.directory)).totals).toMatchObject({
    'only-before-kept': { pages: 3 },
    'only-after-kept': { pages: 3 },
  })
})

test('a ledger that labels registers is grouped by them', async () => {
  await using first = await sketchRelease({ pages })
  await using second = await sketchRelease({ pages: changed })
  await rewrite(second, `*, CASE page WHEN 1 THEN 'news' END AS register`)
  const { registers } = await compareReleases(first.directory, second.directory)
  expect(
    registers?.rows.map(({ name, tallies }) => [name, tallies['newly-dropped'].pages]),
  ).toEqual([
    [null, 0],
    ['news', 1],
  ])
})

test('domains beyond the most moved are one row, and the rows make up the whole', async () => {
  const many = Array.from({ length: 60 }, (_, page) => ({
    page,
    verdict: 'keep' as const,
    host: `d${page}.example`,
    domain: `d${page}.example`,
  }))
  const difference = await compared(
    { pages: many },
    { pages: many.map((page) => ({ ...page, verdict: 'drop', rule: 'quality.gibberish' })) },
  )
  const { rows, others, otherNames } = difference.domains
  expect([rows.length, otherNames, others['newly-dropped'].pages]).toEqual([20, 40, 40])
  expect(differenceText(difference, 'fr')).toContain('40 autres')
})

test('steps added, left out, moved and changed are told apart', async () => {
  const rules = ['a.one', 'a.two', 'a.three', 'a.four'].map((id) => ruleSketch(id))
  const [one, two, three] = rules
  const { steps } = await compared(
    { pages: [], rules },
    {
      pages: [],
      rules: [
        three,
        one,
        two && { ...two, threshold: 7, parameters: { most: 3 } },
        ruleSketch('a.new'),
      ].filter((rule) => rule !== undefined),
    },
  )
  expect(steps).toEqual([
    { rule: 'a.three', kind: 'moved', values: [] },
    {
      rule: 'a.two',
      kind: 'changed',
      values: [
        { key: 'threshold', before: '50', after: '7' },
        { key: 'with.most', before: '–', after: '3' },
      ],
    },
    { rule: 'a.new', kind: 'added', values: [] },
    { rule: 'a.four', kind: 'removed', values: [] },
  ])
})

const anyPages = uniqueArray(
  record({
    page: nat(40),
    verdict: constantFrom('keep' as const, 'edit' as const, 'drop' as const, 'skip' as const),
    rule: constantFrom(null, 'quality.gibberish', 'c4.unfit-lines'),
    domain: constantFrom(null, 'a.example', 'b.example'),
    language: constantFrom(null, 'en', 'fr'),
    chars: nat(99),
    textHash: constantFrom('x', 'y'),
  }),
  { selector: ({ page }) => page, maxLength: 30 },
)

test('for any two ledgers, what was kept before and what came and went is what is kept after', async () => {
  await assert(
    asyncProperty(anyPages, anyPages, async (before, after) => {
      const { totals, ...sides } = await compared({ pages: before }, { pages: after })
      const kept = after.filter(({ verdict }) => verdict === 'keep' || verdict === 'edit')
      expect(
        sides.before.kept +
          totals['newly-kept'].pages -
          totals['newly-dropped'].pages -
          totals['only-before-kept'].pages +
          totals['only-after-kept'].pages,
      ).toBe(kept.length)
    }),
    { numRuns: 15 },
  )
})

test('the command prints text, writes the page, and refuses one release twice in one sentence', async () => {
  await using first = await sketchRelease({ pages })
  await using second = await sketchRelease({ pages: changed })
  const out = join(mkdtempSync(join(tmpdir(), 'limpid-diff-')), 'page.html')
  const text = await limpid([
    'diff',
    first.directory,
    second.directory,
    '--out',
    out,
    '--lang',
    'fr',
  ])
  expect([text.code, text.stdout]).toEqual([0, expect.stringContaining('Nouvellement gardées')])
  expect(readFileSync(out, 'utf8')).toMatch(/^<!doctype html>\s*<html lang="fr"/)
  const same = await limpid(['diff', first.directory, `${first.directory}/.`])
  expect([same.code, same.stderr]).toEqual([
    2,
    expect.stringMatching(/^[^\n]*\[diff\/same-folder\]\n$/),
  ])
}, 60_000)

test('what is no release, was made by another version or cannot be written to is refused', async () => {
  await using first = await sketchRelease({ pages })
  await using older = await sketchRelease({
    pages,
    record: (made) => ({ ...made, limpid: '0.0.9' }),
  })
  await using damaged = await sketchRelease({ pages })
  writeFileSync(join(damaged.directory, 'release.json'), '{}')
  const refusals = [
    [tmpdir(), 'run/not-a-run'],
    [damaged.directory, 'run/not-a-run'],
    [older.directory, 'diff/other-version'],
  ] as const
  for (const [other, code] of refusals)
    await expect(compareReleases(first.directory, other)).rejects.toMatchObject({ code })
  expect(() => writePage(join(first.directory, 'no/page.html'), '')).toThrow('diff/not-writable')
})

describe.skipIf(noBrowser !== null)('the comparison in Chromium', () => {
  test('axe finds nothing and nothing sticks out, in both languages, at 360 and 1440 px, with long names and without any page', async () => {
    await using browser = await startBrowser()
    const long = `${'x'.repeat(200)}.example`
    const wide: readonly PageSketch[] = [
      {
        page: 1,
        verdict: 'drop',
        rule: 'a.very-long-identifier'.repeat(9),
        host: long,
        domain: long,
      },
    ]
    const cases = [
      await compared({ pages }, { pages: changed, rules: [ruleSketch('a.new')] }),
      await compared(
        { pages: [{ page: 1, verdict: 'keep' }] },
        { pages: wide, record: withFiles(['z']) },
      ),
      await compared({ pages: [] }, { pages: [] }),
    ]
    for (const [locale, scheme] of [
      ['en', 'dark'],
      ['fr', 'light'],
    ] as const)
      for (const difference of cases) {
        const page = await browser.openPage(differencePage(difference, locale), {
          width: 360,
          scheme,
        })
        expect(await overflowOf(page)).toBe(0)
        expect(await violationsOf(page)).toEqual([])
        await page.setViewportSize({ width: 1440, height: 900 })
        expect(await overflowOf(page)).toBe(0)
        await page.close()
      }
  }, 60_000)
})

async function rewrite({ directory, connection }: SketchedRelease, columns: string): Promise<void> {
  const path = join(directory, 'ledger/pages-00000.parquet')
  await connection.run(`CREATE OR REPLACE TEMP TABLE again AS SELECT ${columns} FROM '${path}'`)
  await connection.run(`COPY again TO '${path}' (FORMAT parquet)`)
}
