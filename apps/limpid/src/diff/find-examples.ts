import type { DuckDBConnection } from '@duckdb/node-api'
import { LedgerRow } from '../report/facts/ledger-row.ts'
import { shownAddress } from '../report/facts/shown-address.ts'
import { decidedByWithheld } from '../report/facts/withheld.ts'
import type { DiffExample } from './difference.ts'

/** Pages to look at, a few of each rule: the first of the crawl. Of a page on which a rule found people, the host alone. */
export async function findExamples(connection: DuckDBConnection): Promise<readonly DiffExample[]> {
  const answer = await connection.runAndReadAll(EXAMPLES)
  return answer.getRowObjects().map((values) => {
    const row = new LedgerRow(values)
    const host = row.textOrNull('host') ?? '?'
    const withheld = row.flag('withheld')
    return {
      change: changeOf(row.text('change')),
      rule: row.textOrNull('rule'),
      before: row.count('before'),
      after: row.count('after'),
      address: withheld ? host : shownAddress(host, row.textOrNull('url') ?? ''),
      withheld,
    }
  })
}

function changeOf(change: string): DiffExample['change'] {
  if (change === 'newly-kept' || change === 'newly-dropped') return change
  return 'changed-text'
}

/** Examples a rule and change, and rules a change that have some. */
const A_RULE = 3
const RULES = 10

const EXAMPLES = `
WITH numbered AS (SELECT change, rule, before, after,
         row_number() OVER (PARTITION BY change, rule ORDER BY after) AS nth,
         count(*) OVER (PARTITION BY change, rule) AS page_count
  FROM moved WHERE change IN ('newly-kept', 'newly-dropped', 'changed-text')),
picked AS (SELECT *, dense_rank() OVER (PARTITION BY change ORDER BY page_count DESC, rule ASC NULLS LAST) AS place FROM numbered WHERE nth <= ${A_RULE}),
shown AS (SELECT * FROM picked WHERE place <= ${RULES}),
people AS (SELECT page, 'before' AS side FROM before_hits h WHERE page IN (SELECT before FROM shown) AND (${decidedByWithheld('h')})
           UNION SELECT page, 'after' FROM after_hits h WHERE page IN (SELECT after FROM shown) AND (${decidedByWithheld('h')})),
told AS (SELECT shown.*, (${decidedByWithheld('b')} OR ${decidedByWithheld('shown')}
           OR EXISTS (SELECT 1 FROM people WHERE side = 'before' AND people.page = shown.before)
           OR EXISTS (SELECT 1 FROM people WHERE side = 'after' AND people.page = shown.after)) AS withheld, a.host, a.url
  FROM shown JOIN after_pages a ON a.page = shown.after JOIN before_pages b ON b.page = shown.before)
SELECT change, rule, before, after, host, withheld, CASE WHEN NOT withheld THEN url END AS url
FROM told
ORDER BY CASE change WHEN 'newly-dropped' THEN 0 WHEN 'newly-kept' THEN 1 ELSE 2 END, place, nth`
