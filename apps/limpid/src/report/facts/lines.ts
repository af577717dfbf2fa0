import { LINE_RULES, TOO_LITTLE_LEFT } from '../../duplicates/line-rules.ts'
import type { AskLedger, Fact } from './ask-ledger.ts'

/** Passages that stand elsewhere, by rule. */
interface LineTotals {
  readonly rule: string
  readonly action: string
  readonly passages: number
  readonly pages: number
  readonly hosts: number
  readonly chars: number
  /** Pages among them of which too little was left. */
  readonly dropped: number
}

/** The same on one host. */
interface HostLines {
  readonly rule: string
  readonly host: string
  readonly passages: number
  readonly pages: number
  readonly chars: number
}

export interface LineFacts {
  readonly totals: Fact<LineTotals>
  readonly hosts: Fact<HostLines>
}

/** Lines and paragraphs found on other pages too: by rule, and on which hosts most. */
export async function lineFacts(ask: AskLedger): Promise<LineFacts> {
  const totals = await ask(TOTALS, (row) => ({
    rule: row.text('rule'),
    action: row.text('action'),
    passages: row.count('passages'),
    pages: row.count('page_count'),
    hosts: row.count('hosts'),
    chars: row.count('chars'),
    dropped: row.count('dropped'),
  }))
  const hosts = await ask(HOSTS, (row) => ({
    rule: row.text('rule'),
    host: row.text('host'),
    passages: row.count('passages'),
    pages: row.count('page_count'),
    chars: row.count('chars'),
  }))
  return { totals, hosts }
}

const RULES = Object.values(LINE_RULES)
  .map(({ id }) => `'${id}'`)
  .join(', ')

const COUNTS = `CAST(COUNT(*) AS BIGINT) AS passages,
       CAST(COUNT(DISTINCT hits.page) AS BIGINT) AS page_count,
       CAST(COALESCE(SUM(hits."end" - hits."start"), 0) AS BIGINT) AS chars`

const TOTALS = `
SELECT hits.rule AS rule, hits.action AS action, ${COUNTS},
       CAST(COUNT(DISTINCT pages.host) AS BIGINT) AS hosts,
       CAST(COUNT(DISTINCT CASE WHEN pages.rule = '${TOO_LITTLE_LEFT.id}' THEN pages.page END) AS BIGINT) AS dropped
FROM hits JOIN pages ON pages.page = hits.page
WHERE hits.rule IN (${RULES})
GROUP BY hits.rule, hits.action
ORDER BY passages DESC, rule`

const HOSTS = `
SELECT hits.rule AS rule, pages.host AS host, ${COUNTS}
FROM hits JOIN pages ON pages.page = hits.page
WHERE hits.rule IN (${RULES}) AND pages.host IS NOT NULL
GROUP BY hits.rule, pages.host
ORDER BY passages DESC, rule, host
LIMIT 20`
