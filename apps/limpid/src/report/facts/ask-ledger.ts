import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { LedgerRow } from './ledger-row.ts'

/**
 * Rows of the release's tables and the query that gives them. The query speaks of `pages` (`ledger/pages-*.parquet`)
 * and `hits` (`ledger/hits-*.parquet`), some of `rights`, `reservations` and `licences` likewise, so that a reader can run it on any
 * engine that has these views.
 */
export interface Fact<Row> {
  readonly rows: readonly Row[]
  readonly query: string
}

/** Asks the ledger one query and reads each row of the answer. */
export type AskLedger = <Row>(query: string, read: (row: LedgerRow) => Row) => Promise<Fact<Row>>

/** Opens the ledger of a release for questions; nothing is created in the connection. */
export function ledgerOf(connection: DuckDBConnection, releaseDirectory: string): AskLedger {
  const views = ledgerSql(releaseDirectory)
  return async (query, read) => {
    const answer = await connection.runAndReadAll(views + query)
    const rows = answer.getRowObjects().map((row) => read(new LedgerRow(row)))
    return { rows, query: query.trim() }
  }
}

/** Asks each question once: a question asked again is answered from what was read before. */
export function remembering(ask: AskLedger): AskLedger {
  const known = new Map<string, Promise<Fact<LedgerRow>>>()
  return async (query, read) => {
    const asked = known.get(query) ?? ask(query, (row) => row)
    known.set(query, asked)
    const { rows, query: shown } = await asked
    return { rows: rows.map(read), query: shown }
  }
}

/** The head of a query that gives it the tables `pages` and `hits` of a release. */
export function ledgerSql(releaseDirectory: string): string {
  return `WITH pages AS NOT MATERIALIZED (${pagesIn(releaseDirectory)}),
hits AS NOT MATERIALIZED (${hitsIn(releaseDirectory)})${rightsIn(releaseDirectory)}
`
}

/** Measure columns (`m_…`) the ledger holds, ascending. */
export async function measureColumnsOf(ask: AskLedger): Promise<readonly string[]> {
  const described = await ask(
    'SELECT column_name AS name FROM (DESCRIBE SELECT * FROM pages)',
    (row) => row.text('name'),
  )
  return described.rows.filter((name) => name.startsWith('m_')).toSorted()
}

function pagesIn(releaseDirectory: string): string {
  return `SELECT * FROM ${filesIn(releaseDirectory, 'pages-')}`
}

/** A release in which no rule fired may have no file of hits: then the table is there and empty. */
function hitsIn(releaseDirectory: string): string {
  const hasHits = readdirSync(join(releaseDirectory, 'ledger')).some(
    (name) => name.startsWith('hits-') && name.endsWith('.parquet'),
  )
  return hasHits ? `SELECT * FROM ${filesIn(releaseDirectory, 'hits-')}` : NO_HITS
}

const NO_HITS = `SELECT CAST(NULL AS BIGINT) AS page, CAST(NULL AS VARCHAR) AS rule, CAST(NULL AS INTEGER) AS version,
CAST(NULL AS VARCHAR) AS action, CAST(NULL AS DOUBLE) AS score, CAST(NULL AS DOUBLE) AS threshold,
CAST(NULL AS BIGINT) AS "start", CAST(NULL AS BIGINT) AS "end", CAST(NULL AS VARCHAR) AS kind,
CAST(NULL AS VARCHAR) AS replacement WHERE FALSE`

const RIGHTS_VIEWS = ['rights', 'reservations', 'licences'] as const

/** True when the release has its tables on rights; one made before there were any has not. */
export function hasRights(releaseDirectory: string): boolean {
  return readdirSync(join(releaseDirectory, 'ledger')).some((name) => name.startsWith('rights-'))
}

function rightsIn(releaseDirectory: string): string {
  if (!hasRights(releaseDirectory)) return ''
  return RIGHTS_VIEWS.map(
    (name) =>
      `,\n${name} AS NOT MATERIALIZED (SELECT * FROM ${filesIn(releaseDirectory, `${name}-`)})`,
  ).join('')
}

function filesIn(releaseDirectory: string, prefix: string): string {
  const folder = join(releaseDirectory, 'ledger').replaceAll(/[*?[]/g, '[$&]').replaceAll("'", "''")
  return `read_parquet('${folder}/${prefix}*.parquet')`
}
