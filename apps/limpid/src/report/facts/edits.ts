import type { AskLedger, Fact } from './ask-ledger.ts'

/** Passages cut from, or masked in, pages of the corpus, by rule and kind. */
interface EditShare {
  readonly rule: string
  readonly action: string
  readonly kind: string | null
  readonly pages: number
  readonly passages: number
  readonly chars: number
}

export interface EditFacts {
  readonly passages: Fact<EditShare>
}

/** What was changed inside the pages that were kept. Passages of two rules may overlap; each counts its own. */
export async function editFacts(ask: AskLedger): Promise<EditFacts> {
  const passages = await ask(PASSAGES, (row) => ({
    rule: row.text('rule'),
    action: row.text('action'),
    kind: row.textOrNull('kind'),
    pages: row.count('page_count'),
    passages: row.count('passages'),
    chars: row.count('chars'),
  }))
  return { passages }
}

const PASSAGES = `
SELECT hits.rule AS rule,
       hits.action AS action,
       hits.kind AS kind,
       CAST(COUNT(DISTINCT hits.page) AS BIGINT) AS page_count,
       CAST(COUNT(*) AS BIGINT) AS passages,
       CAST(COALESCE(SUM(hits."end" - hits."start"), 0) AS BIGINT) AS chars
FROM hits
JOIN pages ON pages.page = hits.page
WHERE pages.verdict = 'edit' AND hits.action IN ('cut', 'mask') AND hits."start" IS NOT NULL
GROUP BY hits.rule, hits.action, hits.kind
ORDER BY passages DESC, rule, action, kind
LIMIT 50`
