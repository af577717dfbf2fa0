/**
 * The search for duplicates across synthetic pages with planted clusters: signatures and texts are made from a seed, so that what must be
 * dropped is known. Hashing of texts is not part of it: a page's shingles are made from its number (bench/rules.ts and the kernel's own
 * benchmark measure that). Without arguments 100 k and 1 M pages, each in a process of its own; with arguments one run:
 *
 *     npm exec -- node bench/duplicates.ts [PAGES MEMORY_LIMIT FILES]
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { minHashEditions } from '@limpid/rules'
import type { DuckDBConnection } from '@duckdb/node-api'
import { bandColumn } from '../apps/limpid/src/join/near-duplicates.ts'
import { findDuplicates } from '../apps/limpid/src/join/find-duplicates.ts'
import { Steps } from '../apps/limpid/src/join/steps.ts'
import { literal, withDatabase } from '../apps/limpid/src/storage/database.ts'

/** Pages of a family lie in one block: three tenths of all pages are in families of 2, 4, 8, 16 or 30. */
const BLOCK = 200
const FAMILIES = [2, 4, 8, 16, 30]
const SHINGLES = 600
const EDITION = minHashEditions.find(({ name }) => name === 'fineweb@datatrove-0.10')

export interface DuplicatesRun {
  readonly pages: number
  readonly memoryLimit: string
  readonly files: number
  readonly seconds: number
  readonly dropped: number
  /** Pages that the plan of the families says must be dropped, and how many of them were. */
  readonly planted: number
  readonly found: number
  /** Dropped pages that the plan does not know. */
  readonly wrong: number
  /** Digest of (page, survivor, rule, similarity) in order of page. */
  readonly digest: string
  /** Largest resident set of the process, bytes; null where /proc is not here. */
  readonly peak: number | null
}

