import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import { beforeAll, expect, test } from 'vitest'
import { article, crawlFolder, type InventedPage } from './crawl.test-support.ts'
import { limpid } from './limpid.test-support.ts'
import { digests, rows } from './release-bytes.test-support.ts'

const SAME = article('lighthouse')

const first: readonly InventedPage[] = [
  { url: 'https://news.lighthouse.example/one', body: SAME, date: '2024-05-02T00:00:00Z' },
  { url: 'https://orchard.example/two', body: article('orchard') },
  { url: 'https://orchard.example/short', body: '<html><body><p>Too short.</p></body></html>' },
  { url: 'https://orchard.example/moved', body: '', status: '301 Moved Permanently' },
  { url: 'https://orchard.example/photo.png', body: 'PNG', contentType: 'image/png' },
]
const second: readonly InventedPage[] = [
  { url: 'https://mirror.example/copy', body: SAME, date: '2023-01-01T00:00:00Z' },
  { url: 'https://ferry.example/timetable', body: article('ferry') },
]

const crawl = crawlFolder({ 'a.warc.gz': first, 'b.warc.gz': second })
const files = [join(crawl, 'a.warc.gz'), join(crawl, 'b.warc.gz')]
const release = join(crawl, 'run', 'release')

beforeAll(async () => {
  const ended = await limpid(['build', ...files, '--out', join(crawl, 'run'), '--workers', '2'])
  expect(ended).toMatchObject({ code: 0 })
})

test('every record offered has exactly one row, with its place in the crawl', async () => {
  const ledger = await rows(
    `SELECT url, verdict, rule, input FROM '${release}/ledger/pages-*.parquet' ORDER BY page`,
  )
  expect(ledger.map(({ url, verdict, rule }) => [url, verdict, rule])).toEqual([
    ['https://news.lighthouse.example/one', 'drop', 'duplicates.exact-text'],
    ['https://orchard.example/two', 'keep', null],
    ['https://orchard.example/short', 'drop', 'quality.too-little-text'],
    ['https://orchard.example/moved', 'skip', 'http.redirect'],
    ['https://orchard.example/photo.png', 'skip', 'mime.image-not-html'],
    ['https://mirror.example/copy', 'keep', null],
    ['https://ferry.example/timetable', 'keep', null],
  ])
  expect(ledger.map(({ input }) => input)).toEqual([
    ...first.map(() => 'a.warc.gz'),
    ...second.map(() => 'b.warc.gz'),
  ])
})

test('of two pages with one text the older capture survives, and the other names it', async () => {
  const [pair] = await rows(
    `SELECT d.url AS dropped, s.url AS kept, d.kept_chars FROM '${release}/ledger/pages-*.parquet' d JOIN '${release}/ledger/pages-*.parquet' s ON s.page = d.survivor`,
  )
  expect(pair).toEqual({
    dropped: 'https://news.lighthouse.example/one',
    kept: 'https://mirror.example/copy',
    kept_chars: '0',
  })
})

test('the corpus is what the ledger keeps, read by a second Parquet reader', async () => {
  const texts = []
  for (const name of ['corpus-000000.parquet', 'corpus-000001.parquet']) {
    const file = await asyncBufferFromFile(join(release, 'corpus', name))
    texts.push(...(await parquetReadObjects({ file, compressors })))
  }
  expect(texts.map(({ url }) => url)).toEqual([
    'https://orchard.example/two',
    'https://mirror.example/copy',
    'https://ferry.example/timetable',
  ])
  expect(texts[1]?.['text']).toContain('open the lighthouse on Sundays')
})

test('release.json counts balance and its digests are those of the files', () => {
  const record = JSON.parse(readFileSync(join(release, 'release.json'), 'utf8'))
  expect(record.counts).toMatchObject({ offered: 7, skipped: 2, dropped: 2, edited: 0, kept: 3 })
  const { offered, dropped, cut, kept } = record.counts.chars
  expect(offered).toBe(dropped + cut + kept)
  const found = digests(release)
  for (const file of record.files) expect(found[file.path]).toBe(file.sha256)
})

test('the number of workers and the order of the files change no byte', async () => {
  const wanted = digests(release)
  for (const workers of ['1', '4']) {
    const out = join(crawl, `run-${workers}`)
    await limpid(['build', ...files.toReversed(), '--out', out, '--workers', workers])
    expect(digests(join(out, 'release'))).toEqual(wanted)
  }
})

test('the same command again finds the release and changes nothing', async () => {
  const before = digests(join(crawl, 'run'))
  const again = await limpid(['build', ...files, '--out', join(crawl, 'run')])
  expect(again.code).toBe(0)
  expect(again.stdout).toContain('7 records offered by 2 files')
  expect(digests(join(crawl, 'run'))).toEqual(before)
})
