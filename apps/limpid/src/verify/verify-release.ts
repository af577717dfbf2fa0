import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { releaseOf } from '../disclosure/write-disclosure.ts'
import type { ReleaseRecord } from '../release/release-record.ts'
import { REPORT_FILES } from '../report/report-files.ts'
import { readRelease } from '../report/read-release.ts'
import { describe } from '../storage/create-only.ts'
import { literal, withDatabase } from '../storage/database.ts'
import type { Locale } from '../words/words.ts'
import { lineDifferences, type Difference } from './difference.ts'
import { documentsAgain, documentText, unreadable } from './documents-again.ts'
import { verifyPrinted } from './verify-printed.ts'
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
      { scratch: join(scratch, 'database'), memoryLimit: '384MB', threads: 1 },
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
  const { texts, tables, differences } = await documentsAgain(connection, directory, made, locale)
  const found = [...differences]
  for (const path of tables) found.push(...(await sameRows(connection, directory, made, path)))
  found.push(...(await verifyPrinted(directory, readRelease(directory), texts)))
  let figures = 0
  for (const [path, gives] of texts) {
    const standing = join(directory, path)
    const stands = existsSync(standing) ? documentText(standing) : ''
    figures += gives.match(/\d+/g)?.length ?? 0
    found.push(...lineDifferences(path, stands, gives))
  }
  return { differences: found, documents: texts.size, figures }
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
