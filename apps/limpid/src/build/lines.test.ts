import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
import { article, crawlFolder, type InventedPage } from './crawl.test-support.ts'
import { limpid, start } from './limpid.test-support.ts'
import { rebuildTexts } from '../verify/rebuild-texts.ts'
import { digests, rows } from './release-bytes.test-support.ts'

const MENU = 'Sign up for our letter about harbours and you will hear from us in 30 days'
const SHARED = 'This paragraph was printed by three papers, word for word, and nobody said so.'

/** A page of its own prose, with paragraphs of others before and after. */
function page(url: string, date: string, before: readonly string[], after: readonly string[] = []) {
  const own = article(new URL(url).pathname.slice(1) || 'start')
    .replaceAll('. ', `, ${url}. `)
    .replaceAll(/([a-z])<\/p>/g, `$1 at ${url}</p>`)
    .replaceAll(/([.,])<\/p>/g, `, as ${letters(url)} says$1</p>`)
  const lines = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('\n')
  return {
    url,
    date,
    body: own
      .replace('</h1>', `</h1>${lines(before)}`)
      .replace('</article>', `${lines(after)}</article>`),
  } satisfies InventedPage
}

/** The address as words: digits count as equal, so pages must differ in letters. */
function letters(url: string): string {
  return url.replaceAll(/[^a-z]+/g, ' ').trim()
}

const crawl = crawlFolder({
  'a.warc.gz': [
    page('https://paper.example/ferry', '2024-03-01T00:00:00Z', [MENU, SHARED]),
    page('https://paper.example/mill', '2024-03-02T00:00:00Z', [MENU]),
    page('https://other.example/orchard', '2024-01-01T00:00:00Z', [
      SHARED,
      'write to ada@example.org',
    ]),
  ],
  'b.warc.gz': [
    page('https://paper.example/quarry', '2024-03-03T00:00:00Z', [
      MENU.replace('30', '90').toUpperCase(),
    ]),
    page('https://third.example/tower', '2024-02-01T00:00:00Z', [], [SHARED]),
    // Nothing of its own: what is left is too little.
    {
      url: 'https://echo.example/',
      date: '2024-09-01T00:00:00Z',
      body: `<p>${SHARED}</p><p>Two words</p>`,
    },
  ],
})
const files = ['a', 'b'].map((name) => join(crawl, `${name}.warc.gz`))
const recipe = (name: string, lines: string) => {
  const path = join(crawl, `${name}.yaml`)
  const steps = '  - rule: quality.too-little-text\n    threshold: 20\n'
  writeFileSync(path, `recipe: ${name}\nduplicates:\n  lines:\n${lines}\nsteps:\n${steps}`)
  return path
}
const LINES = '    minChars: 40\n    host: { minPages: 3 }\n    run: { minPages: 4 }'
const main = recipe('lines', LINES)
const build = (out: string, file: string, workers = 1, inputs = files) =>
  limpid([
    'build',
    ...inputs,
    '--out',
    join(crawl, out),
    '--recipe',
    file,
    '--workers',
    `${workers}`,
  ])
const ledger = (out: string, table: string) =>
  `'${join(crawl, out, `release/ledger/${table}-*.parquet`)}'`

beforeAll(async () => {
  const ended = await build('run', main)
  expect(ended, ended.stderr).toMatchObject({ code: 0 })
}, 120_000)

test('boilerplate of a host is cut everywhere, what pages share is kept by the oldest, and a page with too little left is dropped', async () => {
  const found = await rows(
    `SELECT p.url, p.verdict, p.rule, list(h.rule ORDER BY h.start) AS hits, list(CAST(h.score AS INTEGER) ORDER BY h.start) AS pages
FROM ${ledger('run', 'pages')} p LEFT JOIN ${ledger('run', 'hits')} h ON h.page = p.page GROUP BY ALL ORDER BY p.url`,
  )
  const [host, run] = ['duplicates.host-lines', 'duplicates.run-lines']
  expect(found).toEqual([
    {
      url: 'https://echo.example/',
      verdict: 'drop',
      rule: 'duplicates.too-little-left',
      hits: [run, 'duplicates.too-little-left'],
      pages: [4, 9],
    },
    {
      url: 'https://other.example/orchard',
      verdict: 'keep',
      rule: null,
      hits: [null],
      pages: [null],
    },
    {
      url: 'https://paper.example/ferry',
      verdict: 'edit',
      rule: host,
      hits: [host, run],
      pages: [3, 4],
    },
    { url: 'https://paper.example/mill', verdict: 'edit', rule: host, hits: [host], pages: [3] },
    { url: 'https://paper.example/quarry', verdict: 'edit', rule: host, hits: [host], pages: [3] },
    { url: 'https://third.example/tower', verdict: 'edit', rule: run, hits: [run], pages: [4] },
  ])
})

