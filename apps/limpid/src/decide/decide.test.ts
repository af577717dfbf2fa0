import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { article, crawlFolder } from '../build/crawl.test-support.ts'
import { limpid } from '../build/limpid.test-support.ts'
import { literal, withDatabase } from '../storage/database.ts'
import { digests } from '../build/release-bytes.test-support.ts'

const root = mkdtempSync(join(tmpdir(), 'limpid-decide-'))

/** Lines that rules of C4 cut, and one of its policy lines. */
const UNFIT =
  '<p>Please enable javascript</p><p>short</p><p>no end mark here at all in this line</p>'
const french = article('phare').replaceAll(
  /<p>[^<]*<\/p>/g,
  '<p>Personne au village ne sait plus qui a bâti ce phare, mais trois familles en réclament encore l’honneur à table.</p>',
)
const crawl = crawlFolder({
  'a.warc.gz': [
    ...['orchard', 'ferry', 'mill', 'quarry'].map((subject) => ({
      url: `https://${subject}.example/`,
      body: article(subject).replace('</article>', `${UNFIT}</article>`),
    })),
    {
      url: 'https://twin.example/',
      body: article('ferry').replace('</article>', `${UNFIT}</article>`),
    },
    { url: 'https://short.example/', body: '<p>Too short, this one.</p>' },
    { url: 'https://gone.example/', body: 'x', status: '404 Not Found' },
  ],
  'b.warc.gz': [
    { url: 'https://phare.example/', body: french },
    {
      url: 'https://lighthouse.example/a?b=1#c',
      body: article('lighthouse', 1860),
      headers: ['tdm-reservation: 1'],
    },
    { url: 'https://harbour.example/', body: article('harbour') },
    { url: 'https://braces.example/', body: article('bridge').replace('Sundays', 'Sundays {sic}') },
    {
      url: 'https://loop.example/',
      body: `<p>${'Again and again the same sentence is said. '.repeat(60)}</p>`,
    },
  ],
})
const inputs = [join(crawl, 'a.warc.gz'), join(crawl, 'b.warc.gz')]

const STEPS = [
  'rule: rights.tdm-reservation',
  'rule: quality.too-little-text',
  'rule: c4.unfit-lines',
  'rule: c4.curly-bracket',
  'rule: quality.repetitive-ngrams\n    action: note',
  'rule: quality.boilerplate\n    action: note',
  'set: gopher-quality@datatrove-0.10\n    languages: [en]\n    action: note',
] as const

function recipe(name: string, steps: readonly string[], rest = ''): string {
  const path = join(root, `${name}.yaml`)
  writeFileSync(
    path,
    `recipe: ${name}\n${rest}steps:\n${steps.map((step) => `  - ${step}\n`).join('')}`,
  )
  return path
}

async function built(name: string, file: string): Promise<string> {
  const out = join(root, `built-${name}`)
  const ended = await limpid(['build', ...inputs, '--recipe', file, '--out', out, '--workers', '1'])
  expect(ended, ended.stderr).toMatchObject({ code: 0 })
  return out
}

let run = ''

/** How many pages of a run are labelled with a kind of text. */
async function labelled(out: string): Promise<number> {
  const ledger = literal(join(out, 'release/ledger/pages-*.parquet'))
  const query = `SELECT count(register)::INTEGER AS labelled FROM read_parquet(${ledger})`
  const scratch = join(root, 'database')
  return await withDatabase({ scratch, memoryLimit: '128MB', threads: 1 }, async (connection) =>
    Number((await connection.runAndReadAll(query)).getRows()[0]?.[0]),
  )
}

beforeAll(async () => {
  run = await built('first', recipe('first', STEPS))
  rmSync(join(run, 'scratch'), { recursive: true, force: true })
}, 60_000)

type Changes = Readonly<Record<string, string | null>>

/** The steps with some of them put otherwise, null for left out; each change must find its step. */
function changed(changes: Changes): readonly string[] {
  let steps: readonly string[] = STEPS
  for (const [name, to] of Object.entries(changes)) {
    const at = steps.findIndex((step) => step.includes(name))
    expect(at, name).not.toBe(-1)
    steps = steps.toSpliced(at, 1, ...(to === null ? [] : [to]))
  }
  return steps
}

