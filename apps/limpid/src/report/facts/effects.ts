import type { AskLedger, Fact } from './ask-ledger.ts'
import { measureColumnsOf } from './ask-ledger.ts'
import type { LedgerRow } from './ledger-row.ts'

/** What a rule decided: it was the first that dropped the page, or the first that edited one that was kept. */
interface DecidedShare {
  readonly rule: string
  readonly verdict: string
  readonly pages: number
  readonly chars: number
  readonly keptChars: number
}

/** On how many pages a rule fired, whether or not it decided. */
interface FiredShare {
  readonly rule: string
  readonly pages: number
}

/** On how many pages a rule's measure gave a number; the column names the rule. */
interface MeasuredShare {
  readonly column: string
  readonly pages: number
}

export interface EffectFacts {
  readonly decided: Fact<DecidedShare>
  readonly fired: Fact<FiredShare>
  /** Pages that one rule alone dropped: no other dropping rule fired on them. */
  readonly alone: Fact<FiredShare>
  readonly measured: Fact<MeasuredShare>
}

/** What each rule did to pages and characters. */
export async function effectFacts(ask: AskLedger): Promise<EffectFacts> {
  const decided = await ask(DECIDED, (row) => ({
    rule: row.text('rule'),
    verdict: row.text('verdict'),
    pages: row.count('page_count'),
    chars: row.count('chars'),
    keptChars: row.count('kept_chars'),
  }))
  return {
    decided,
    fired: await ask(FIRED, readFired),
    alone: await ask(ALONE, readFired),
    measured: await measuredFact(ask),
  }
}

function readFired(row: LedgerRow): FiredShare {
  return { rule: row.text('rule'), pages: row.count('page_count') }
}

async function measuredFact(ask: AskLedger): Promise<Fact<MeasuredShare>> {
  const columns = await measureColumnsOf(ask)
  if (columns.length === 0) return { rows: [], query: '' }
  const counts = columns.map((column) => `CAST(COUNT("${column}") AS BIGINT) AS "${column}"`)
  const answer = await ask(`SELECT ${counts.join(',\n       ')}\nFROM pages`, (row) =>
    columns.map((column) => ({ column, pages: row.count(column) })),
  )
  return { rows: answer.rows.flat(), query: answer.query }
}

const DECIDED = `
SELECT COALESCE(rule, 'unknown') AS rule,
       verdict,
       CAST(COUNT(*) AS BIGINT) AS page_count,
       CAST(COALESCE(SUM(chars), 0) AS BIGINT) AS chars,
       CAST(COALESCE(SUM(kept_chars), 0) AS BIGINT) AS kept_chars
FROM pages
WHERE verdict IN ('drop', 'edit')
GROUP BY COALESCE(rule, 'unknown'), verdict
ORDER BY page_count DESC, rule, verdict`

const FIRED = `
SELECT rule, CAST(COUNT(*) AS BIGINT) AS page_count
FROM (SELECT DISTINCT page, rule FROM hits) AS fired
GROUP BY rule
ORDER BY page_count DESC, rule`

const ALONE = `
SELECT pages.rule AS rule, CAST(COUNT(*) AS BIGINT) AS page_count
FROM pages
JOIN (SELECT page, MIN(rule) AS rule
      FROM hits
      WHERE action = 'drop'
      GROUP BY page
      HAVING MIN(rule) = MAX(rule)) AS alone
  ON alone.page = pages.page AND alone.rule = pages.rule
WHERE pages.verdict = 'drop'
GROUP BY pages.rule
ORDER BY page_count DESC, rule`
