import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { article, crawlFolder } from '../build/crawl.test-support.ts'
import { limpid } from '../build/limpid.test-support.ts'
import { providerCase } from './disclosure.test-support.ts'
import { releaseReaders, runPython } from './python.test-support.ts'

const python = releaseReaders()
const place = mkdtempSync(join(tmpdir(), 'limpid-readers-'))
const release = join(place, 'run/release')

beforeAll(async () => {
  const pages = ['lighthouse', 'mill'].map((subject, index) => ({
    url: `https://${subject}.example/`,
    body: article(subject, 1900 + index),
  }))
  const crawl = crawlFolder({ 'one.warc.gz': pages })
  const built = await limpid([
    'build',
    join(crawl, 'one.warc.gz'),
    '--out',
    join(place, 'run'),
    '--workers',
    '1',
  ])
  expect(built.code, built.stderr).toBe(0)
  writeFileSync(
    join(place, 'provider.yaml'),
    providerCase('complete').replace('listed: [en, fr]', 'listed: [en]'),
  )
  const reported = await limpid([
    'report',
    join(place, 'run'),
    '--provider',
    join(place, 'provider.yaml'),
  ])
  expect(reported.code, reported.stderr).toBe(0)
})

afterAll(() => rmSync(place, { recursive: true, force: true }))

test('croissant.json has every property that Croissant 1.1 requires, and a digest for each table', () => {
  const croissant: Readonly<Record<string, unknown>> = JSON.parse(
    readFileSync(join(release, 'croissant.json'), 'utf8'),
  )
  for (const property of [
    '@context',
    '@type',
    'conformsTo',
    'name',
    'description',
    'url',
    'license',
    'creator',
    'datePublished',
    'distribution',
  ])
    expect(croissant[property], property).toBeTruthy()
  const distribution = croissant['distribution'] as readonly Readonly<Record<string, unknown>>[]
  const files = distribution.filter((node) => node['@type'] === 'cr:FileObject')
  expect(files.map((file) => file['name'])).toContain('corpus/corpus-000000.parquet')
  for (const file of files) expect(file['sha256']).toMatch(/^[0-9a-f]{64}$/)
})

describe.skipIf(python === null)('other people’s readers', () => {
  const run = (code: string) => runPython(python ?? '', code, release)

  test('mlcroissant 1.1.0 finds no error and reads the pages', () => {
    const code =
      "import mlcroissant as m; d = m.Dataset('croissant.json'); assert not d.metadata.ctx.issues.errors, d.metadata.ctx.issues.report(); print(len(list(d.records('pages-000000'))))"
    expect(run(code)).toBe('2')
  })

  test('huggingface_hub reads the card, each language a text', () => {
    const code =
      "from huggingface_hub import DatasetCard; c = DatasetCard.load('README.md').data; print(c.license, c.language, c.size_categories)"
    expect(run(code)).toBe("odc-by-1.0 ['en'] ['n<1K']")
  })

  test.each([
    [
      'DuckDB',
      'import duckdb; print(duckdb.sql("SELECT count(*) FROM \'corpus/*.parquet\'").fetchall()[0][0])',
    ],
    ['Polars', "import polars; print(polars.read_parquet('corpus/*.parquet').height)"],
    ['pandas', "import pandas; print(len(pandas.read_parquet('corpus')))"],
    [
      'datasets',
      "import datasets; print(datasets.load_dataset('parquet', data_files='corpus/*.parquet', split='train').num_rows)",
    ],
  ])('%s loads the corpus in one line', (_, code) => {
    expect(run(code)).toBe('2')
  })
})
