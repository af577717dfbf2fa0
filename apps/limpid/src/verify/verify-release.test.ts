import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { limpid } from '../build/limpid.test-support.ts'
import { article, crawlFolder } from '../build/crawl.test-support.ts'
import { readArchive, writeArchive } from '../disclosure/word/archive.ts'
import { readSummary } from '../disclosure/record/read-summary.ts'
import { verifyRelease } from './verify-release.ts'

const place = mkdtempSync(join(tmpdir(), 'limpid-verify-test-'))
const run = join(place, 'run')
const release = join(run, 'release')
const provider = new URL('../disclosure/cases/complete.yaml', import.meta.url).pathname

beforeAll(async () => {
  const crawl = crawlFolder({
    'one.warc.gz': ['lighthouse', 'boathouse', 'mill'].map((subject, index) => ({
      url: `https://${subject}.example/`,
      body: article(subject, 1900 + index),
    })),
    'two.warc.gz': [
      {
        url: 'https://chapel.example/',
        body: article('chapel', 1950),
        headers: ['tdm-reservation: 1'],
      },
    ],
  })
  const built = await limpid([
    'build',
    join(crawl, 'one.warc.gz'),
    join(crawl, 'two.warc.gz'),
    '--out',
    run,
    '--workers',
    '1',
  ])
  expect(built.code, built.stderr).toBe(0)
  const text = readFileSync(provider, 'utf8')
    .replace('listed: [en, fr]', 'listed: [en]')
    .replace(', private.account-statement', '')
  writeFileSync(join(place, 'provider.yaml'), text)
  const reported = await limpid(['report', run, '--provider', join(place, 'provider.yaml')])
  expect(reported.code, reported.stderr).toBe(0)
})

afterAll(() => rmSync(place, { recursive: true, force: true }))

const TEXTS = /\.(?:json|md|html|csv|yaml)$/

test('a release as it was made agrees with its ledger', async () => {
  const { differences, documents, figures } = await verifyRelease(release, 'en')
  expect(differences).toEqual([])
  expect(documents).toBe(23)
  expect(figures).toBeGreaterThan(1000)
})

test('field 3.1 says what each policy decides of the pages kept, from the tables on rights', () => {
  const { record } = readSummary(join(release, 'summary.json'))
  const measures = record.answers.find((answer) => answer.id === '3.1.measures')
  const said = measures?.statements.filter(({ message }) => message === 'said-policy-outcome')
  expect(said?.map(({ values }) => values['policy'])).toEqual([
    'as-crawled',
    'any-ai-token',
    'latest-retroactive',
    'strict',
  ])
  for (const { values } of said ?? [])
    expect(Number(values['reserved']) + Number(values['free']) + Number(values['unchecked'])).toBe(
      3,
    )
  expect(record.facts.map((fact) => fact.id)).toContain('rights.policies')
})

test('any number of any document, changed by hand, is caught by its line, and so is the file by its digest', async () => {
  const documents = readdirSync(release).filter(
    (name) => TEXTS.test(name) && name !== 'release.json',
  )
  expect(documents.length).toBeGreaterThan(20)
  const { changedNumbers } = await import('./changed-numbers.test-support.ts')
  const caught = await changedNumbers(release, documents)
  expect(caught.missed).toEqual([])
  expect(caught.tried).toBeGreaterThan(5000)
}, 240_000)

test('any number of the Word files, changed by hand, is caught by its paragraph; verify names the file and both sides', async () => {
  const { changedWordNumbers } = await import('./changed-numbers.test-support.ts')
  for (const name of ['summary.en.docx', 'summary.fr.docx']) {
    const caught = changedWordNumbers(readFileSync(join(release, name)))
    expect(caught.missed).toBe(0)
    expect(caught.tried).toBeGreaterThan(300)
  }
  const copy = join(place, 'word')
  cpSync(release, copy, { recursive: true })
  const path = join(copy, 'summary.en.docx')
  const entries = readArchive(readFileSync(path)).map(([name, content]) => {
    const text = content.toString('utf8').replace(/holds \d/, 'holds 9')
    return [name, Buffer.from(text)] as const
  })
  writeFileSync(path, writeArchive(entries))
  const { differences } = await verifyRelease(copy, 'en')
  expect(differences).toMatchObject([
    { message: 'verify-digest', values: { path: 'summary.en.docx' } },
    {
      message: 'verify-line',
      values: { path: 'summary.en.docx', stands: expect.stringContaining('holds 9') },
    },
  ])
})

test('a number changed in a document is named with its line and both sides, through the command', async () => {
  const copy = join(place, 'copy')
  cpSync(release, copy, { recursive: true })
  const path = join(copy, 'summary.md')
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace(
      /holds (\d)/,
      (_, digit: string) => `holds ${(Number(digit) + 1) % 10}`,
    ),
  )
  const ended = await limpid(['verify', copy])
  expect(ended.code).toBe(2)
  expect(ended.stdout).toMatch(
    /^summary\.md: SHA-256 or size is not what release\.json states\nsummary\.md, line \d+: stands “.*holds \d.*”, the ledger gives “.*holds \d/,
  )
  expect(ended.stderr).toContain('[verify/differs]')
})

test('numbers of release.json that are changed, from all over it, are caught', async () => {
  const text = readFileSync(join(release, 'release.json'), 'utf8')
  const copy = join(place, 'record')
  cpSync(release, copy, { recursive: true })
  const { numbersOf, withNumber } = await import('./changed-numbers.test-support.ts')
  const places = numbersOf(text)
  const sampled = places.filter((_, nth) => nth % Math.ceil(places.length / 5) === 0)
  expect(sampled.length).toBeGreaterThanOrEqual(4)
  for (const at of sampled) {
    writeFileSync(join(copy, 'release.json'), withNumber(text, at))
    const { differences } = await verifyRelease(copy, 'en')
    expect(differences, text.slice(at.index - 60, at.index + 20)).not.toEqual([])
  }
}, 240_000)

test('a byte of the ledger changed, a document gone and a stranger’s file are named', async () => {
  const copy = join(place, 'broken')
  cpSync(release, copy, { recursive: true })
  writeFileSync(join(copy, 'note.txt'), 'a stranger')
  rmSync(join(copy, 'ab2013.md'))
  const ledger = join(copy, 'corpus/corpus-000000.parquet')
  const bytes = readFileSync(ledger)
  const middle = Math.floor(bytes.length / 2)
  bytes[middle] = (bytes[middle] ?? 0) ^ 1
  writeFileSync(ledger, bytes)
  const { differences } = await verifyRelease(copy, 'en')
  expect(differences).toEqual([
    { message: 'verify-digest', values: { path: 'corpus/corpus-000000.parquet' } },
    { message: 'verify-absent', values: { path: 'ab2013.md' } },
    { message: 'verify-extra', values: { path: 'note.txt' } },
  ])
})
