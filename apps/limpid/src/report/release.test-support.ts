import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import type { ReleaseRecord, ReleaseRule } from '../release/release-record.ts'

/** A ledger row with only what a test cares about; the rest is filled in. */
export interface PageSketch {
  readonly page: number
  readonly verdict: 'keep' | 'edit' | 'drop' | 'skip'
  readonly rule?: string | null
  readonly url?: string
  readonly host?: string
  readonly domain?: string | null
  readonly captured?: number | null
  readonly input?: string
  readonly language?: string | null
  /** The ledger has the column where some page of the sketch has it. */
  readonly register?: string | null
  readonly title?: string | null
  readonly digestOk?: boolean | null
  readonly chars?: number
  readonly keptChars?: number
  readonly textHash?: string
  readonly survivor?: number | null
  readonly survivorRelease?: string | null
  readonly similarity?: number | null
  /** Measures by ledger column (`m_…`). */
  readonly measures?: Readonly<Record<string, number | null>>
}

interface HitSketch {
  readonly page: number
  readonly rule: string
  readonly action?: 'drop' | 'cut' | 'mask' | 'note'
  readonly start?: number | null
  readonly end?: number | null
  readonly kind?: string | null
  readonly replacement?: string | null
}

export interface ReleaseSketch {
  readonly pages: readonly PageSketch[]
  readonly hits?: readonly HitSketch[]
  readonly rules?: readonly ReleaseRule[]
  readonly recipe?: Partial<ReleaseRecord['recipe']>
  readonly record?: (record: ReleaseRecord) => ReleaseRecord
}

export interface SketchedRelease extends AsyncDisposable {
  readonly directory: string
  readonly connection: DuckDBConnection
}

/** Writes an invented release to a temporary folder; it goes when the test is done with it. */
export async function sketchRelease(sketch: ReleaseSketch): Promise<SketchedRelease> {
  const directory = mkdtempSync(join(tmpdir(), 'limpid-report-'))
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  mkdirSync(join(directory, 'ledger'))
  const measures = [...new Set(sketch.pages.flatMap((page) => Object.keys(page.measures ?? {})))]
  const hasRegister = sketch.pages.some(({ register }) => register !== undefined)
  const pageTypes = [
    ...PAGE_TYPES,
    ...(hasRegister ? [['register', 'VARCHAR'] as const] : []),
    ...measures.map((column) => [column, 'DOUBLE'] as const),
  ]
  const pages = sketch.pages.map((page) => pageRow(page, measures))
  await writeTable(connection, directory, 'ledger/pages-00000.parquet', pages, pageTypes)
  const hits = (sketch.hits ?? []).map(hitRow)
  if (sketch.hits)
    await writeTable(connection, directory, 'ledger/hits-00000.parquet', hits, HIT_TYPES)
  const record = recordOf(sketch, directory)
  writeFileSync(
    join(directory, 'release.json'),
    JSON.stringify(sketch.record ? sketch.record(record) : record),
  )
  return {
    directory,
    connection,
    [Symbol.asyncDispose]() {
      connection.closeSync()
      instance.closeSync()
      rmSync(directory, { recursive: true, force: true })
      return Promise.resolve()
    },
  }
}

/** A rule of an invented recipe. */
export function ruleSketch(id: string, rest: Partial<ReleaseRule> = {}): ReleaseRule {
  const standard = { version: 1, sentence: `finds ${id}`, source: 'https://example.org/paper' }
  const measure = { unit: 'words', fires: '<' as const, threshold: 50, action: 'drop' as const }
  return { id, ...standard, ...measure, parameters: {}, languages: null, dead: null, ...rest }
}

const PAGE_TYPES = [
  ['page', 'BIGINT'],
  ['record_id', 'VARCHAR'],
  ['url', 'VARCHAR'],
  ['host', 'VARCHAR'],
  ['domain', 'VARCHAR'],
  ['captured', 'BIGINT'],
  ['input', 'VARCHAR'],
  ['offset', 'BIGINT'],
  ['length', 'BIGINT'],
  ['payload_digest', 'VARCHAR'],
  ['digest_ok', 'BOOLEAN'],
  ['status', 'INTEGER'],
  ['mime', 'VARCHAR'],
  ['charset', 'VARCHAR'],
  ['charset_from', 'VARCHAR'],
  ['bytes', 'BIGINT'],
  ['title', 'VARCHAR'],
  ['language', 'VARCHAR'],
  ['language_score', 'DOUBLE'],
  ['chars', 'BIGINT'],
  ['kept_chars', 'BIGINT'],
  ['words', 'BIGINT'],
  ['text_hash', 'VARCHAR'],
  ['verdict', 'VARCHAR'],
  ['rule', 'VARCHAR'],
  ['survivor', 'BIGINT'],
  ['survivor_release', 'VARCHAR'],
  ['similarity', 'DOUBLE'],
] as const

const HIT_TYPES = [
  ['page', 'BIGINT'],
  ['rule', 'VARCHAR'],
  ['version', 'INTEGER'],
  ['action', 'VARCHAR'],
  ['score', 'DOUBLE'],
  ['threshold', 'DOUBLE'],
  ['start', 'BIGINT'],
  ['end', 'BIGINT'],
  ['kind', 'VARCHAR'],
  ['replacement', 'VARCHAR'],
] as const

