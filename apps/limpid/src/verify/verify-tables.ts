import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { DOMAINS } from '../release/domains.ts'
import type { ReleaseRecord } from '../release/release-record.ts'
import { ledgerOf, ledgerSql } from '../report/facts/ask-ledger.ts'
import { literal } from '../storage/database.ts'
import type { Difference } from './difference.ts'

/** Counts and rows that release.json states, against the tables themselves. */
export async function verifyTables(
  connection: DuckDBConnection,
  directory: string,
  release: ReleaseRecord,
): Promise<readonly Difference[]> {
  return [
    ...(await verifyCounts(connection, directory, release)),
    ...(await verifyInputs(connection, directory, release)),
    ...(await verifyRows(connection, directory, release)),
    ...(await verifyDomains(connection, directory)),
  ]
}

function figure(name: string, stands: number, gives: number): readonly Difference[] {
  return stands === gives
    ? []
    : [{ message: 'verify-figure', values: { figure: name, stands, gives } }]
}

async function verifyCounts(
  connection: DuckDBConnection,
  directory: string,
  { counts }: ReleaseRecord,
): Promise<readonly Difference[]> {
  const ask = ledgerOf(connection, directory)
  const { rows } = await ask(COUNTS, (row) => ({
    verdict: row.text('verdict'),
    pages: row.count('page_count'),
    chars: row.count('chars'),
    kept: row.count('kept_chars'),
  }))
  const sum = (verdicts: readonly string[], of: 'pages' | 'chars' | 'kept') =>
    rows.filter((row) => verdicts.includes(row.verdict)).reduce((total, row) => total + row[of], 0)
  const all = ['skip', 'drop', 'edit', 'keep']
  return [
    ...figure('counts.offered', counts.offered, sum(all, 'pages')),
    ...figure('counts.skipped', counts.skipped, sum(['skip'], 'pages')),
    ...figure('counts.dropped', counts.dropped, sum(['drop'], 'pages')),
    ...figure('counts.edited', counts.edited, sum(['edit'], 'pages')),
    ...figure('counts.kept', counts.kept, sum(['keep'], 'pages')),
    ...figure('counts.chars.offered', counts.chars.offered, sum(all, 'chars')),
    ...figure('counts.chars.dropped', counts.chars.dropped, sum(['drop'], 'chars')),
    ...figure(
      'counts.chars.cut',
      counts.chars.cut,
      sum(['keep', 'edit'], 'chars') - sum(['keep', 'edit'], 'kept'),
    ),
    ...figure('counts.chars.kept', counts.chars.kept, sum(all, 'kept')),
  ]
}

const COUNTS = `
SELECT verdict, CAST(COUNT(*) AS BIGINT) AS page_count,
       CAST(COALESCE(SUM(chars), 0) AS BIGINT) AS chars,
       CAST(COALESCE(SUM(kept_chars), 0) AS BIGINT) AS kept_chars
FROM pages GROUP BY verdict`

async function verifyInputs(
  connection: DuckDBConnection,
  directory: string,
  { inputs }: ReleaseRecord,
): Promise<readonly Difference[]> {
  const ask = ledgerOf(connection, directory)
  const query = `SELECT COALESCE(input, '?') AS input, CAST(COUNT(*) AS BIGINT) AS records,
       CAST(COUNT(CASE WHEN rule = 'limpid.failed' THEN 1 END) AS BIGINT) AS failed
FROM pages GROUP BY COALESCE(input, '?')`
  const { rows } = await ask(query, (row) => ({
    input: row.text('input'),
    records: row.count('records'),
    failed: row.count('failed'),
  }))
  const found = new Map(rows.map((row) => [row.input, row]))
  return inputs.flatMap(({ input, records, failed }) => [
    ...figure(`inputs ${input} records`, records, found.get(input)?.records ?? 0),
    ...figure(`inputs ${input} failed`, failed, found.get(input)?.failed ?? 0),
  ])
}

async function verifyRows(
  connection: DuckDBConnection,
  directory: string,
  { files }: ReleaseRecord,
): Promise<readonly Difference[]> {
  const found: Difference[] = []
  for (const { path, rows } of files) {
    if (rows === null) continue
    const read = await connection.runAndReadAll(
      `SELECT COUNT(*) FROM read_parquet(${literal(join(directory, path))})`,
    )
    found.push(...figure(`files ${path} rows`, rows, Number(read.getRows()[0]?.[0])))
  }
  return found
}

/** domains.parquet, every row of it, from the ledger. */
async function verifyDomains(
  connection: DuckDBConnection,
  directory: string,
): Promise<readonly Difference[]> {
  const path = 'domains.parquet'
  const head = ledgerSql(directory)
  const given = `${head}, ledger AS (SELECT * FROM pages), given AS (${DOMAINS})`
  const stands = `SELECT * FROM read_parquet(${literal(join(directory, path))})`
  return differingRows(connection, path, given, stands)
}

/** How many rows of a file are not among those of `given`, or the other way round. */
export async function differingRows(
  connection: DuckDBConnection,
  path: string,
  given: string,
  stands: string,
): Promise<readonly Difference[]> {
  const read = await connection.runAndReadAll(
    `${given} SELECT (SELECT COUNT(*) FROM (SELECT * FROM given EXCEPT ALL ${stands})) + (SELECT COUNT(*) FROM (${stands} EXCEPT ALL SELECT * FROM given))`,
  )
  const rows = Number(read.getRows()[0]?.[0])
  return rows === 0 ? [] : [{ message: 'verify-table', values: { path, rows } }]
}