/** One search over `pages` pages that lie in `files` files. */
export async function searchSynthetic(
  pages: number,
  memoryLimit: string,
  files: number,
): Promise<DuplicatesRun> {
  if (!EDITION) throw new Error('no edition')
  const edition = EDITION
  const root = mkdtempSync(join(tmpdir(), 'limpid-synthetic-'))
  const options = { scratch: join(root, 'scratch'), memoryLimit, threads: 2 }
  try {
    return await withDatabase(options, async (connection) => {
      await generate(connection, root, pages, files, edition.bands)
      const signatures = `read_parquet(${literal(join(root, 'signatures-*.parquet'))})`
      const texts = `read_parquet(${literal(join(root, 'texts-*.parquet'))})`
      const steps = new Steps(connection, join(root, 'join'))
      const begun = performance.now()
      await findDuplicates({
        steps,
        asked: { exact: true, url: false, near: { edition, verify: 0.8 } },
        candidates: `SELECT 0 AS origin, page, CAST(NULL AS VARCHAR) AS surt, text AS text_hash, captured, 1000 AS kept_chars FROM ${texts}`,
        origins: [{ signatures, texts, text: 't.text' }],
        scratch: join(root, 'scratch'),
        shinglesOf,
      })
      const seconds = (performance.now() - begun) / 1000
      return { pages, memoryLimit, files, seconds, ...(await outcome(connection, steps, texts)) }
    })
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/**
 * Member 0 of a family is its oldest page. Others share with it 95, 90, 85 or 70 hundredths by Jaccard; a band agrees with probability
 * s^rows, drawn from the page's number.
 */
async function generate(
  connection: DuckDBConnection,
  root: string,
  pages: number,
  files: number,
  bands: number,
): Promise<void> {
  const sizes = FAMILIES.reduce((sum, size) => sum + size, 0)
  const cases: string[] = []
  let start = 0
  for (const size of FAMILIES) {
    cases.push(`WHEN slot < ${start + size} THEN slot - ${start}`)
    start += size
  }
  const firsts = FAMILIES.map((size, index) => {
    const before = FAMILIES.slice(0, index).reduce((sum, each) => sum + each, 0)
    return `WHEN slot < ${before + size} THEN n - slot + ${before}`
  })
  const keys = Array.from({ length: bands }, (_, band) => {
    const draw = `(md5_number_lower('draw' || n || ':${band}') % 1000000) / 1e6`
    const own = `CASE WHEN ${draw} < pow(alike / 100.0, 8) THEN first ELSE n END`
    return `CAST(CAST(md5_number_lower(${own} || ':${band}') % 4611686018427387904 AS BIGINT) AS BIGINT) AS ${bandColumn(band)}`
  })
  // The number of a page is spread over the crawl by a multiplier prime to it, so that a family's pages lie far apart.
  await connection.run(`CREATE TEMP TABLE plan AS SELECT n, first, member, CASE WHEN member = 0 THEN 100 ELSE [95, 90, 85, 70][1 + n % 4] END AS alike,
    (n * 7919) % ${pages} AS page, CASE WHEN member = 0 THEN 0 ELSE 1 + n % 1000 END AS captured
    FROM (SELECT n, CASE ${firsts.join(' ')} ELSE n END AS first, CASE ${cases.join(' ')} ELSE 0 END AS member
      FROM (SELECT range AS n, CASE WHEN range % ${BLOCK} < ${sizes} AND range - range % ${BLOCK} + ${BLOCK} <= ${pages} THEN range % ${BLOCK} ELSE 1000 END AS slot FROM range(${pages})))`)
  for (let file = 0; file < files; file++) {
    const part = `FROM plan WHERE page % ${files} = ${file} ORDER BY page`
    const to = (name: string) =>
      `TO ${literal(join(root, `${name}-${file}.parquet`))} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 20000)`
    await connection.run(
      `COPY (SELECT page, CAST(NULL AS VARCHAR) AS surt, ${keys.join(', ')} ${part}) ${to('signatures')}`,
    )
    await connection.run(
      `COPY (SELECT page, captured, first || ',' || n || ',' || alike AS text ${part}) ${to('texts')}`,
    )
  }
  await connection.run('DROP TABLE plan')
}

/** 600 hashes of the family, of which as many are the page's own as make their Jaccard similarity what the text says. */
function shinglesOf(text: string): BigUint64Array {
  const [first = 0, own = 0, alike = 100] = text.split(',').map(Number)
  const share = alike / 100
  const changed = Math.floor((SHINGLES * (1 - share)) / (1 + share))
  const halves = new Uint32Array(SHINGLES * 2)
  for (let index = 0; index < SHINGLES; index++) {
    const source = index < changed ? own + 0x4000_0000 : first
    halves[index * 2] = mixed(source, index * 2)
    halves[index * 2 + 1] = mixed(source, index * 2 + 1)
  }
  return new BigUint64Array(halves.buffer).toSorted()
}

/** The finaliser of MurmurHash3 (public domain) over two numbers. */
function mixed(source: number, index: number): number {
  let hash = Math.imul(source, 0x9e37_79b1) ^ Math.imul(index + 1, 0x85eb_ca6b)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

async function outcome(connection: DuckDBConnection, steps: Steps, texts: string) {
  const duplicates = steps.table('duplicates')
  const must = `SELECT page FROM ${texts} WHERE CAST(split_part(text, ',', 3) AS INTEGER) BETWEEN 80 AND 99`
  const counted =
    await steps.numbers(`SELECT (SELECT COUNT(*) FROM ${duplicates}) AS dropped, (SELECT COUNT(*) FROM (${must})) AS planted,
    (SELECT COUNT(*) FROM ${duplicates} d SEMI JOIN (${must}) m ON d.page = m.page) AS found,
    (SELECT COUNT(*) FROM ${duplicates} d ANTI JOIN (${must}) m ON d.page = m.page) AS wrong`)
  const hash = createHash('sha256')
  const rows = await connection.stream(
    `SELECT page || ' ' || survivor || ' ' || rule || ' ' || similarity FROM ${duplicates} ORDER BY page`,
  )
  for await (const chunk of rows.yieldRows())
    for (const [line] of chunk) hash.update(`${String(line)}\n`)
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : ''
  const peak = /^VmHWM:\s+(\d+)/m.exec(status)?.[1]
  return {
    dropped: counted['dropped'] ?? 0,
    planted: counted['planted'] ?? 0,
    found: counted['found'] ?? 0,
    wrong: counted['wrong'] ?? 0,
    digest: hash.digest('hex').slice(0, 16),
    peak: peak === undefined ? null : Number(peak) * 1024,
  }
}

if (import.meta.main) {
  const [pages, memoryLimit = '1GB', files = '1'] = process.argv.slice(2)
  if (pages !== undefined) {
    const run = await searchSynthetic(Number(pages), memoryLimit, Number(files))
    process.stdout.write(`${JSON.stringify(run)}\n`)
  } else {
    const runs = [
      ['100000', '1GB', '1'],
      ['1000000', '1GB', '1'],
      ['1000000', '1GB', '4'],
      ['1000000', '8GB', '2'],
    ]
    for (const run of runs)
      process.stdout.write(execFileSync(process.execPath, [import.meta.filename, ...run]))
  }
}