type Row = Readonly<Record<string, string | number | boolean | null>>

const STANDARD_PAGE = {
  rule: null,
  host: 'www.example.org',
  captured: 1_709_251_200_000,
  input: 'crawl.warc.gz',
  language: 'en',
  digestOk: true,
  survivor: null,
  similarity: null,
  survivorRelease: null,
} as const

function pageRow(sketch: PageSketch, measures: readonly string[]): Row {
  const page = { ...STANDARD_PAGE, ...sketch }
  const chars = page.verdict === 'skip' ? 0 : (sketch.chars ?? 100)
  const measured = measures.map((column) => [column, sketch.measures?.[column] ?? null] as const)
  return {
    page: page.page,
    record_id: `urn:page:${page.page}`,
    url: sketch.url ?? `https://${page.host}/page/${page.page}`,
    host: page.host,
    domain: sketch.domain === undefined ? page.host.split('.').slice(-2).join('.') : sketch.domain,
    captured: page.captured,
    input: page.input,
    offset: page.page * 1000,
    length: 1000,
    payload_digest: 'sha1:INVENTED',
    digest_ok: page.digestOk,
    status: 200,
    mime: 'text/html',
    charset: 'utf-8',
    charset_from: 'header',
    bytes: 2000,
    title: sketch.title === undefined ? `Page ${page.page}` : sketch.title,
    language: page.language,
    language_score: 0.9,
    chars,
    kept_chars: keptChars(sketch, chars),
    words: Math.round(chars / 5),
    text_hash: sketch.textHash ?? `hash-${page.page}`,
    verdict: page.verdict,
    rule: page.rule,
    survivor: page.survivor,
    survivor_release: page.survivorRelease,
    similarity: page.similarity,
    ...(sketch.register !== undefined && { register: sketch.register }),
    ...Object.fromEntries(measured),
  }
}

function keptChars({ verdict, keptChars: given }: PageSketch, chars: number): number {
  return verdict === 'keep' || verdict === 'edit' ? (given ?? chars) : 0
}

function hitRow(sketch: HitSketch): Row {
  const { page, rule, action = 'drop', start = null, end = null, kind = null } = sketch
  const replacement = sketch.replacement ?? null
  return { page, rule, version: 1, action, score: 1, threshold: 1, start, end, kind, replacement }
}

async function writeTable(
  connection: DuckDBConnection,
  directory: string,
  path: string,
  rows: readonly Row[],
  types: readonly (readonly [string, string])[],
): Promise<void> {
  const lines = join(directory, 'rows.ndjson')
  writeFileSync(lines, rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
  const columns = types.map(([name, type]) => `'${name}': '${type}'`).join(', ')
  const table = `read_json('${lines}', format = 'newline_delimited', columns = {${columns}})`
  await connection.run(
    `COPY (SELECT * FROM ${table}) TO '${join(directory, path)}' (FORMAT parquet, COMPRESSION zstd)`,
  )
  rmSync(lines)
}

const RECIPE: ReleaseRecord['recipe'] = {
  name: 'sketch',
  version: 1,
  about: '',
  sources: [],
  duplicates: 'exact',
  text: 'recipe: sketch\n',
  sha256: 'ab'.repeat(32),
}

function sum(rows: readonly Row[], column: string): number {
  return rows.reduce((total, row) => total + Number(row[column]), 0)
}

function recordOf({ pages, rules = [], recipe }: ReleaseSketch, directory: string): ReleaseRecord {
  const rows = pages.map((page) => pageRow(page, []))
  const of = (verdict: string) => rows.filter((row) => row['verdict'] === verdict)
  const kept = [...of('keep'), ...of('edit')]
  const inputs = [...new Set(rows.map((row) => String(row['input'])))].toSorted()
  const ledger = readFileSync(join(directory, 'ledger/pages-00000.parquet'))
  return {
    format: 1,
    limpid: '0.1.0',
    recipe: { ...RECIPE, ...recipe },
    rights: null,
    near: null,
    against: [],
    lines: null,
    rules: [...rules],
    alarms: [],
    inputs: inputs.map((input) => ({
      input,
      bytes: 1000,
      sha256: 'cd'.repeat(32),
      records: rows.filter((row) => row['input'] === input).length,
      failed: 0,
      unreadable: null,
    })),
    counts: {
      offered: rows.length,
      skipped: of('skip').length,
      dropped: of('drop').length,
      edited: of('edit').length,
      kept: of('keep').length,
      chars: {
        offered: sum(rows, 'chars'),
        dropped: sum(of('drop'), 'chars'),
        cut: sum(kept, 'chars') - sum(kept, 'kept_chars'),
        kept: sum(kept, 'kept_chars'),
      },
    },
    files: [
      {
        path: 'ledger/pages-00000.parquet',
        bytes: statSync(join(directory, 'ledger/pages-00000.parquet')).size,
        sha256: createHash('sha256').update(ledger).digest('hex'),
        rows: rows.length,
      },
    ],
    previous: null,
  }
}
