import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { article, crawlFolder } from './crawl.test-support.ts'
import { limpid } from './limpid.test-support.ts'
import { digests, rows } from './release-bytes.test-support.ts'

const T0 = '2024-05-01T12:00:00Z'
const T1 = '2025-01-31T09:00:00Z'

const robots = (host: string, date: string, body: string) => ({
  url: `https://${host}/robots.txt`,
  body,
  date,
  contentType: 'text/plain',
})
const OPEN = 'User-agent: *\nAllow: /\n'
const DENIED = 'User-agent: GPTBot\nDisallow: /\n'
const licensed = (subject: string, head: string) =>
  article(subject).replace('<head>', `<head>${head}`)

const crawl = crawlFolder({
  'robots.warc.gz': [
    robots('changed.example', '2024-05-01T11:00:00Z', OPEN),
    robots('changed.example', T1, DENIED),
    robots('open.example', '2024-05-01T11:00:00Z', OPEN),
    robots('open.example', T1, OPEN),
    robots('denied.example', '2024-05-01T11:00:00Z', DENIED),
  ],
  'a.warc.gz': [
    { url: 'https://changed.example/one', body: article('lighthouse'), date: T0 },
    { url: 'https://open.example/two', body: article('orchard'), date: T0 },
  ],
  'b.warc.gz': [
    { url: 'https://denied.example/three', body: article('ferry'), date: T0 },
    { url: 'https://unknown.example/four', body: article('quarry'), date: T0 },
    {
      url: 'https://unknown.example/five',
      date: T0,
      body: licensed(
        'windmill',
        '<link rel="license" href="https://creativecommons.org/licenses/by/4.0/"><meta name="dc.rights" content="Jane Doe, jane@example.org">',
      ),
    },
    {
      url: 'https://unknown.example/six',
      date: T0,
      body: licensed(
        'harbour',
        '<script type="application/ld+json">{"@context":"https://schema.org","@type":"Article","isAccessibleForFree":false}</script>',
      ),
    },
  ],
})
const files = ['a.warc.gz', 'b.warc.gz'].map((name) => join(crawl, name))
const recipes = join(crawl, 'recipes')

const recipe = (policy: string, more = ''): string => {
  mkdirSync(recipes, { recursive: true })
  const path = join(recipes, `${policy}.yaml`)
  writeFileSync(
    path,
    `recipe: r
rights:
  policy: ${policy}
  robots: ../robots.parquet
${more}steps:
  - rule: optout.retroactive
  - rule: rights.robots-ai-agent
  - rule: rights.paywalled
    action: note
`,
  )
  return path
}

const build = async (name: string, using: string, ...more: readonly string[]): Promise<string> => {
  const out = join(crawl, name)
  const ended = await limpid(['build', ...files, '--recipe', using, '--out', out, ...more])
  expect(ended).toMatchObject({ code: 0 })
  return join(out, 'release')
}

