import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { ledgerSql } from '../../report/facts/ask-ledger.ts'
import { html } from '../../report/markup.ts'
import { literal } from '../../storage/database.ts'
import { parquetOptions } from '../../storage/spool.ts'
import { words, type Locale } from '../../words/words.ts'
import { domainListSql } from '../facts/domains.ts'
import type { DisclosureRecord } from '../record/record.ts'
import { cellText } from './cell-text.ts'
import { columnLabels } from './column-label.ts'
import { otherLanguages } from './forms.ts'
import { fileName } from './names.ts'
import { frame } from './page.ts'
import { REPORT_FILES } from '../../report/report-files.ts'
import { missingAnswers } from '../disclosure-of.ts'

/** A page of more rows serves no reader; the files hold all of them. */
const MOST_SHOWN = 5000

const COLUMNS = [
  'rank',
  'domain',
  'chars_kept',
  'pages_kept',
  'bytes_offered',
  'bytes_kept',
  'bytes_dropped',
] as const

/** Writes the list of domains as CSV and Parquet, and gives its pages. */
export async function writeDomainList(
  connection: DuckDBConnection,
  releaseDirectory: string,
  target: string,
  record: DisclosureRecord,
): Promise<ReadonlyMap<string, string>> {
  const list = ledgerSql(releaseDirectory) + domainListSql(record.release.isSme)
  await connection.run(`CREATE OR REPLACE TEMP TABLE domain_list AS ${list}`)
  const sorted = 'SELECT * FROM domain_list ORDER BY rank'
  await connection.run(
    `COPY (${sorted}) TO ${literal(join(target, 'domains-top.csv'))} (FORMAT csv, HEADER)`,
  )
  await connection.run(
    `COPY (${sorted}) TO ${literal(join(target, 'domains-top.parquet'))} (${parquetOptions(20_000)})`,
  )
  const read = await connection.runAndReadAll(`${sorted} LIMIT ${MOST_SHOWN}`)
  const rows = read
    .getRows()
    .map((cells) =>
      cells.map((cell, index) => (COLUMNS[index] === 'domain' ? String(cell) : Number(cell))),
    )
  await connection.run('DROP TABLE domain_list')
  return new Map(
    record.languages.map((locale) => [
      fileName('domains', locale, 'html'),
      renderDomains(record, rows, locale),
    ]),
  )
}

function renderDomains(
  record: DisclosureRecord,
  rows: readonly (readonly (string | number)[])[],
  locale: Locale,
): string {
  const { say } = words(locale)
  const columnLabel = columnLabels(locale)
  const totals = record.facts.find((fact) => fact.id === 'domains.totals')
  const { listed = 0, kept = 0 } = totals?.rows[0] ?? {}
  const cut =
    Number(listed) > rows.length
      ? [html`<p>${say('domains-cut', { shown: rows.length, file: 'domains-top.csv' })}</p>`]
      : []
  const table = html`<div
    class="wide"
    tabindex="0"
    role="region"
    aria-label="${say('domains-title')}"
  >
    <table class="figures">
      <thead>
        <tr>
          ${COLUMNS.map((column) => html`<th scope="col" class="${column === 'domain' ? 'name' : 'amount'}">${columnLabel(column)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (cells) =>
            html`<tr>
              ${cells.map((cell, index) => html`<td class="${typeof cell === 'number' ? 'amount' : 'name'}">${cellText(COLUMNS[index] ?? '', cell, locale)}</td>`)}
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`
  const body = html`<p>
      ${rows.length === 0 ? say('domains-none') : say('domains-about', { listed: Number(listed), kept: Number(kept) })}
    </p>
    ${cut} ${table}
    <h2>${say('facts-query')}</h2>
    <pre translate="no" tabindex="0" role="region" aria-label="SQL">
${domainListSql(record.release.isSme)}</pre>`
  return frame({
    locale,
    title: say('domains-title'),
    banner: record.isDraft ? say('draft-banner', { count: missingAnswers(record).length }) : null,
    links: [
      ...otherLanguages('domains', record.languages, locale),
      { path: fileName('summary', locale, 'html'), label: say('disclosure-title') },
      { path: REPORT_FILES[locale], label: say('report-heading') },
    ],
    body,
  })
}
