import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { documented, readByOthers } from '../disclosure/real-documents.test-support.ts'
import { releaseReaders } from '../disclosure/python.test-support.ts'
import { rebuildTexts } from '../verify/rebuild-texts.ts'
import { limpid } from './limpid.test-support.ts'
import { rows } from './release-bytes.test-support.ts'

const data = new URL('../../../../../shared/data/', import.meta.url).pathname
const isThere = existsSync(join(data, 'warc'))
if (!isThere) process.stdout.write('skipped: the real crawl files are not here (../shared/data)\n')

const out = mkdtempSync(join(tmpdir(), 'limpid-real-'))
const ledger = (run: string) => `read_parquet('${out}/${run}/release/ledger/pages-*.parquet')`

/** Every file below a folder, ascending. */
function filesBelow(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}

describe.skipIf(!isThere)('on real crawl files', () => {
  const broken = isThere ? filesBelow(join(data, 'warc')) : []

  beforeAll(async () => {
    expect(await limpid(['build', ...broken, '--out', join(out, 'warc')])).toMatchObject({
      code: 0,
    })
    expect(
      await limpid(['build', join(data, 'crawl/pages.warc.gz'), '--out', join(out, 'pages')]),
    ).toMatchObject({ code: 0 })
  }, 1_200_000)

  test('every file, however broken, builds and has its rows', async () => {
    const [counts] = await rows(
      `SELECT count(DISTINCT input) AS inputs, count(*) FILTER (WHERE rule = 'limpid.failed') AS failed FROM ${ledger('warc')}`,
    )
    expect(counts).toEqual({ inputs: String(broken.length), failed: '0' })
  })

  test('extracted text and spans give every text of the corpus, also where lines are cut across pages', async () => {
    const [pages, lines] = [join(out, 'pages'), join(out, 'lines')]
    expect(
      await limpid(['decide', pages, '--recipe', 'ccnet', '--out', lines, '--workers', '1']),
    ).toMatchObject({ code: 0 })
    for (const run of [pages, lines]) {
      const made = await rebuildTexts(run)
      expect(made.wrong).toEqual([])
      expect(made.pages).toBeGreaterThan(100)
    }
    expect((await rebuildTexts(lines)).edited).toBeGreaterThan(50)
  }, 120_000)

  test('offered is skipped, dropped and kept, file by file', async () => {
    for (const run of ['warc', 'pages']) {
      const record = JSON.parse(readFileSync(join(out, run, 'release/release.json'), 'utf8'))
      const { offered, skipped, dropped, edited, kept } = record.counts
      expect(offered).toBe(skipped + dropped + edited + kept)
      const perFile = await rows(
        `SELECT input, count(*) AS records FROM ${ledger(run)} GROUP BY input`,
      )
      const read = Object.fromEntries(
        record.inputs.map((input: { input: string; records: number }) => [
          input.input,
          String(input.records),
        ]),
      )
      for (const { input, records } of perFile) expect(read[String(input)]).toBe(records)
    }
  })

  test('all 556 real pages are judged, none of them lost', async () => {
    const [counts] = await rows(
      `SELECT count(*) FILTER (WHERE verdict <> 'skip') AS judged, count(*) FILTER (WHERE verdict IN ('keep', 'edit')) AS kept FROM ${ledger('pages')}`,
    )
    expect(counts?.['judged']).toBe('556')
    expect(Number(counts?.['kept'])).toBeGreaterThan(400)
  })

  test('a record cut out by its offset and length and gunzipped is the record', async () => {
    const bytes = readFileSync(join(data, 'crawl/pages.warc.gz'))
    const places = await rows(
      `SELECT record_id, "offset", length FROM ${ledger('pages')} WHERE verdict <> 'skip' ORDER BY page LIMIT 50`,
    )
    for (const place of places) {
      const [offset, length] = [Number(place['offset']), Number(place['length'])]
      const record = gunzipSync(bytes.subarray(offset, offset + length)).toString('latin1')
      expect(record.startsWith('WARC/1.')).toBe(true)
      expect(record).toContain(`WARC-Record-ID: <${String(place['record_id'])}>`)
    }
  })

  test('its documents, by a provider who answers everything and one who answers little, agree with the ledger', async () => {
    for (const [name, open] of [
      ['complete', 0],
      ['minimal', 0],
    ] as const) {
      const { release, record, verification } = await documented(join(out, 'pages'), name)
      expect(verification.differences).toEqual([])
      expect(verification.documents).toBe(23)
      expect(record.answers.filter(({ state }) => state === 'missing')).toHaveLength(open)
      const kept = record.facts.find(({ id }) => id === 'domains.totals')?.rows[0]?.['kept']
      expect(kept).toBeGreaterThan(100)
      const list = readFileSync(join(release, 'domains-top.csv'), 'utf8').trim().split('\n')
      const share = name === 'complete' ? 0.1 : 0.05
      expect(list).toHaveLength(1 + Math.ceil(Number(kept) * share))
    }
  })

  test('false statements of its provider fail, each with what the ledger shows', async () => {
    const claims = [
      ['2.1.used: yes', '2.1.used: no', '2.1.used says “no”'],
      ['size: 1000', 'size: 20000000000', '1.3.text says'],
      ['listed: [en, fr]', 'listed: [en, fr, yo]', 'languages lists yo'],
      ['rights.no-ai', 'rights.none-such', 'names rights.none-such'],
    ] as const
    const changes = claims.map(([from, to]) => [from, to] as const)
    const refused = String(
      await documented(join(out, 'pages'), 'complete', changes).catch((error: unknown) => error),
    )
    for (const [, , said] of claims) expect(refused).toContain(said)
  })

  const python = isThere ? releaseReaders() : null
  test.skipIf(python === null)(
    'mlcroissant, huggingface_hub and the loaders of the docs read the release',
    () => {
      const found = readByOthers(python ?? '', join(out, 'pages-complete'))
      const { kept, edited } = JSON.parse(
        readFileSync(join(out, 'pages/release/release.json'), 'utf8'),
      ).counts
      const pages = kept + edited
      expect(found).toEqual({
        croissantErrors: [],
        croissantPages: pages,
        card: { license: 'odc-by-1.0', languages: expect.arrayContaining(['en', 'fr']) },
        rows: { duckdb: pages, polars: pages, pandas: pages, datasets: pages },
      })
    },
  )
})
