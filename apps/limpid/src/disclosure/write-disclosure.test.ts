import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { limpid } from '../build/limpid.test-support.ts'
import { article, crawlFolder } from '../build/crawl.test-support.ts'
import { verifyRelease } from '../verify/verify-release.ts'
import { POLICIES } from '@limpid/rules'
import { cellText } from './documents/cell-text.ts'
import { readPage } from './front-page.test-support.ts'
import { providerCase } from './disclosure.test-support.ts'
import { readSummary } from './record/read-summary.ts'
import { wordLines } from './word/word-lines.ts'
import { writeDisclosure } from './write-disclosure.ts'

const place = mkdtempSync(join(tmpdir(), 'limpid-report-test-'))
const run = join(place, 'run')
const release = join(run, 'release')
const provider = join(place, 'provider.yaml')
const older = join(place, 'older.json')

const OLD = providerCase('complete')
  .replace('listed: [en, fr]', 'listed: [en]')
  .replace(', private.account-statement', '')
const NEW = OLD.replace("version: '1.0'", "version: '2.0'")
  .replace('date: 2026-11-24', 'date: 2027-05-24')
  .replace('3.1.signatory: yes', '3.1.signatory: { state: withheld, reason: Not yet public. }')

const read = (name: string) => readFileSync(join(release, name), 'utf8')

beforeAll(async () => {
  const crawl = crawlFolder({
    'one.warc.gz': ['lighthouse', 'mill'].map((subject, index) => ({
      url: `https://${subject}.example/`,
      body: article(subject, 1900 + index),
    })),
  })
  const built = await limpid(['build', join(crawl, 'one.warc.gz'), '--out', run, '--workers', '1'])
  expect(built.code, built.stderr).toBe(0)
  writeFileSync(provider, OLD)
  await writeDisclosure(run, { provider, draft: false }, 'en')
  copyFileSync(join(release, 'summary.json'), older)
  copyFileSync(join(release, 'domains-top.parquet'), join(place, 'domains-top.parquet'))
  writeFileSync(provider, NEW)
  await writeDisclosure(run, { provider, draft: false, previous: older }, 'en')
})

afterAll(() => rmSync(place, { recursive: true, force: true }))

test('a summary names the one before, its digest and what changed, in every format, and verifies', async () => {
  const before = readSummary(older)
  const { summary } = readSummary(join(release, 'summary.json')).record
  expect(summary.nextUpdate).toBe('2027-11-24')
  expect(summary.previous).toMatchObject({
    version: '1.0',
    date: '2026-11-24',
    link: null,
    sha256: before.sha256,
  })
  expect(summary.previous?.changes.answers.map((change) => change.id)).toEqual([
    'version',
    'last_update',
    '3.1.signatory',
  ])
  expect(read('previous-summary.json')).toBe(readFileSync(older, 'utf8'))
  const word = wordLines(readFileSync(join(release, 'summary.fr.docx'))) ?? ''
  for (const text of [read('summary.fr.md'), read('summary.fr.html'), word]) {
    expect(text).toContain('Ce qui a changé depuis la version 1.0')
    expect(text).toContain('connu → retenu par le fournisseur')
    expect(text).toContain(before.sha256)
    expect(text).toContain('2027-11-24')
  }
  expect(read('summary.html')).toContain('href="previous-summary.json"')
  expect(read('report.html')).toContain('href="previous-domains-top.parquet"')
  expect((await verifyRelease(release, 'en')).differences).toEqual([])
})

test('every link of every document leads to a file of the release', () => {
  expect(brokenLinks(readdirSync(release))).toEqual([])
})

test('the front page shows the price of each policy as the summary does', () => {
  const front = readPage(read('report.html'), 'en').captioned('rights-section-price-train')
  const policies = readPage(read('summary.html'), 'en').fact('rights.policies')
  expect(front.map(([policy]) => policy)).toEqual([...POLICIES])
  for (const [policy = '', reserved] of front) {
    const kept = policies
      .filter((row) => row[0] === 'training' && row[1] === cellText('policy', policy, 'en'))
      .filter((row) => row[2] === 'reserved')
      .reduce((sum, row) => sum + Number(row[6]), 0)
    expect(reserved, policy).toBe(String(kept))
  }
})

test('a predecessor changed by hand is caught, by its digest and by what it says', async () => {
  const path = join(release, 'previous-summary.json')
  const stood = read('previous-summary.json')
  writeFileSync(path, stood.replace('"version": "1.0"', '"version": "0.9"'))
  const { differences } = await verifyRelease(release, 'en')
  writeFileSync(path, stood)
  expect(differences).toContainEqual({
    message: 'verify-digest',
    values: { path: 'previous-summary.json' },
  })
  expect(differences).toContainEqual({
    message: 'verify-line',
    values: expect.objectContaining({ path: 'summary.json' }),
  })
})

test('what is no summary is refused, and the release stays as it was', async () => {
  const stood = readdirSync(release).toSorted()
  const written = writeDisclosure(run, { provider, draft: false, previous: provider }, 'en')
  await expect(written).rejects.toMatchObject({ code: 'disclosure/not-a-summary' })
  expect(readdirSync(release).toSorted()).toEqual(stood)
})

test('in one language only its documents are written, every link leads to a file of the release, and verify follows', async () => {
  for (const lang of [['fr'], ['en']] as const) {
    await writeDisclosure(run, { provider, draft: false, lang }, 'en')
    const there = readdirSync(release)
    expect(there.includes('summary.fr.html')).toBe(lang[0] === 'fr')
    expect(there.includes('summary.html')).toBe(lang[0] === 'en')
    expect(there.filter((name) => name.endsWith('.docx'))).toEqual([`summary.${lang[0]}.docx`])
    expect(brokenLinks(there)).toEqual([])
  }
  expect((await verifyRelease(release, 'en')).differences).toEqual([])
})

/** Links of the pages and of the card that lead to no file of the release. */
function brokenLinks(there: readonly string[]): readonly string[] {
  return there
    .filter((name) => /\.(?:html|md)$/.test(name))
    .flatMap((name) => {
      const text = read(name)
      const links = [...text.matchAll(/href="([^"#:]+)(?:#[^"]*)?"|\]\(([^)#:]+)\)/g)]
      return links
        .map((match) => match[1] ?? match[2] ?? '')
        .filter((path) => !existsSync(join(release, path)))
        .map((path) => `${name} → ${path}`)
    })
}