test('extracted text and the spans of the ledger give the text of the corpus, which lacks the lines', async () => {
  expect(await rebuildTexts(join(crawl, 'run'))).toEqual({ pages: 5, edited: 4, wrong: [] })
  const kept = await rows(
    `SELECT text FROM '${join(crawl, 'run/release/corpus/*.parquet')}' WHERE url LIKE 'https://paper.example/%'`,
  )
  expect(kept).toHaveLength(3)
  for (const { text } of kept) {
    expect(text).not.toMatch(/letter about harbours|LETTER ABOUT HARBOURS|three papers/)
    expect(text).not.toMatch(/\n\n\n|^\n|\n$/)
  }
})

test('two workers and the files in another order leave the same bytes', async () => {
  expect(await build('run-2', main, 2, files.toReversed())).toMatchObject({ code: 0 })
  expect(digests(join(crawl, 'run-2/release'))).toEqual(digests(join(crawl, 'run/release')))
}, 120_000)

test('killed in the middle of the join with four workers, the same command leaves the same release', async () => {
  const out = join(crawl, 'killed')
  const args = ['build', ...files, '--out', out, '--recipe', main, '--workers', '4']
  const { child, ended } = start(args)
  while (child.exitCode === null && !existsSync(join(out, 'join/line-found.parquet')))
    await sleep(5)
  child.kill('SIGKILL')
  await ended
  expect(await limpid(args)).toMatchObject({ code: 0 })
  expect(digests(join(out, 'release'))).toEqual(digests(join(crawl, 'run/release')))
}, 120_000)

test('deciding anew which lines are sought gives the bytes of a build; a rule that notes changes no page', async () => {
  const other = recipe(
    'other',
    '    blank: true\n    repeats: true\n    run: { keep: none, action: note }',
  )
  const fresh = await build('other', other)
  expect(fresh, fresh.stderr).toMatchObject({ code: 0 })
  const out = join(crawl, 'decided')
  const ended = await limpid(['decide', join(crawl, 'other'), '--recipe', main, '--out', out])
  expect(ended, ended.stderr).toMatchObject({ code: 0 })
  expect(digests(join(out, 'release'))).toEqual(digests(join(crawl, 'run/release')))
  const noted = await rows(
    `SELECT count(*) AS hits, count(*) FILTER (WHERE p.verdict <> 'keep') AS changed FROM ${ledger('other', 'hits')} h JOIN ${ledger('other', 'pages')} p ON p.page = h.page WHERE h.rule = 'duplicates.run-lines'`,
  )
  expect(noted).toEqual([{ hits: expect.stringMatching(/^[1-9]/), changed: '0' }])
}, 120_000)

test('the report says in both languages on which hosts lines were cut, by which rule', async () => {
  for (const [file, title] of [
    ['report.html', 'Lines that stand elsewhere'],
    ['report.fr.html', 'Lignes qui se trouvent ailleurs'],
  ] as const) {
    const report = readFileSync(join(crawl, 'run/release', file), 'utf8')
    const section = report.slice(report.indexOf('<section id="lines"'))
    expect(section).toContain(title)
    expect(section).toMatch(/paper\.example[\s\S]*host-<wbr \/>lines[\s\S]*<td[^>]*>3<\/td>/)
  }
})

test('the release verifies, and says which lines were sought', async () => {
  const ended = await limpid(['verify', join(crawl, 'run')])
  expect(ended, ended.stderr + ended.stdout).toMatchObject({ code: 0 })
  const record: unknown = JSON.parse(readFileSync(join(crawl, 'run/release/release.json'), 'utf8'))
  expect(record).toMatchObject({
    lines: {
      unit: 'line',
      minChars: 40,
      rules: [
        { id: 'duplicates.host-lines', threshold: 3, action: 'cut', keep: 'none' },
        { id: 'duplicates.run-lines', threshold: 4, action: 'cut', keep: 'first' },
      ],
    },
  })
})
