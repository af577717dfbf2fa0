import type { AskLedger, Fact } from './ask-ledger.ts'
import { PLAUSIBLE_CAPTURE } from './captures.ts'

/** Pages judged of which the ledger does not know something, and digests of all records. */
interface GapTotals {
  readonly judged: number
  readonly languageUnknown: number
  readonly captureUnknown: number
  readonly domainUnknown: number
  readonly titleUnknown: number
  readonly records: number
  readonly digestsAgree: number
  readonly digestsDiffer: number
}

export interface GapFacts {
  readonly totals: Fact<GapTotals>
}

/** What the ledger does not know. */
export async function gapFacts(ask: AskLedger): Promise<GapFacts> {
  const totals = await ask(TOTALS, (row) => ({
    judged: row.count('judged'),
    languageUnknown: row.count('language_unknown'),
    captureUnknown: row.count('capture_unknown'),
    domainUnknown: row.count('domain_unknown'),
    titleUnknown: row.count('title_unknown'),
    records: row.count('records'),
    digestsAgree: row.count('digests_agree'),
    digestsDiffer: row.count('digests_differ'),
  }))
  return { totals }
}

const TOTALS = `
SELECT ${countWhere("verdict <> 'skip'")} AS judged,
       ${countWhere("verdict <> 'skip' AND language IS NULL")} AS language_unknown,
       ${countWhere(`verdict <> 'skip' AND (captured IS NULL OR NOT (${PLAUSIBLE_CAPTURE}))`)} AS capture_unknown,
       ${countWhere("verdict <> 'skip' AND domain IS NULL")} AS domain_unknown,
       ${countWhere("verdict <> 'skip' AND (title IS NULL OR title = '')")} AS title_unknown,
       CAST(COUNT(*) AS BIGINT) AS records,
       ${countWhere('digest_ok')} AS digests_agree,
       ${countWhere('NOT digest_ok')} AS digests_differ
FROM pages`

function countWhere(condition: string): string {
  return `CAST(COUNT(CASE WHEN ${condition} THEN 1 END) AS BIGINT)`
}
