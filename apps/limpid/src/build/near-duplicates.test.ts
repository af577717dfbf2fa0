import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { article, crawlFolder } from './crawl.test-support.ts'
import { limpid } from './limpid.test-support.ts'
import { digests, rows } from './release-bytes.test-support.ts'

const ORIGINAL = article('lighthouse')
const changed = (from: string, to: string) => ORIGINAL.replace(from, to)

const crawl = crawlFolder({
  'a.warc.gz': [
    {
      url: 'https://late.example/',
      body: changed('warm varnish', 'old rope'),
      date: '2024-05-02T00:00:00Z',
    },
    {
      url: 'https://other.example/',
      body: article('orchard')
        .replaceAll('<p>', '<p>Moreover, as nobody denies, ')
        .replaceAll('the ', 'our '),
      date: '2024-01-01T00:00:00Z',
    },
  ],
  'b.warc.gz': [
    { url: 'https://first.example/', body: ORIGINAL, date: '2023-01-01T00:00:00Z' },
    {
      url: 'https://first.example/?utm_source=x',
      body: article('quarry').replaceAll('a ', 'one '),
      date: '2024-03-01T00:00:00Z',
    },
    { url: 'https://copy.example/', body: ORIGINAL, date: '2024-03-01T00:00:00Z' },
  ],
})
const files = ['a', 'b'].map((name) => join(crawl, `${name}.warc.gz`))
const recipe = join(crawl, 'recipe.yaml')
writeFileSync(
  recipe,
  `recipe: near
duplicates:
  exact: true
  url: true
  near: { edition: fineweb@datatrove-0.10, verify: 0.8, bands: 20, rows: 6 }
steps:
  - rule: quality.too-little-text
`,
)
const build = (out: string, workers: number, more: readonly string[] = []) =>
  limpid([
    'build',
    ...files,
    '--out',
    join(crawl, out),
    '--recipe',
    recipe,
    '--workers',
    String(workers),
    ...more,
  ])

beforeAll(async () => {
  expect(await build('run', 1)).toMatchObject({ code: 0 })
}, 120_000)

test('a near copy, an exact copy and another capture of an address each name the page kept, and how alike they are', async () => {
  const ledger = `'${join(crawl, 'run/release/ledger/pages-*.parquet')}'`
  const found = await rows(
    `SELECT p.url, p.rule, s.url AS kept, round(p.similarity, 2) AS alike FROM ${ledger} p LEFT JOIN ${ledger} s ON s.page = p.survivor ORDER BY p.page`,
  )
  expect(found).toEqual([
    {
      url: 'https://late.example/',
      rule: 'duplicates.near-text',
      kept: 'https://first.example/',
      alike: expect.any(Number),
    },
    { url: 'https://other.example/', rule: null, kept: null, alike: null },
    { url: 'https://first.example/', rule: null, kept: null, alike: null },
    {
      url: 'https://first.example/?utm_source=x',
      rule: 'duplicates.url',
      kept: 'https://first.example/',
      alike: null,
    },
    {
      url: 'https://copy.example/',
      rule: 'duplicates.exact-text',
      kept: 'https://first.example/',
      alike: 1,
    },
  ])
  expect(Number(found[0]?.['alike'])).toBeGreaterThan(0.8)
})

test('one, two and four workers leave the same bytes', { timeout: 120_000 }, async () => {
  const wanted = digests(join(crawl, 'run/release'))
  for (const workers of [2, 4]) {
    expect(await build(`run-${workers}`, workers)).toMatchObject({ code: 0 })
    expect(digests(join(crawl, `run-${workers}/release`))).toEqual(wanted)
  }
})

test(
  'pages of an earlier release were there first, whatever their dates',
  { timeout: 120_000 },
  async () => {
    expect(await build('next', 1, ['--against', join(crawl, 'run')])).toMatchObject({ code: 0 })
    const ledger = `'${join(crawl, 'next/release/ledger/pages-*.parquet')}'`
    const found = await rows(
      `SELECT p.url, p.rule, s.url AS kept, length(p.survivor_release) AS digits FROM ${ledger} p
     LEFT JOIN '${join(crawl, 'run/release/ledger/pages-*.parquet')}' s ON s.page = p.survivor ORDER BY p.page`,
    )
    expect(found.map(({ rule }) => rule)).not.toContain(null)
    expect(new Set(found.map(({ kept }) => kept))).toEqual(
      new Set(['https://first.example/', 'https://other.example/']),
    )
    expect(new Set(found.map(({ digits }) => Number(digits)))).toEqual(new Set([64]))
  },
)

test('what is no release is refused', async () => {
  const none = await build('refused', 1, ['--against', crawl])
  expect(none.code).toBe(2)
  expect(none.stderr).toContain('[duplicates/not-a-release]')
})

test('limpid duplicates tells what stands for a page and where they differ, without its text unless asked', async () => {
  const told = await limpid(['duplicates', join(crawl, 'run'), 'https://late.example/'])
  expect(told).toMatchObject({ code: 0, stderr: '' })
  expect(told.stdout).toContain('https://first.example/')
  expect(told.stdout).toMatch(/- \d+: \d+ characters/)
  expect(told.stdout).not.toContain('old rope')
  const shown = await limpid([
    'duplicates',
    join(crawl, 'run'),
    'https://late.example/',
    '--show-text',
  ])
  expect(shown.stdout).toContain('old rope')
  expect(await limpid(['duplicates', join(crawl, 'run'), 'https://nobody.example/'])).toMatchObject(
    { code: 2 },
  )
  expect(await limpid(['duplicates', crawl, 'https://late.example/'])).toMatchObject({ code: 2 })
})
