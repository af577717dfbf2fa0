import type { DuckDBConnection } from '@duckdb/node-api'
import { TOO_LITTLE_LEFT } from '../duplicates/line-rules.ts'
import type { TaskReport } from '../work/done-marker.ts'
import { RECORDS_PER_TASK } from '../work/tables.ts'
import type { ReleaseCounts } from './release-record.ts'

/** Views this check reads: `ledger`, `rights` and `corpus` of the release, `duplicates` of the join. */
const COUNTS = `
SELECT count(*) AS offered,
       count(*) FILTER (WHERE verdict = 'skip') AS skipped,
       count(*) FILTER (WHERE verdict = 'drop') AS dropped,
       count(*) FILTER (WHERE verdict = 'edit') AS edited,
       count(*) FILTER (WHERE verdict = 'keep') AS kept,
       coalesce(CAST(sum(chars) AS BIGINT), 0) AS chars_offered,
       coalesce(CAST(sum(chars) FILTER (WHERE verdict = 'drop') AS BIGINT), 0) AS chars_dropped,
       coalesce(CAST(sum(chars - kept_chars) FILTER (WHERE verdict IN ('keep', 'edit')) AS BIGINT), 0) AS chars_cut,
       coalesce(CAST(sum(kept_chars) AS BIGINT), 0) AS chars_kept
FROM ledger`

const CORPUS = `SELECT count(*) AS pages, coalesce(CAST(sum(length(text)) AS BIGINT), 0) AS chars FROM corpus`

const HOLES = `
SELECT count(*) AS holes
FROM (SELECT page // ${RECORDS_PER_TASK} AS task, count(*) AS rows, min(page) AS low, max(page) AS high FROM ledger GROUP BY 1) t
WHERE low <> task * ${RECORDS_PER_TASK} OR high - low + 1 <> rows`

/** A survivor may lose its lines to other pages: it was chosen before, and its copies would have lost them too. */
const LOST_SURVIVORS = `
SELECT count(*) AS lost
FROM duplicates d LEFT JOIN ledger l ON l.page = d.survivor
WHERE l.page IS NULL OR (l.verdict NOT IN ('keep', 'edit') AND l.rule <> '${TOO_LITTLE_LEFT.id}')`

const RIGHTS = `
SELECT count(*) AS rows, count(DISTINCT r.page) AS pages,
       count(*) FILTER (WHERE l.page IS NULL OR l.verdict = 'skip') AS strangers
FROM rights r LEFT JOIN ledger l ON l.page = r.page`

/**
 * Counts the release and proves that nothing vanished: every record read is a row, every row has one verdict, every kept row has its
 * text, every page judged its row on rights, every duplicate its survivor, in records and in code points.
 *
 * @throws Error when anything does not balance; the release is then not published.
 */
export async function checkConservation(
  connection: DuckDBConnection,
  reports: readonly TaskReport[],
): Promise<ReleaseCounts> {
  const row = await numbers(connection, COUNTS)
  const corpus = await numbers(connection, CORPUS)
  const { holes } = await numbers(connection, HOLES)
  const { lost } = await numbers(connection, LOST_SURVIVORS)
  const of = (name: string) => row[name] ?? Number.NaN
  const read = reports.reduce((sum, report) => sum + report.counts.records, 0)
  balance('records read, rows in the ledger', read, of('offered'))
  balance(
    'offered, skipped + dropped + edited + kept',
    of('offered'),
    of('skipped') + of('dropped') + of('edited') + of('kept'),
  )
  balance(
    'characters offered, dropped + cut + kept',
    of('chars_offered'),
    of('chars_dropped') + of('chars_cut') + of('chars_kept'),
  )
  balance('pages kept or edited, pages in the corpus', of('kept') + of('edited'), corpus['pages'])
  balance('characters kept, characters in the corpus', of('chars_kept'), corpus['chars'])
  balance('inputs whose rows have holes', 0, holes)
  balance('duplicates without a kept survivor', 0, lost)
  const rights = await numbers(connection, RIGHTS)
  balance('pages judged, rows on rights', of('offered') - of('skipped'), rights['rows'])
  balance('rows on rights, pages they speak of', rights['rows'] ?? Number.NaN, rights['pages'])
  balance('rows on rights of pages that were not judged', 0, rights['strangers'])
  return {
    offered: of('offered'),
    skipped: of('skipped'),
    dropped: of('dropped'),
    edited: of('edited'),
    kept: of('kept'),
    chars: {
      offered: of('chars_offered'),
      dropped: of('chars_dropped'),
      cut: of('chars_cut'),
      kept: of('chars_kept'),
    },
  }
}

function balance(what: string, left: number, right: number | undefined): void {
  if (left !== right) throw new Error(`the run does not balance (${what}): ${left} is not ${right}`)
}

async function numbers(
  connection: DuckDBConnection,
  query: string,
): Promise<Readonly<Record<string, number>>> {
  const [row] = (await connection.runAndReadAll(query)).getRowObjects()
  return Object.fromEntries(Object.entries(row ?? {}).map(([name, value]) => [name, Number(value)]))
}
