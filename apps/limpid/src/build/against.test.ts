import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { article, crawlFolder } from './crawl.test-support.ts'
import { limpid } from './limpid.test-support.ts'
import { digests, rows } from './release-bytes.test-support.ts'

const QUARRY = article('quarry')

/** Words of two sentences of a page exchanged: about 0.85 like the page, and 0.74 like one changed elsewhere. */
const SENTENCES = QUARRY.match(/<p>[^<]*<\/p>/g) ?? []
const reworded = (place: number) => {
  const sentence = SENTENCES[place] ?? ''
  return QUARRY.replace(sentence, `<p>${sentence.slice(3, -4).split('').toReversed().join('')}</p>`)
}

const crawl = crawlFolder({
  'a.warc.gz': [
    { url: 'https://a.example/orchard', body: article('orchard'), date: '2024-01-01T00:00:00Z' },
    { url: 'https://a.example/quarry', body: reworded(2), date: '2024-01-01T00:00:00Z' },
  ],
  'b.warc.gz': [
    { url: 'https://b.example/orchard', body: article('orchard'), date: '2020-01-01T00:00:00Z' },
    { url: 'https://b.example/quarry', body: reworded(7), date: '2023-01-01T00:00:00Z' },
    { url: 'https://b.example/ferry', body: article('ferry'), date: '2023-01-01T00:00:00Z' },
  ],
  'c.warc.gz': [
    { url: 'https://c.example/orchard', body: article('orchard'), date: '2019-01-01T00:00:00Z' },
    { url: 'https://c.example/quarry', body: QUARRY, date: '2019-01-01T00:00:00Z' },
    {
      url: 'https://c.example/ferry',
      body: article('ferry').replace('warm varnish', 'old rope'),
      date: '2019-01-01T00:00:00Z',
    },
    { url: 'http://www.a.example/orchard/', body: article('chapel'), date: '2019-01-01T00:00:00Z' },
    { url: 'https://c.example/mill', body: article('mill'), date: '2019-01-01T00:00:00Z' },
  ],
})
const at = (name: string) => join(crawl, name)

const STEPS = 'steps:\n  - rule: quality.too-little-text\n'
const RECIPES = {
  near: '{ url: true, near: {} }',
  other: '{ near: { edition: fineweb@2024-04 } }',
  exact: 'exact',
  addresses: '{ url: true }',
} as const
for (const [name, duplicates] of Object.entries(RECIPES))
  writeFileSync(at(`${name}.yaml`), `recipe: ${name}\nduplicates: ${duplicates}\n${STEPS}`)

const build = (
  file: string,
  out: string,
  recipe: keyof typeof RECIPES,
  against: readonly string[] = [],
) =>
  limpid([
    'build',
    at(`${file}.warc.gz`),
    '--out',
    at(out),
    '--recipe',
    at(`${recipe}.yaml`),
    '--workers',
    '1',
    ...against.flatMap((name) => ['--against', at(name)]),
  ])

const digestOf = (run: string) =>
  createHash('sha256')
    .update(readFileSync(at(`${run}/release/release.json`)))
    .digest('hex')

/** Every page with what decided and where the page kept lies. */
async function decided(run: string, names: Readonly<Record<string, string>>) {
  const found = await rows(
    `SELECT url, rule, survivor, survivor_release FROM '${at(`${run}/release/ledger/pages-*.parquet`)}' ORDER BY page`,
  )
  const releases = new Map<unknown, string>(
    Object.entries(names).map(([name, out]) => [digestOf(out), name]),
  )
  return found.map(({ url, rule, survivor_release: release }) => [
    url,
    rule,
    release === null ? null : (releases.get(release) ?? 'unknown'),
  ])
}

const RELEASES = { A: 'a', B: 'b' }
const OF_NEAR = [
  ['https://c.example/orchard', 'duplicates.exact-text', 'A'],
  ['https://c.example/quarry', 'duplicates.near-text', 'B'],
  ['https://c.example/ferry', 'duplicates.near-text', 'B'],
  ['http://www.a.example/orchard/', 'duplicates.url', 'A'],
  ['https://c.example/mill', null, null],
]

beforeAll(async () => {
  expect(await build('a', 'a', 'near')).toMatchObject({ code: 0 })
  expect(await build('b', 'b', 'near', ['a'])).toMatchObject({ code: 0 })
}, 120_000)

test('in a chain of three releases each survivor is named with its release, the oldest capture of all earlier ones first', async () => {
  expect(await decided('b', RELEASES)).toEqual([
    ['https://b.example/orchard', 'duplicates.exact-text', 'A'],
    ['https://b.example/quarry', null, null],
    ['https://b.example/ferry', null, null],
  ])
  expect(await build('c', 'c', 'near', ['a', 'b'])).toMatchObject({ code: 0 })
  expect(await decided('c', RELEASES)).toEqual(OF_NEAR)
})

test('the order in which earlier releases are given, and one given twice, change nothing', async () => {
  expect(await build('c', 'again', 'near', ['b', 'a', 'b'])).toMatchObject({ code: 0 })
  expect(digests(at('again/release'))).toEqual(digests(at('c/release')))
  const record = JSON.parse(readFileSync(at('c/release/release.json'), 'utf8'))
  expect(record.against).toEqual([digestOf('a'), digestOf('b')].toSorted())
})

test('a release without signatures, or with those of another edition, is compared by signatures made from its texts', async () => {
  expect(await build('a', 'a-exact', 'exact')).toMatchObject({ code: 0 })
  expect(await build('b', 'b-other', 'other', ['a-exact'])).toMatchObject({ code: 0 })
  const made = await build('c', 'c-remade', 'near', ['a-exact', 'b-other'])
  expect(made).toMatchObject({ code: 0 })
  expect(made.stderr).toContain('"signatures"')
  expect(await decided('c-remade', { A: 'a-exact', B: 'b-other' })).toEqual(OF_NEAR)
})

test('a recipe without near duplicates compares with any release by text, and by address where it asks', async () => {
  expect(await build('c', 'c-exact', 'exact', ['a', 'b'])).toMatchObject({ code: 0 })
  const texts = await decided('c-exact', RELEASES)
  expect(texts.filter(([, rule]) => rule !== null)).toEqual([OF_NEAR[0]])
  expect(await build('c', 'c-addresses', 'addresses', ['a-exact'])).toMatchObject({ code: 0 })
  const addresses = await decided('c-addresses', { A: 'a-exact' })
  expect(addresses.filter(([, rule]) => rule !== null)).toEqual([OF_NEAR[0], OF_NEAR[3]])
})

test('an earlier release that kept no page stands for nothing', async () => {
  writeFileSync(
    at('nobody.yaml'),
    'recipe: nobody\nsteps:\n  - rule: quality.too-little-text\n    threshold: 9000\n',
  )
  const nobody = ['--recipe', at('nobody.yaml'), '--workers', '1']
  expect(await limpid(['build', at('a.warc.gz'), '--out', at('nobody'), ...nobody])).toMatchObject({
    code: 0,
  })
  expect(await build('a', 'alone', 'near', ['nobody'])).toMatchObject({ code: 0 })
  expect(await decided('alone', { A: 'nobody' })).toEqual([
    ['https://a.example/orchard', null, null],
    ['https://a.example/quarry', null, null],
  ])
})
