import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { LOCALES, type Locale } from '../words/words.ts'
import { rightsSection } from '../rights/rights-section.ts'
import type { AskLedger } from './facts/ask-ledger.ts'
import { factsOf, type ReleaseFacts } from './facts.ts'
import { page } from './page.ts'
import { REPORT_FILES } from './report-files.ts'
import { balanceSection } from './sections/balance.ts'
import { documentsSection } from './sections/documents.ts'
import { duplicatesSection } from './sections/duplicates.ts'
import { editsSection } from './sections/edits.ts'
import { evaluationsSection } from './sections/evaluations.ts'
import { examplesSection } from './sections/examples.ts'
import { filesSection } from './sections/files.ts'
import { flowSection } from './sections/flow.ts'
import { gapsSection } from './sections/gaps.ts'
import { linesSection } from './sections/lines.ts'
import { recipeSection } from './sections/recipe.ts'
import { registersSection } from './sections/registers.ts'
import { rulesSection } from './sections/rules.ts'
import { sourcesSection } from './sections/sources.ts'
import { viewOf, type Section, type View } from './view.ts'

/** In the order a reader asks: where are the documents, how much, by which way, from where, why, and how do I know. */
const SECTIONS: readonly ((view: View) => Section | null)[] = [
  documentsSection,
  balanceSection,
  flowSection,
  sourcesSection,
  rulesSection,
  registersSection,
  editsSection,
  duplicatesSection,
  linesSection,
  evaluationsSection,
  (view) => view.facts.rights && rightsSection(view, view.facts.rights),
  examplesSection,
  gapsSection,
  recipeSection,
  filesSection,
]

/** The report of a release, its front page, as one HTML document: no script, nothing loaded from elsewhere. */
export function renderReport(facts: ReleaseFacts, locale: Locale): string {
  const view = viewOf(facts, locale)
  return page(
    view,
    SECTIONS.map((section) => section(view)).filter((section) => section !== null),
  )
}

/** Writes `report.html` (English) and `report.fr.html` (French) into the release. */
export async function writeReports(
  connection: DuckDBConnection,
  releaseDirectory: string,
  ask?: AskLedger,
): Promise<void> {
  const facts = await factsOf(connection, releaseDirectory, ask)
  for (const locale of LOCALES) {
    writeFileSync(join(releaseDirectory, REPORT_FILES[locale]), renderReport(facts, locale))
  }
}
