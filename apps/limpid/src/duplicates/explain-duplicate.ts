import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { LimpidError } from '../errors/limpid-error.ts'
import { runFolder, type RunFolder } from '../plan/run-folder.ts'
import { ledgerOf, type AskLedger } from '../report/facts/ask-ledger.ts'
import { literal, withDatabase } from '../storage/database.ts'
import { differingLines, type DifferingLines } from './differing-lines.ts'

/** A capture of the address asked about, and the pages that share its fate. */
export interface ExplainedPage {
  readonly page: number
  readonly url: string
  readonly verdict: string
  readonly rule: string | null
  readonly similarity: number | null
  /** The page kept instead; null where the page stands for itself. */
  readonly survivor: number | null
  /** SHA-256 of the release.json of the earlier release the survivor lies in; null for this one. */
  readonly survivorRelease: string | null
  readonly survivorUrl: string | null
  /** Every page that the survivor, or this page, stands for. */
  readonly copies: readonly Copy[]
  /** Null where there is nothing to compare or the run's texts are gone. */
  readonly difference: DifferingLines | null
}

interface Copy {
  readonly page: number
  readonly url: string
  readonly rule: string | null
  readonly similarity: number | null
}

/** Copies named one by one; of more only their number is of use. */
const MAX_COPIES = 1_000

/** Tells of every capture of an address what stands for it, from the ledger, and where the two texts differ, from the run. */
export async function explainDuplicate(
  run: string,
  url: string,
): Promise<readonly ExplainedPage[]> {
  const folder = runFolder(run)
  if (!existsSync(join(folder.release, 'release.json')))
    throw new LimpidError('duplicates/not-a-release', { folder: run })
  const scratch = mkdtempSync(join(tmpdir(), 'limpid-duplicates-'))
  try {
    return await withDatabase({ scratch, memoryLimit: '512MB', threads: 1 }, async (connection) => {
      const ask = ledgerOf(connection, folder.release)
      const pages = await pagesAt(ask, url)
      if (pages.length === 0) throw new LimpidError('duplicates/unknown-page', { folder: run, url })
      const explained: ExplainedPage[] = []
      for (const page of pages) explained.push(await explain(page, ask, connection, folder))
      return explained
    })
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

type Found = Omit<ExplainedPage, 'survivorUrl' | 'copies' | 'difference'>

async function pagesAt(ask: AskLedger, url: string): Promise<readonly Found[]> {
  const query = `SELECT page, url, verdict, rule, similarity, survivor, survivor_release FROM pages
WHERE url = ${literal(url)} AND verdict <> 'skip' ORDER BY page ASC NULLS LAST`
  const { rows } = await ask(query, (row) => ({
    page: row.count('page'),
    url: row.text('url'),
    verdict: row.text('verdict'),
    rule: row.textOrNull('rule'),
    similarity: row.numberOrNull('similarity'),
    survivor: row.numberOrNull('survivor'),
    survivorRelease: row.textOrNull('survivor_release'),
  }))
  return rows
}

async function explain(
  found: Found,
  ask: AskLedger,
  connection: DuckDBConnection,
  folder: RunFolder,
): Promise<ExplainedPage> {
  const { page, survivor, survivorRelease } = found
  const isHere = survivor !== null && survivorRelease === null
  const shared =
    survivorRelease === null
      ? `survivor = ${survivor ?? page} AND survivor_release IS NULL`
      : `survivor = ${survivor} AND survivor_release = ${literal(survivorRelease)}`
  const { rows: copies } = await ask(
    `SELECT page, url, rule, similarity FROM pages WHERE ${shared} ORDER BY page ASC NULLS LAST LIMIT ${MAX_COPIES}`,
    (row) => ({
      page: row.count('page'),
      url: row.textOrNull('url') ?? '–',
      rule: row.textOrNull('rule'),
      similarity: row.numberOrNull('similarity'),
    }),
  )
  const kept = isHere
    ? await ask(`SELECT url FROM pages WHERE page = ${survivor}`, (row) => row.textOrNull('url'))
    : { rows: [] }
  const difference = isHere ? await compare(connection, folder, page, survivor) : null
  return { ...found, survivorUrl: kept.rows[0] ?? null, copies, difference }
}

async function compare(
  connection: DuckDBConnection,
  folder: RunFolder,
  page: number,
  survivor: number,
): Promise<DifferingLines | null> {
  if (!existsSync(join(folder.root, 'extract', 'texts'))) return null
  const texts = `read_parquet(${literal(folder.tables('extract', 'texts'))})`
  const read = await connection.runAndReadAll(
    `SELECT page, COALESCE(kept_text, text) FROM ${texts} WHERE page IN (${page}, ${survivor})`,
  )
  const byPage = new Map(read.getRows().map(([id, text]) => [Number(id), String(text)]))
  const [own, other] = [byPage.get(page), byPage.get(survivor)]
  return own === undefined || other === undefined ? null : differingLines(own, other)
}