const rulesOf = async (release: string) =>
  Object.fromEntries(
    (await rows(`SELECT url, rule FROM '${release}/ledger/pages-*.parquet' ORDER BY page`)).map(
      ({ url, rule }) => [String(url).replace(/^https:\/\//, ''), rule],
    ),
  )

const REST = {
  'open.example/two': null,
  'unknown.example/four': null,
  'unknown.example/five': null,
  'unknown.example/six': null,
}

describe('with a robots table', () => {
  let strict = ''

  beforeAll(async () => {
    const table = ['robots', 'build', join(crawl, 'robots.warc.gz')]
    const ended = await limpid([...table, '--out', join(crawl, 'robots.parquet')])
    expect(ended).toMatchObject({ code: 0 })
    strict = await build('strict', recipe('strict'))
  })

  test('a page allowed when captured and denied later is dropped in retrospect only', async () => {
    const denied = { 'denied.example/three': 'rights.robots-ai-agent' }
    for (const policy of ['as-crawled', 'any-ai-token'])
      expect(await rulesOf(await build(policy, recipe(policy)))).toEqual({
        ...REST,
        ...denied,
        'changed.example/one': null,
      })
    const retroactive = await build('latest-retroactive', recipe('latest-retroactive'))
    for (const release of [retroactive, strict])
      expect(await rulesOf(release)).toEqual({
        ...REST,
        ...denied,
        'changed.example/one': 'optout.retroactive',
      })
    const [hit] = await rows(
      `SELECT kind FROM '${strict}/ledger/hits-*.parquet' WHERE rule = 'optout.retroactive'`,
    )
    expect(hit).toEqual({ kind: 'robots 2025-01-31' })
  })

  test('a stated date lets the files of hosts count up to the end of that day', async () => {
    const until = (day: string) => recipe('any-ai-token', `  asOf: ${day}\n`)
    const before = await rulesOf(await build('before', until('2025-01-30')))
    const after = await rulesOf(await build('after', until('2025-01-31')))
    expect(before['changed.example/one']).toBeNull()
    expect(after['changed.example/one']).toBe('optout.retroactive')
  })

  test('what nobody looked at stays not checked, under every policy', async () => {
    const outcomes = await rows(
      `SELECT p.url, train_as_crawled AS crawled, train_latest_retroactive AS latest, train_strict AS strict, state_ai_agent_robots AS agents
       FROM '${strict}/ledger/rights-*.parquet' r JOIN '${strict}/ledger/pages-*.parquet' p ON p.page = r.page ORDER BY r.page`,
    )
    const unchecked = { crawled: 'not-checked', latest: 'not-checked', strict: 'not-checked' }
    const free = { crawled: 'not-reserved', latest: 'not-reserved', strict: 'not-checked' }
    const unknown = { ...unchecked, agents: 'not-checked' }
    expect(outcomes).toEqual([
      {
        url: 'https://changed.example/one',
        crawled: 'not-reserved',
        latest: 'reserved',
        strict: 'reserved',
        agents: 'none',
      },
      { url: 'https://open.example/two', ...free, agents: 'none' },
      {
        url: 'https://denied.example/three',
        crawled: 'not-reserved',
        latest: 'reserved',
        strict: 'reserved',
        agents: 'reserved',
      },
      { url: 'https://unknown.example/four', ...unknown },
      { url: 'https://unknown.example/five', ...unknown },
      { url: 'https://unknown.example/six', ...unknown },
    ])
  })

  test('the tables say which line, where and since when, and nothing of persons', async () => {
    const [reservation] = await rows(
      `SELECT reason, rule, place, detail, captured FROM '${strict}/ledger/reservations-*.parquet' WHERE policy = 'latest-retroactive' AND purpose = 'train' AND page = 0`,
    )
    expect(reservation).toEqual({
      reason: 'optout.retroactive',
      rule: 'rights.robots-ai-agent',
      place: 'robots',
      detail: 'robots.txt: Disallow: /',
      captured: String(Date.parse(T1)),
    })
    expect(
      await rows(`SELECT kind, value FROM '${strict}/ledger/evidence-*.parquet' ORDER BY value`),
    ).toEqual([
      { kind: 'dc.rights', value: '<prose>' },
      { kind: 'is-accessible-for-free', value: 'false' },
      { kind: 'license', value: 'https://creativecommons.org/licenses/by/4.0/' },
    ])
    const [paywalled] = await rows(
      `SELECT url FROM '${strict}/ledger/pages-*.parquet' WHERE m_rights_paywalled = 1`,
    )
    expect(paywalled).toEqual({ url: 'https://unknown.example/six' })
  })

  test('release.json names policy, table and agents, and lists the tables; the report shows the price', () => {
    const record = JSON.parse(readFileSync(join(strict, 'release.json'), 'utf8'))
    expect(record.rights).toMatchObject({
      edition: 1,
      policy: 'strict',
      purpose: 'train',
      robots: { name: '../robots.parquet' },
    })
    const found = digests(strict)
    for (const table of ['rights', 'evidence', 'reservations', 'licences']) {
      const path = `ledger/${table}-00000.parquet`
      expect(record.files).toContainEqual(expect.objectContaining({ path, sha256: found[path] }))
    }
    for (const name of ['report.html', 'report.fr.html']) {
      const report = readFileSync(join(strict, name), 'utf8')
      expect(report).toContain('<section id="rights"')
      expect(report).toContain('CC-BY-4.0')
    }
  })

  test('the number of workers changes no byte', async () => {
    const again = await build('again', join(recipes, 'strict.yaml'), '--workers', '2')
    expect(digests(again)).toEqual(digests(strict))
  })

  test('another robots table is another plan, and what is none is refused', async () => {
    const table = readFileSync(join(crawl, 'robots.parquet'))
    const other = ['robots', 'build', join(crawl, 'b.warc.gz'), '--out']
    await limpid([...other, join(crawl, 'robots.parquet')])
    const again = ['build', ...files, '--recipe', recipe('strict'), '--out', join(crawl, 'strict')]
    const planned = await limpid(again)
    writeFileSync(join(crawl, 'robots.parquet'), table)
    expect(planned).toMatchObject({ code: 2 })
    expect(planned.stderr).toContain('run/other-plan')
    const path = join(recipes, 'moved.yaml')
    writeFileSync(
      path,
      readFileSync(recipe('strict'), 'utf8').replace('../robots.parquet', '../a.warc.gz'),
    )
    const refused = await limpid(['build', ...files, '--recipe', path, '--out', join(crawl, 'no')])
    expect(refused).toMatchObject({ code: 2 })
    expect(refused.stderr).toContain('robots/not-a-table')
  })
})

test('a recipe can keep only openly licensed pages', async () => {
  const release = await build('licences', 'open-licences')
  const kept = await rows(`SELECT url FROM '${release}/corpus/*.parquet'`)
  expect(kept).toEqual([{ url: 'https://unknown.example/five' }])
  const ledger = await rows(
    `SELECT DISTINCT rule FROM '${release}/ledger/pages-*.parquet' WHERE verdict = 'drop'`,
  )
  expect(ledger).toEqual([{ rule: 'rights.no-open-licence' }])
  expect(await rows(`SELECT licence, is_open FROM '${release}/ledger/licences-*.parquet'`)).toEqual(
    expect.arrayContaining([{ licence: 'CC-BY-4.0', is_open: true }]),
  )
})
