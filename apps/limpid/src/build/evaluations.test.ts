import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { literal, withDatabase } from '../storage/database.ts'
import { article, crawlFolder } from './crawl.test-support.ts'
import { limpid } from './limpid.test-support.ts'
import { digests } from './release-bytes.test-support.ts'

const root = mkdtempSync(join(tmpdir(), 'limpid-evaluations-'))
/** Invented questions; the first is planted on two pages, the second, of nine words, on one. */
const QUESTION =
  'Which of the seven lamps in the old harbour of Fennimore was lit by a widow on winter nights, and why?'
const SHORT = 'Who mended the blue heron clock of Aldermarsh chapel?'
const planted = (subject: string, text: string): string =>
  article(subject).replace('</article>', `<p>${text}</p></article>`)
const crawl = crawlFolder({
  'a.warc.gz': [
    { url: 'https://quiz.example/', body: planted('orchard', QUESTION.toUpperCase()) },
    { url: 'https://ferry.example/', body: article('ferry') },
  ],
  'b.warc.gz': [
    { url: 'https://both.example/', body: planted('quarry', `${QUESTION} Then: ${SHORT}`) },
    { url: 'https://mill.example/', body: article('mill') },
  ],
})
const inputs = [join(crawl, 'a.warc.gz'), join(crawl, 'b.warc.gz')]
const lamps = join(root, 'lamps.jsonl')
writeFileSync(
  lamps,
  `${JSON.stringify({ question: QUESTION, context: 'Nobody in the village.' })}\n`,
)
writeFileSync(join(root, 'clocks.txt'), `${SHORT}\nToo short.\n`)
writeFileSync(
  join(root, 'unmet.txt'),
  'Nobody ever asked how nine grey otters crossed Lake Tamsin at dawn.\n',
)

const SETS =
  'evaluations:\n  lamps: { file: lamps.jsonl, fields: [question] }\n  clocks: clocks.txt\n  unmet: unmet.txt\n'

function recipe(name: string, step: string, sets = SETS): string {
  const path = join(root, `${name}.yaml`)
  const steps = `steps:\n  - rule: contamination.evaluation-text\n${step}  - rule: quality.too-little-text\n`
  writeFileSync(path, `recipe: ${name}\n${sets}${steps}`)
  return path
}

async function run(args: readonly string[]): Promise<string> {
  const ended = await limpid(args)
  expect(ended, ended.stderr).toMatchObject({ code: 0 })
  return ended.stdout
}

async function rows(out: string, query: string): Promise<readonly unknown[]> {
  const from = (table: string) =>
    `read_parquet(${literal(join(out, `release/ledger/${table}-*.parquet`))})`
  return withDatabase(
    { scratch: join(root, 'scratch'), threads: 1, memoryLimit: '500MB' },
    async (connection) => {
      await connection.run(
        `CREATE VIEW pages AS SELECT * FROM ${from('pages')}; CREATE VIEW hits AS SELECT * FROM ${from('hits')}`,
      )
      return (await connection.runAndReadAll(query)).getRowsJson()
    },
  )
}

const noted = join(root, 'noted')

beforeAll(async () => {
  await run(['build', ...inputs, '--recipe', recipe('noted', ''), '--out', noted, '--workers', '2'])
}, 60_000)

test('a planted page is noted, with the set and the passage, and nothing else is', async () => {
  const found = await rows(
    noted,
    `SELECT p.url, h.kind, h.action, h."end" - h.start FROM hits h JOIN pages p ON p.page = h.page
     WHERE h.rule = 'contamination.evaluation-text' ORDER BY p.url, h.start`,
  )
  expect(found).toEqual([
    ['https://both.example/', 'lamps', 'note', String(QUESTION.length - 1)],
    ['https://both.example/', 'clocks', 'note', String(SHORT.length - 1)],
    ['https://quiz.example/', 'lamps', 'note', String(QUESTION.length - 1)],
  ])
  const scores = await rows(
    noted,
    'SELECT url, m_contamination_evaluation_text, verdict FROM pages ORDER BY url',
  )
  expect(scores).toEqual([
    ['https://both.example/', 10, 'keep'],
    ['https://ferry.example/', 0, 'keep'],
    ['https://mill.example/', 0, 'keep'],
    ['https://quiz.example/', 9, 'keep'],
  ])
})

test('the report counts the pages of each set, also of one that was not met', () => {
  const report = readFileSync(join(noted, 'release/report.html'), 'utf8')
    .replaceAll(/<[^>]*>|\s+/g, ' ')
    .replaceAll(/ +/g, ' ')
  expect(report).toContain('Evaluation sets')
  expect(report).toMatch(/lamps 2 2 2/)
  expect(report).toMatch(/clocks 1 1 1/)
  expect(report).toMatch(/unmet 0 0 0/)
})

test('no text of a set stands in the ledger, and the index that workers shared holds none', () => {
  const files = readdirSync(join(noted, 'release/ledger')).map((name) =>
    join(noted, 'release/ledger', name),
  )
  for (const file of [...files, join(noted, 'evaluations.index')]) {
    expect(existsSync(file)).toBe(true)
    const bytes = readFileSync(file).toString('latin1').toLowerCase()
    for (const word of ['fennimore', 'aldermarsh']) expect(bytes).not.toContain(word)
  }
  expect(statSync(join(noted, 'evaluations.index')).size).toBeGreaterThan(32)
})

test('another threshold or action is decided from the measures', async () => {
  const file = recipe('dropped', '    threshold: 9\n    action: drop\n')
  const decided = join(root, 'decided')
  await run(['decide', noted, '--recipe', file, '--out', decided, '--workers', '1'])
  expect(await rows(decided, "SELECT url FROM pages WHERE verdict = 'drop'")).toEqual([
    ['https://both.example/'],
  ])
}, 60_000)

test('other sets are measured anew on the stored texts, to the bytes of a build', async () => {
  const file = recipe('fewer', '    action: cut\n', 'evaluations:\n  clocks: clocks.txt\n')
  const decided = join(root, 'decided-fewer')
  const built = join(root, 'built-fewer')
  await run(['decide', noted, '--recipe', file, '--out', decided, '--workers', '1'])
  await run(['build', ...inputs, '--recipe', file, '--out', built, '--workers', '1'])
  expect(digests(join(decided, 'release'))).toEqual(digests(join(built, 'release')))
  expect(await rows(decided, "SELECT url FROM pages WHERE verdict = 'edit'")).toEqual([
    ['https://both.example/'],
  ])
}, 60_000)

test('limpid judge names the sets, and explains without their text', async () => {
  const file = recipe('judged', '    action: drop\n')
  const texts = join(root, 'texts.jsonl')
  writeFileSync(texts, `${JSON.stringify({ id: 'x', text: `${QUESTION} ${SHORT}` })}\n`)
  const judged: unknown = JSON.parse(await run(['judge', texts, '--recipe', file]))
  expect(judged).toMatchObject({
    verdict: 'drop',
    rule: 'contamination.evaluation-text',
    measures: { 'contamination.evaluation-text': 10 },
    hits: [
      { spans: [{ start: 0, end: QUESTION.length - 1, kind: 'lamps' }, { kind: 'clocks' }] },
      {},
    ],
  })
  const explained = await run(['judge', texts, '--recipe', file, '--explain'])
  expect(explained).toContain('The page holds text of an evaluation set')
  expect(explained).toContain('lamps: one passage')
  expect(explained).not.toContain('Fennimore')
}, 30_000)
