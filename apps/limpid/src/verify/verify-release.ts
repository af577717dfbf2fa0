import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { disclosureOf } from '../disclosure/disclosure-of.ts'
import { PREVIOUS_COPY, readSummary } from '../disclosure/record/read-summary.ts'
import type { PreviousSummary } from '../disclosure/record/record-of.ts'
import { wordLines } from '../disclosure/word/word-lines.ts'
import { PROVIDER_COPY, releaseOf } from '../disclosure/write-disclosure.ts'
import { writeDocuments } from '../disclosure/write-documents.ts'
import { LimpidError } from '../errors/limpid-error.ts'
import type { ReleaseRecord } from '../release/release-record.ts'
import { factsOf } from '../report/facts.ts'
import { REPORT_FILES } from '../report/page.ts'
import { readRelease } from '../report/read-release.ts'
import { renderReport } from '../report/render.ts'
import { describe } from '../storage/create-only.ts'
import { literal, withDatabase } from '../storage/database.ts'
import { LOCALES, type Locale } from '../words/words.ts'
import { verifyPrinted } from './verify-printed.ts'
import { lineDifferences, type Difference } from './difference.ts'
import { differingRows, verifyTables } from './verify-tables.ts'

export interface Verification {
  readonly differences: readonly Difference[]
  readonly documents: number
  readonly files: number
  /** Numbers that stand in the documents compared. */
  readonly figures: number
}

/** Recomputes every figure of every document of a release from its ledger, and every digest; names what differs. */
export async function verifyRelease(run: string, locale: Locale): Promise<Verification> {
  const directory = releaseOf(run)
  const release = readable(directory)
  if (!('files' in release)) return { differences: [release], documents: 0, files: 0, figures: 0 }
  const scratch = mkdtempSync(join(tmpdir(), 'limpid-verify-'))
  try {
    return await withDatabase(
      { scratch: join(scratch, 'database'), memoryLimit: '512MB', threads: 1 },
      async (connection) => {
        const digests = await verifyDigests(directory, release)
        const absent = digests.filter((difference) => difference.message === 'verify-absent')
        if (absent.length > 0)
          return { differences: digests, documents: 0, files: release.files.length, figures: 0 }
        const tables = await verifyTables(connection, directory, release)
        const { differences, documents, figures } = await verifyDocuments(
          connection,
          directory,
          join(scratch, 'documents'),
          locale,
        )
        return {
          differences: [...digests, ...tables, ...differences],
          documents,
          files: release.files.length,
          figures,
        }
      },
    )
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

function readable(directory: string): ReleaseRecord | Difference {
  try {
    return readRelease(directory)
  } catch (cause) {
    return unreadable('release.json', cause)
  }
}

function unreadable(path: string, cause: unknown): Difference {
  const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause)
  return { message: 'verify-record', values: { path, reason } }
}

async function verifyDigests(
  directory: string,
  { files }: ReleaseRecord,
): Promise<readonly Difference[]> {
  const found: Difference[] = []
  for (const { path, bytes, sha256 } of files) {
    if (!existsSync(join(directory, path))) {
      found.push({ message: 'verify-absent', values: { path } })
      continue
    }
    const is = await describe(join(directory, path))
    if (is.sha256 !== sha256 || is.bytes !== bytes)
      found.push({ message: 'verify-digest', values: { path } })
  }
  const named = new Set<string>([
    'release.json',
    ...Object.values(REPORT_FILES),
    ...files.map((file) => file.path),
  ])
  const there = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  for (const entry of there) {
    const path = relative(directory, join(entry.parentPath, entry.name))
    if (!named.has(path)) found.push({ message: 'verify-extra', values: { path } })
  }
  return found
}

interface Compared {
  readonly differences: readonly Difference[]
  readonly documents: number
  readonly figures: number
}

async function verifyDocuments(
  connection: DuckDBConnection,
  directory: string,
  made: string,
  locale: Locale,
): Promise<Compared> {
  const again = await documentsAgain(connection, directory, made, locale)
  const differences = [...again.differences]
  const texts = new Map<string, string>()
  for (const path of again.paths) {
    if (path.endsWith('.parquet'))
      differences.push(...(await sameRows(connection, directory, made, path)))
    else texts.set(path, textOf(join(made, path)))
  }
  const facts = await factsOf(connection, directory)
  const { release } = facts
  const tables = facts.release.files.filter((file) => file.rows !== null)
  const asBuilt = { ...facts, release: { ...facts.release, files: tables } }
  for (const each of LOCALES) texts.set(REPORT_FILES[each], renderReport(asBuilt, each))
  differences.push(...(await verifyPrinted(directory, release, texts)))
  let figures = 0
  for (const [path, gives] of texts) {
    const standing = join(directory, path)
    const stands = existsSync(standing) ? textOf(standing) : ''
    figures += gives.match(/\d+/g)?.length ?? 0
    differences.push(...lineDifferences(path, stands, gives))
  }
  return { differences, documents: texts.size, figures }
}

/** What a file says: its text, or that of each paragraph where it is a Word file. */
function textOf(path: string): string {
  return path.endsWith('.docx') ? (wordLines(readFileSync(path)) ?? '') : readFileSync(path, 'utf8')
}

interface MadeAgain {
  readonly paths: readonly string[]
  readonly differences: readonly Difference[]
}

/** Makes the documents once more, from the ledger and the provider's file in the release; none where there is no such file. */
async function documentsAgain(
  connection: DuckDBConnection,
  directory: string,
  made: string,
  locale: Locale,
): Promise<MadeAgain> {
  if (!existsSync(join(directory, PROVIDER_COPY))) return { paths: [], differences: [] }
  try {
    const { isDraft } = readSummary(join(directory, 'summary.json')).record
    const source = {
      releaseDirectory: directory,
      providerText: readFileSync(join(directory, PROVIDER_COPY), 'utf8'),
      providerFile: PROVIDER_COPY,
      isDraft,
      readPrevious: () => readCopy(directory),
    }
    const disclosure = await disclosureOf(connection, source, locale)
    return { paths: await writeDocuments(connection, directory, made, disclosure), differences: [] }
  } catch (cause) {
    if (!(cause instanceof LimpidError)) throw cause
    return {
      paths: [],
      differences: [
        unreadable(
          cause.code === 'disclosure/not-a-summary' ? 'summary.json' : PROVIDER_COPY,
          cause,
        ),
      ],
    }
  }
}

/** The summary before this one, where the release holds a copy of it. */
function readCopy(directory: string): PreviousSummary | null {
  const path = join(directory, PREVIOUS_COPY)
  return existsSync(path) ? readSummary(path) : null
}

async function sameRows(
  connection: DuckDBConnection,
  directory: string,
  made: string,
  path: string,
): Promise<readonly Difference[]> {
  const read = (folder: string) => `SELECT * FROM read_parquet(${literal(join(folder, path))})`
  return differingRows(connection, path, `WITH given AS (${read(made)})`, read(directory))
}