const CASES: readonly (readonly [string, () => readonly string[], string?])[] = [
  [
    'a threshold, and a cut that only notes',
    () =>
      changed({
        'too-little': 'rule: quality.too-little-text\n    threshold: 1400',
        'unfit-lines': 'rule: c4.unfit-lines\n    action: note',
      }),
  ],
  [
    'other actions, languages and order, a step less and one not measured before, and near duplicates',
    () => [
      'rule: quality.gibberish',
      ...changed({
        'tdm-reservation': 'rule: rights.tdm-reservation\n    action: note',
        'curly-bracket': null,
        'gopher-quality':
          'set: gopher-quality@datatrove-0.10\n    languages: [fr]\n    action: drop',
        boilerplate: 'rule: quality.boilerplate\n    action: cut\n    threshold: 0',
      }).toReversed(),
    ],
    'duplicates: near\n',
  ],
]

test.for(CASES)(
  'deciding anew gives the bytes of a build: %s',
  { timeout: 60_000 },
  async ([name, steps, rest]) => {
    const id = name.replaceAll(/\W+/g, '-')
    const file = recipe(id, steps(), rest)
    const out = join(root, `decided-${id}`)
    const [ended, fresh] = await Promise.all([
      limpid(['decide', run, '--recipe', file, '--out', out, '--workers', '1']),
      built(id, file),
    ])
    expect(ended, ended.stderr).toMatchObject({ code: 0 })
    const release = digests(join(out, 'release'))
    expect(release).toEqual(digests(join(fresh, 'release')))
    expect(await labelled(out)).toBe(1)
    expect(release['ledger/pages-00000.parquet']).not.toBe(
      digests(join(run, 'release'))['ledger/pages-00000.parquet'],
    )
  },
)

test('a run made before a column that deciding reads is refused in one sentence, and left as it was', async () => {
  const old = join(root, 'old')
  cpSync(run, old, { recursive: true })
  const texts = join(old, 'extract/texts/g000/000000.parquet')
  await withDatabase({ scratch: join(root, 's'), memoryLimit: '128MB', threads: 1 }, (connection) =>
    connection.run(`COPY (SELECT page, text, kept_text FROM '${texts}') TO '${texts}'`),
  )
  const ended = await limpid(['decide', old, '--recipe', recipe('again', STEPS)])
  expect([ended.code, ended.stderr]).toEqual([
    2,
    expect.stringMatching(
      /^limpid: [^\n]*texts lacks seen, kept_chars, text_hash[^\n]*\[decide\/old-run\]\n$/,
    ),
  ])
  expect(existsSync(join(old, 'decided'))).toBe(false)
}, 60_000)

test('a run in which our own code fails on every page leaves no release, says so in one sentence and ends with 70', async () => {
  const broken = join(root, 'broken')
  cpSync(run, broken, { recursive: true })
  const database = { scratch: join(root, 's'), memoryLimit: '128MB', threads: 1 }
  await withDatabase(database, async (connection) => {
    for (const task of ['000000', '000001']) {
      const texts = join(broken, `extract/texts/g000/${task}.parquet`)
      await connection.run(
        `COPY (SELECT * REPLACE ('no JSON' AS seen) FROM '${texts}') TO '${texts}'`,
      )
    }
  })
  const file = recipe('broken', changed({ 'curly-bracket': 'rule: quality.gibberish' }))
  const out = join(root, 'decided-broken')
  const ended = await limpid(['decide', broken, '--recipe', file, '--out', out, '--workers', '1'])
  expect(ended.code, ended.stderr).toBe(70)
  expect(ended.stderr).toMatch(
    /^limpid: Limpid failed on every one of the 11 pages[^\n]*\[run\/every-page-failed\]$/m,
  )
  expect(existsSync(join(out, 'release'))).toBe(false)
}, 60_000)

test('a worker that fails on what the run lost ends the others and the command, with exit 70 and no release', async () => {
  const damaged = join(root, 'damaged')
  cpSync(run, damaged, { recursive: true })
  rmSync(join(damaged, 'extract/texts/g000/000000.parquet'))
  const file = recipe('damaged', changed({ 'curly-bracket': 'rule: quality.gibberish' }))
  const out = join(root, 'decided-damaged')
  const ended = await limpid(['decide', damaged, '--recipe', file, '--out', out, '--workers', '2'])
  expect(ended.code, ended.stderr).toBe(70)
  expect(existsSync(join(out, 'release'))).toBe(false)
}, 60_000)
