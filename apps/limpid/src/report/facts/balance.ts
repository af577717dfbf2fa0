import type { AskLedger, Fact } from './ask-ledger.ts'

/** Pages and characters (code points) by verdict. */
interface VerdictShare {
  readonly verdict: string
  readonly pages: number
  readonly chars: number
  readonly keptChars: number
}

/** Records that were never pages to judge, by reason. */
interface SkippedShare {
  readonly reason: string
  readonly pages: number
  readonly bytes: number
}

export interface BalanceFacts {
  readonly verdicts: Fact<VerdictShare>
  readonly skipped: Fact<SkippedShare>
}

/** What was offered and what became of it. */
export async function balanceFacts(ask: AskLedger): Promise<BalanceFacts> {
  const verdicts = await ask(VERDICTS, (row) => ({
    verdict: row.text('verdict'),
    pages: row.count('page_count'),
    chars: row.count('chars'),
    keptChars: row.count('kept_chars'),
  }))
  const skipped = await ask(SKIPPED, (row) => ({
    reason: row.text('reason'),
    pages: row.count('page_count'),
    bytes: row.count('bytes'),
  }))
  return { verdicts, skipped }
}

const VERDICTS = `
SELECT verdict,
       CAST(COUNT(*) AS BIGINT) AS page_count,
       CAST(COALESCE(SUM(chars), 0) AS BIGINT) AS chars,
       CAST(COALESCE(SUM(kept_chars), 0) AS BIGINT) AS kept_chars
FROM pages
GROUP BY verdict
ORDER BY verdict`

const SKIPPED = `
SELECT COALESCE(rule, 'unknown') AS reason,
       CAST(COUNT(*) AS BIGINT) AS page_count,
       CAST(COALESCE(SUM(bytes), 0) AS BIGINT) AS bytes
FROM pages
WHERE verdict = 'skip'
GROUP BY COALESCE(rule, 'unknown')
ORDER BY page_count DESC, reason`
