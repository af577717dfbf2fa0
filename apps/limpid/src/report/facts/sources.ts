import type { AskLedger, Fact } from './ask-ledger.ts'
import type { LedgerRow } from './ledger-row.ts'

/** Pages judged (every record that was not skipped) from one source, and what became of them. */
export interface SourceShare {
  /** Null where the ledger has no value: a host without registrable domain, a language nobody could tell. */
  readonly name: string | null
  readonly judged: number
  readonly inCorpus: number
  readonly chars: number
  readonly keptChars: number
}

interface SourceTotals {
  readonly domains: number
  readonly domainsInCorpus: number
  readonly hosts: number
  readonly tlds: number
  readonly languages: number
  readonly inputs: number
}

export interface SourceFacts {
  readonly totals: Fact<SourceTotals>
  readonly domains: Fact<SourceShare>
  readonly tlds: Fact<SourceShare>
  readonly languages: Fact<SourceShare>
}

/** How many sources of a kind the report names; the ledger has them all. */
const TOP_SOURCES = 20

/** Where the pages came from. */
export async function sourceFacts(ask: AskLedger): Promise<SourceFacts> {
  return {
    totals: await ask(TOTALS, (row) => ({
      domains: row.count('domains'),
      domainsInCorpus: row.count('domains_in_corpus'),
      hosts: row.count('hosts'),
      tlds: row.count('tlds'),
      languages: row.count('languages'),
      inputs: row.count('inputs'),
    })),
    domains: await ask(topBy('domain', MOST_KEPT, 'domain IS NOT NULL'), readShare),
    tlds: await ask(
      topBy("split_part(domain, '.', -1)", MOST_JUDGED, 'domain IS NOT NULL'),
      readShare,
    ),
    languages: await ask(topBy('language', MOST_JUDGED), readShare),
  }
}

function readShare(row: LedgerRow): SourceShare {
  return {
    name: row.textOrNull('name'),
    judged: row.count('judged'),
    inCorpus: row.count('in_corpus'),
    chars: row.count('chars'),
    keptChars: row.count('kept_chars'),
  }
}

const TOTALS = `
SELECT CAST(COUNT(DISTINCT domain) AS BIGINT) AS domains,
       CAST(COUNT(DISTINCT CASE WHEN verdict IN ('keep', 'edit') THEN domain END) AS BIGINT) AS domains_in_corpus,
       CAST(COUNT(DISTINCT host) AS BIGINT) AS hosts,
       CAST(COUNT(DISTINCT split_part(domain, '.', -1)) AS BIGINT) AS tlds,
       CAST(COUNT(DISTINCT language) AS BIGINT) AS languages,
       CAST(COUNT(DISTINCT input) AS BIGINT) AS inputs
FROM pages
WHERE verdict <> 'skip'`

/** By text kept, as the law ranks domains (Explanatory Notice to Art. 53(1)(d) of Regulation (EU) 2024/1689, field 2.3). */
const MOST_KEPT = 'kept_chars DESC, judged DESC, name'
const MOST_JUDGED = 'judged DESC, kept_chars DESC, name'

function topBy(expression: string, order: string, condition = 'TRUE'): string {
  return `
SELECT ${expression} AS name,
       CAST(COUNT(*) AS BIGINT) AS judged,
       CAST(SUM(CASE WHEN verdict IN ('keep', 'edit') THEN 1 ELSE 0 END) AS BIGINT) AS in_corpus,
       CAST(COALESCE(SUM(chars), 0) AS BIGINT) AS chars,
       CAST(COALESCE(SUM(CASE WHEN verdict IN ('keep', 'edit') THEN kept_chars ELSE 0 END), 0) AS BIGINT) AS kept_chars
FROM pages
WHERE verdict <> 'skip' AND ${condition}
GROUP BY ${expression}
ORDER BY ${order}
LIMIT ${TOP_SOURCES}`
}
