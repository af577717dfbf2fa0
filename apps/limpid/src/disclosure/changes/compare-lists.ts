import type { DuckDBConnection } from '@duckdb/node-api'
import { LimpidError } from '../../errors/limpid-error.ts'
import { LedgerRow } from '../../report/facts/ledger-row.ts'
import { literal } from '../../storage/database.ts'
import type { DomainChanges } from './changes.ts'
import { MOST_NAMED } from './compare-domains.ts'
import { rowsOf, type Compared } from './compared.ts'

/** A published list of domains, and the summary whose list it is. */
export interface PublishedList {
  /** What SQL reads it from. */
  readonly from: string
  /** What a message calls it. */
  readonly name: string
  readonly record: Compared
}

/**
 * How two whole lists of domains differ; in a summary stand only their first.
 *
 * @throws LimpidError when a file is not the list its summary speaks of.
 */
export async function compareLists(
  connection: DuckDBConnection,
  before: PublishedList,
  after: PublishedList,
): Promise<DomainChanges> {
  const listed = {
    before: await lengthOf(connection, before),
    after: await lengthOf(connection, after),
  }
  const head = `WITH then_listed AS (${read(before)}), now_listed AS (${read(after)})`
  const ask = async (query: string) =>
    (await connection.runAndReadAll(`${head}\n${query}`))
      .getRowObjects()
      .map((row) => new LedgerRow(row))
  const only = async (from: string, other: string) => {
    const rows = await ask(onlyIn(from, other))
    return {
      count: rows[0]?.count('all_of_them') ?? 0,
      first: rows.map((row) => ({
        domain: row.text('domain'),
        rank: row.count('rank'),
        charsKept: row.count('chars_kept'),
      })),
    }
  }
  const moved = await ask(MOVED)
  return {
    compared: listed,
    listed,
    added: await only('now_listed', 'then_listed'),
    gone: await only('then_listed', 'now_listed'),
    moved: {
      count: moved[0]?.count('all_of_them') ?? 0,
      first: moved.map((row) => ({
        domain: row.text('domain'),
        rankBefore: row.count('rank_before'),
        rankAfter: row.count('rank_after'),
        before: row.count('chars_before'),
        after: row.count('chars_after'),
        difference: row.count('chars_after') - row.count('chars_before'),
      })),
    },
  }
}

function read({ from }: PublishedList): string {
  return `SELECT domain, rank, chars_kept FROM ${from}`
}

/** A list in a Parquet file, for SQL. */
export function fileOf(path: string): string {
  return `read_parquet(${literal(path)})`
}

function onlyIn(from: string, other: string): string {
  return `SELECT domain, rank, chars_kept, CAST(COUNT(*) OVER () AS BIGINT) AS all_of_them
FROM ${from} WHERE domain NOT IN (SELECT domain FROM ${other})
ORDER BY rank LIMIT ${MOST_NAMED}`
}

const MOVED = `SELECT n.domain AS domain, t.rank AS rank_before, n.rank AS rank_after,
       t.chars_kept AS chars_before, n.chars_kept AS chars_after,
       CAST(COUNT(*) OVER () AS BIGINT) AS all_of_them
FROM now_listed AS n JOIN then_listed AS t ON t.domain = n.domain
WHERE n.rank <> t.rank OR n.chars_kept <> t.chars_kept
ORDER BY ABS(n.chars_kept - t.chars_kept) DESC, n.rank LIMIT ${MOST_NAMED}`

/** How many domains a list has, once it has as many, with as much text, as its summary says. */
async function lengthOf(connection: DuckDBConnection, list: PublishedList): Promise<number> {
  const totals = rowsOf(list.record, 'domains.totals')[0]
  try {
    const sums = await connection.runAndReadAll(
      `SELECT COUNT(*), COALESCE(SUM(chars_kept), 0) FROM (${read(list)})`,
    )
    const [rows, chars] = (sums.getRows()[0] ?? []).map(Number)
    if (rows !== undefined && rows === totals?.['listed'] && chars === totals['charsListed'])
      return rows
  } catch (cause) {
    throw new LimpidError('diff/other-list', { path: list.name }, { cause })
  }
  throw new LimpidError('diff/other-list', { path: list.name })
}
