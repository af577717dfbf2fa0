import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { LOCALES, type Locale } from '../words/words.ts'
import { factsOf, type ReleaseFacts } from './facts.ts'
import { page, REPORT_FILES } from './page.ts'
import { balanceSection } from './sections/balance.ts'
import { viewOf } from './view.ts'

/** The report of a release as one HTML document: no script, nothing loaded from elsewhere. */
export function renderReport(facts: ReleaseFacts, locale: Locale): string {
  const view = viewOf(facts, locale)
  return page(view, [balanceSection(view)])
}

/** Writes `report.html` (English) and `report.fr.html` (French) into the release. */
export async function writeReports(
  connection: DuckDBConnection,
  releaseDirectory: string,
): Promise<void> {
  const facts = await factsOf(connection, releaseDirectory)
  for (const locale of LOCALES) {
    writeFileSync(join(releaseDirectory, REPORT_FILES[locale]), renderReport(facts, locale))
  }
}
