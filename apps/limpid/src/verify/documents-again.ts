import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { disclosureOf } from '../disclosure/disclosure-of.ts'
import { PREVIOUS_COPY, PREVIOUS_LIST, readSummary } from '../disclosure/record/read-summary.ts'
import type { PreviousSummary } from '../disclosure/record/record-of.ts'
import { wordLines } from '../disclosure/word/word-lines.ts'
import { PROVIDER_COPY } from '../disclosure/write-disclosure.ts'
import { writeDocuments } from '../disclosure/write-documents.ts'
import { LimpidError } from '../errors/limpid-error.ts'
import { factsOf } from '../report/facts.ts'
import { ledgerOf, remembering, type AskLedger } from '../report/facts/ask-ledger.ts'
import { REPORT_FILES } from '../report/report-files.ts'
import { renderReport } from '../report/render.ts'
import { LOCALES, type Locale } from '../words/words.ts'
import type { Difference } from './difference.ts'

/** What the documents of a release must say, made once more from its ledger and the provider's file in it. */
export interface DocumentsAgain {
  /** By path: the text, or that of each paragraph of a Word file. */
  readonly texts: ReadonlyMap<string, string>
  /** Parquet files whose rows are to be compared, made in the folder given. */
  readonly tables: readonly string[]
  /** Why documents could not be made. */
  readonly differences: readonly Difference[]
}

/** Makes every document of a release again in the folder `made`. */
export async function documentsAgain(
  connection: DuckDBConnection,
  directory: string,
  made: string,
  locale: Locale,
): Promise<DocumentsAgain> {
  const ask = remembering(ledgerOf(connection, directory))
  const { paths, differences } = await disclosureAgain(connection, directory, made, locale, ask)
  const texts = new Map<string, string>()
  const tables = paths.filter((path) => path.endsWith('.parquet'))
  for (const path of paths)
    if (!path.endsWith('.parquet')) texts.set(path, documentText(join(made, path)))
  const facts = await factsOf(connection, directory, ask)
  for (const each of LOCALES) texts.set(REPORT_FILES[each], renderReport(facts, each))
  return { texts, tables, differences }
}

/** What a file says: its text, or that of each paragraph where it is a Word file. */
export function documentText(path: string): string {
  return path.endsWith('.docx') ? (wordLines(readFileSync(path)) ?? '') : readFileSync(path, 'utf8')
}

/** A file of a release that cannot be read, and why. */
export function unreadable(path: string, cause: unknown): Difference {
  const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause)
  return { message: 'verify-record', values: { path, reason } }
}

interface DisclosureAgain {
  readonly paths: readonly string[]
  readonly differences: readonly Difference[]
}

/** The disclosure, from the ledger and the provider's file in the release; none where there is no such file. */
async function disclosureAgain(
  connection: DuckDBConnection,
  directory: string,
  made: string,
  locale: Locale,
  ask: AskLedger,
): Promise<DisclosureAgain> {
  if (!existsSync(join(directory, PROVIDER_COPY))) return { paths: [], differences: [] }
  try {
    const { isDraft, languages } = readSummary(join(directory, 'summary.json')).record
    const source = {
      releaseDirectory: directory,
      providerText: readFileSync(join(directory, PROVIDER_COPY), 'utf8'),
      providerFile: PROVIDER_COPY,
      isDraft,
      languages,
      readPrevious: () => readCopy(directory),
    }
    const disclosure = await disclosureOf(connection, source, locale, ask)
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
  return existsSync(path) ? readSummary(path, PREVIOUS_LIST) : null
}
