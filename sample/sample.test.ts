import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { jaccard, minHashEditions, signatureOf } from '@limpid/rules'
import { captureOf, fromBytes, readWarc, type WarcRecord } from '@limpid/warc'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changedBody, EXCERPTS, NEAR_COPIES, originalOf } from './near-copies.ts'
import { sampleCrawl } from './sample-crawl.ts'
import { sha1Digest } from './warc-member.ts'

const sample = sampleCrawl()
const LIMPID = fileURLToPath(new URL('../apps/limpid/bin/limpid.ts', import.meta.url))

async function recordsOf(name: string): Promise<readonly WarcRecord[]> {
  const file = sample.files.find((candidate) => candidate.name.includes(name))
  const records: WarcRecord[] = []
  for await (const entry of readWarc(fromBytes(file?.bytes ?? new Uint8Array()))) {
    if (entry.kind === 'record') records.push(entry)
  }
  return records
}

describe('the sample', () => {
  test('is the same on every run', () => {
    expect(sampleCrawl()).toEqual(sample)
  })

  test('expects what is committed', () => {
    const committed = readFileSync(new URL('expected.jsonl', import.meta.url), 'utf8')
    expect(sample.expected.map((page) => `${JSON.stringify(page)}\n`).join('')).toBe(committed)
  })

  test('has more than three hundred pages, each URL once, each with a reason', () => {
    const urls = new Set(sample.expected.map(({ url }) => url))
    expect(urls.size).toBe(sample.expected.length)
    expect(urls.size).toBeGreaterThan(300)
    expect(sample.expected.filter(({ why }) => why === '')).toEqual([])
    expect(
      sample.expected.filter(({ verdict, rule }) => (verdict === 'keep') !== (rule === null)),
    ).toEqual([])
  })

  test('names no host outside the reserved names', () => {
    const hosts = sample.expected
      .map(({ url }) => new URL(url))
      .filter(({ protocol }) => protocol !== 'filedesc:')
    expect(
      hosts.filter(({ hostname }) => !/(^|\.)example(\.(com|net|org))?$/.test(hostname)),
    ).toEqual([])
  })

  test('is made of whole records, one a member, with right digests and nothing between', async () => {
    const records = await recordsOf('00000.warc')
    expect(records.length).toBeGreaterThan(300)
    expect(records.filter(({ problems, inMember }) => problems.length > 0 || inMember > 0)).toEqual(
      [],
    )
    const types = new Set(records.map(({ type }) => type))
    expect([...types].toSorted()).toEqual(
      expect.arrayContaining(['metadata', 'request', 'response', 'warcinfo']),
    )
    const digests = records
      .filter(({ type }) => type === 'response')
      .map((record) => captureOf(record).problems.map(({ code }) => code))
    expect(digests.flat().filter((code) => code.startsWith('digest'))).toEqual([])
  })

  test('has near copies and parts of pages that are as alike as they are said to be', () => {
    for (const copy of NEAR_COPIES) {
      expect(likeness(copy, 'limpid@1')).toBeGreaterThan(0.85)
      expect(likeness(copy, 'limpid@1')).toBeLessThan(0.97)
    }
    for (const part of EXCERPTS) expect(likeness(part, 'limpid@1')).toBeCloseTo(0.6, 1)
  })

  test.each([
    ['fr', 0.89, 0.89],
    ['zh', 0.54, 0.92],
    ['th', 0.52, 0.94],
  ])(
    'has a near copy in %s that FineWeb takes for %f like its original, Limpid for %f',
    (language, fineweb, own) => {
      const copies = NEAR_COPIES.filter((copy) => originalOf(copy).language === language)
      expect(copies.map((copy) => likeness(copy, 'fineweb@datatrove-0.10'))).toEqual([
        expect.closeTo(fineweb, 2),
      ])
      expect(copies.map((copy) => likeness(copy, 'limpid@1'))).toEqual([expect.closeTo(own, 2)])
    },
  )

  test('has a digest in the manner of Common Crawl', () => {
    // RFC 3174, test 1: the digest of "abc" is A9993E36 4706816A BA3E2571 7850C26C 9CD0D89D.
    expect(sha1Digest(Buffer.from('abc'))).toBe('sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5')
  })
})

describe('limpid build on the sample', () => {
  let folder = ''
  let ledger: ReadonlyMap<string, string> = new Map()
  let survivors: ReadonlyMap<string, string> = new Map()

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'limpid-sample-'))
    const files = sample.files.map(({ name, bytes }) => {
      const file = join(folder, name)
      writeFileSync(file, bytes)
      return file
    })
    const run = join(folder, 'run')
    await promisify(execFile)(process.execPath, [LIMPID, 'build', ...files, '--out', run])
    ledger = await pairsOf(run, VERDICTS)
    survivors = await pairsOf(run, SURVIVORS)
  }, 120_000)

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('gives every page the verdict and the rule that are expected', () => {
    const wrong = sample.expected.flatMap(({ url, verdict, rule }) => {
      const expected = `${verdict} ${rule ?? ''}`.trim()
      const got = ledger.get(url) ?? 'no row'
      return got === expected ? [] : [`${url}: expected ${expected}, got ${got}`]
    })
    expect(wrong).toEqual([])
  })

  test('names for every near copy the page it was made from', () => {
    expect(survivors).toEqual(new Map(NEAR_COPIES.map(({ url, of }) => [url, of])))
  })

  test('leaves a report', () => {
    expect(existsSync(join(folder, 'run', 'release', 'report.html'))).toBe(true)
  })
})

/** Jaccard similarity of a changed copy to its original, by the shingles of an edition. */
function likeness(copy: (typeof NEAR_COPIES)[number], name: string): number {
  const edition = minHashEditions.find((candidate) => candidate.name === name)
  if (!edition) throw new Error(`no edition ${name}`)
  const [changed, original] = [changedBody(copy), originalOf(copy).body].map(
    (body) => signatureOf(body, edition)?.shingles ?? new BigUint64Array(),
  )
  return changed && original ? jaccard(changed, original) : 0
}

/** Verdict and rule of every page of the ledger, without the records that only accompany a page. */
const VERDICTS = `SELECT url, trim(verdict || ' ' || coalesce(rule, '')) FROM pages
WHERE url IS NOT NULL AND coalesce(rule, '') NOT IN ('record.request', 'record.metadata', 'record.warcinfo')`

/** Near copies, and the page kept instead of each. */
const SURVIVORS = `SELECT p.url, s.url FROM pages p JOIN pages s ON s.page = p.survivor WHERE p.rule = 'duplicates.near-text'`

/** The rows of a query over the ledger's table `pages`, by their first column. */
async function pairsOf(run: string, query: string): Promise<ReadonlyMap<string, string>> {
  const instance = await DuckDBInstance.create()
  const connection = await instance.connect()
  const files = join(run, 'release', 'ledger', 'pages-*.parquet').replaceAll("'", "''")
  await connection.run(`CREATE VIEW pages AS SELECT * FROM read_parquet('${files}')`)
  const reader = await connection.runAndReadAll(query)
  const rows: [string, string][] = reader.getRows().map(([url, value]) => [text(url), text(value)])
  connection.closeSync()
  return new Map(rows)
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
