import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { limpid } from '../build/limpid.test-support.ts'
import { article, crawlFolder } from '../build/crawl.test-support.ts'
import { pageDigits, pdfDigits } from '../disclosure/print/printed-digits.ts'
import { readSummary } from '../disclosure/record/read-summary.ts'
import { releaseDigest } from '../disclosure/record/record-of.ts'
import { readArchive, writeArchive } from '../disclosure/word/archive.ts'
import { PRINTED } from '../disclosure/write-disclosure.ts'
import { noBrowser } from '../report/browser.test-support.ts'
import { readRelease, releaseFrom } from '../report/read-release.ts'
import { withDatabase } from '../storage/database.ts'
import { changedCells } from './changed-cells.test-support.ts'
import {
  changedInWhole,
  changedNumbers,
  numbersOf,
  withNumber,
} from './changed-numbers.test-support.ts'
import { changedDigits, digitGlyphs, withGlyph } from './changed-print.test-support.ts'
import { changedWordNumbers } from './changed-word.test-support.ts'
import { documentsAgain, documentText, type DocumentsAgain } from './documents-again.ts'
import { verifyRelease } from './verify-release.ts'

const place = mkdtempSync(join(tmpdir(), 'limpid-verify-test-'))
const run = join(place, 'run')
const release = join(run, 'release')
const made = join(place, 'made')
const provider = new URL('../disclosure/cases/complete.yaml', import.meta.url).pathname
const print = noBrowser === null ? ['--pdf'] : []
if (noBrowser !== null) console.warn(noBrowser)
let again: DocumentsAgain

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
  const reported = await limpid([
    'report',
    run,
    '--provider',
    join(place, 'provider.yaml'),
    ...print,
  ])
  expect(reported.code, reported.stderr).toBe(0)
  again = await database((connection) => documentsAgain(connection, release, made, 'en'))
})

function database<T>(use: Parameters<typeof withDatabase<T>>[1]): Promise<T> {
  return withDatabase({ scratch: join(place, 'scratch'), memoryLimit: '512MB', threads: 1 }, use)
}

afterAll(() => rmSync(place, { recursive: true, force: true }))

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

const NAMED =
  /^(?:summary|report|ab2013|data-summary|domains-top)(?:\.fr)?\.(?:json|md|html|csv)$|^(?:README\.md|croissant\.json|prov\.json)$/

test('any number of any document, changed by hand, is caught by its line', () => {
  const texts = [...again.texts].filter(([path]) => !path.endsWith('.docx'))
  expect(texts.every(([path]) => NAMED.test(path))).toBe(true)
  expect(texts).toHaveLength(21)
  let all = 0
  for (const [path, gives] of texts) {
    const { tried, missed } = changedNumbers(path, documentText(join(release, path)), gives)
    expect(missed).toEqual([])
    expect(tried).toBeGreaterThan(5)
    all += tried
  }
  expect(all).toBeGreaterThan(15_000)
})

test('what the check of a line says is what verify says of the whole file, and its digest differs', () => {
  for (const [path, gives] of again.texts) {
    if (path.endsWith('.docx')) continue
    const { tried, missed } = changedInWhole(release, path, gives, 8)
    expect(missed).toEqual([])
    expect(tried).toBeGreaterThan(3)
  }
})

test('any number of any cell of the lists of domains in Parquet, changed by hand, is caught', async () => {
  for (const path of ['domains-top.parquet', 'domains.parquet']) {
    const { tried, missed } = await database((connection) =>
      changedCells(connection, release, path),
    )
    expect(missed).toEqual([])
    expect(tried).toBeGreaterThan(4)
  }
})

test('any number of release.json, changed by hand, changes the digest in summary.json, or is the digest, size or rows of a file', () => {
  const text = readFileSync(join(release, 'release.json'), 'utf8')
  const { files } = readRelease(release)
  const digest = releaseDigest(readRelease(release))
  expect(readSummary(join(release, 'summary.json')).record.release.sha256).toBe(digest)
  const places = numbersOf(text)
  for (const at of places) {
    const changed = releaseOrNull(withNumber(text, at))
    if (changed === null || releaseDigest(changed) !== digest) continue
    expect(changed.files, text.slice(at.index - 60, at.index + 20)).not.toEqual(files)
  }
  expect(places.length).toBeGreaterThan(400)
})

function releaseOrNull(text: string): ReturnType<typeof releaseFrom> | null {
  try {
    return releaseFrom(text)
  } catch {
    return null
  }
}

test.skipIf(noBrowser !== null)(
  'any digit of a printed document is caught by its place, and so is a digit set otherwise in the PDF itself',
  async () => {
    for (const [path, page] of PRINTED) {
      const bytes = readFileSync(join(release, path))
      const gives = pageDigits(again.texts.get(page) ?? '')
      const stands = await pdfDigits(bytes, null)
      expect(stands).toBe(gives)
      const { tried, missed } = changedDigits(path, gives, gives)
      expect(missed).toEqual([])
      expect(tried).toBeGreaterThan(1000)
      const glyphs = digitGlyphs(bytes)
      expect(glyphs.length).toBeGreaterThan(tried)
      for (const glyph of glyphs.filter((_, nth) => nth % Math.ceil(glyphs.length / 3) === 0)) {
        const changed = await pdfDigits(withGlyph(bytes, glyph), null)
        expect(changed).not.toBe(gives)
      }
    }
  },
)

test('any number of the Word files, changed by hand, is caught by its paragraph; verify names the file and both sides', async () => {
  for (const name of ['summary.en.docx', 'summary.fr.docx']) {
    expect(documentText(join(release, name))).toBe(again.texts.get(name))
    const caught = changedWordNumbers(readFileSync(join(release, name)))
    expect(caught.missed).toEqual([])
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

test('verify names what a changed number of release.json belies', async () => {
  const copy = join(place, 'record')
  cpSync(release, copy, { recursive: true })
  const text = readFileSync(join(release, 'release.json'), 'utf8')
  const changed = text.replace(/"kept": (\d+)/, (_, kept: string) => `"kept": ${Number(kept) + 1}`)
  writeFileSync(join(copy, 'release.json'), changed)
  const { differences } = await verifyRelease(copy, 'en')
  expect(
    differences.map(({ message, values }) => `${message} ${values['figure'] ?? values['path']}`),
  ).toEqual(
    expect.arrayContaining([
      'verify-figure counts.kept',
      'verify-line summary.json',
      'verify-line report.html',
    ]),
  )
})

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
