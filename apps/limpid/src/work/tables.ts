import type { Step } from '@limpid/rules'
import { measureColumn } from '../recipe/recipe.ts'
import type { Columns } from '../storage/table.ts'

/** Columns of `pages` before the measures: see docs/release.md. */
const PAGE_COLUMNS = {
  page: 'BIGINT',
  record_id: 'VARCHAR',
  url: 'VARCHAR',
  host: 'VARCHAR',
  domain: 'VARCHAR',
  captured: 'BIGINT',
  input: 'VARCHAR',
  offset: 'BIGINT',
  length: 'BIGINT',
  payload_digest: 'VARCHAR',
  digest_ok: 'BOOLEAN',
  status: 'INTEGER',
  mime: 'VARCHAR',
  charset: 'VARCHAR',
  charset_from: 'VARCHAR',
  bytes: 'BIGINT',
  title: 'VARCHAR',
  language: 'VARCHAR',
  language_score: 'DOUBLE',
  register: 'VARCHAR',
  chars: 'BIGINT',
  kept_chars: 'BIGINT',
  words: 'BIGINT',
  text_hash: 'VARCHAR',
  verdict: 'VARCHAR',
  rule: 'VARCHAR',
  survivor: 'BIGINT',
  survivor_release: 'VARCHAR',
  similarity: 'DOUBLE',
} as const satisfies Columns

/** One row for every record offered, with a column for the measure of each step. */
export function pageColumns(steps: readonly Step[]): Columns {
  const measures = steps.map(({ rule }) => [measureColumn(rule.id), 'DOUBLE'] as const)
  return { ...PAGE_COLUMNS, ...Object.fromEntries(measures) }
}

/** One row for each passage of each rule that fired; offsets in code points of the extracted text. */
export const hitColumns = {
  page: 'BIGINT',
  rule: 'VARCHAR',
  version: 'INTEGER',
  action: 'VARCHAR',
  score: 'DOUBLE',
  threshold: 'DOUBLE',
  start: 'BIGINT',
  end: 'BIGINT',
  kind: 'VARCHAR',
  replacement: 'VARCHAR',
} as const satisfies Columns

/**
 * The extracted text of every page judged, and what edits left of it where they changed it; then what else the rules saw and `pages`
 * does not say, so that a page can be judged again without the crawl: as JSON, the URL where it stands otherwise in `pages`, and
 * the signals; then length and hash of the text after edits, also of pages that were dropped. Stays in the run, never in a release.
 */
export const textColumns = {
  page: 'BIGINT',
  text: 'VARCHAR',
  kept_text: 'VARCHAR',
  seen: 'VARCHAR',
  kept_chars: 'BIGINT',
  text_hash: 'VARCHAR',
} as const satisfies Columns

/** Rows a row group: ledger rows are small, texts are not. */
export const ROW_GROUPS = {
  pages: 20_000,
  hits: 20_000,
  texts: 2_048,
  rights: 20_000,
  evidence: 20_000,
  reservations: 20_000,
  licences: 20_000,
  signatures: 20_000,
  lines: 100_000,
} as const

/** Tables on the rights in pages; their columns stand in rights/rights-tables.ts. */
export const RIGHTS_TABLES = ['rights', 'evidence', 'reservations', 'licences'] as const

/** Records an input may hold: page ids are task × 2^24 + record number (design.md §3). */
export const RECORDS_PER_TASK = 2 ** 24
