import type { AskLedger, Fact } from './ask-ledger.ts'
import { duplicateSpread, type DuplicateSpread } from './duplicate-spread.ts'
import { shownAddress } from './shown-address.ts'
import { decidedByWithheld, WITHHELD_PAGES } from './withheld.ts'

interface DuplicateTotals {
  /** Pages dropped because another page with the same text was kept instead. */
  readonly copies: number
  readonly chars: number
  readonly survivors: number
  /** Copies on another host than their survivor. */
  readonly elsewhere: number
}

/** A page that stands for its copies. */
interface DuplicateGroup {
  readonly address: string
  readonly withheld: boolean
  /** What became of the survivor itself: a later rule may have dropped it. */
  readonly verdict: string
  readonly copies: number
  readonly hosts: number
  readonly chars: number
}

export interface DuplicateFacts extends DuplicateSpread {
  readonly totals: Fact<DuplicateTotals>
  readonly groups: Fact<DuplicateGroup>
}

/** Which pages were dropped as copies, and the page kept instead of each. */
export async function duplicateFacts(ask: AskLedger): Promise<DuplicateFacts> {
  const totals = await ask(TOTALS, (row) => ({
    copies: row.count('copies'),
    chars: row.count('chars'),
    survivors: row.count('survivors'),
    elsewhere: row.count('elsewhere'),
  }))
  const groups = await ask(GROUPS, (row) => {
    const host = row.textOrNull('host') ?? '?'
    const withheld = row.flag('withheld')
    return {
      address: withheld ? host : shownAddress(host, row.textOrNull('url') ?? ''),
      withheld,
      verdict: row.text('verdict'),
      copies: row.count('copies'),
      hosts: row.count('hosts'),
      chars: row.count('chars'),
    }
  })
  return { totals, groups, ...(await duplicateSpread(ask)) }
}

const TOTALS = `
SELECT CAST(COUNT(*) AS BIGINT) AS copies,
       CAST(COALESCE(SUM(copy.chars), 0) AS BIGINT) AS chars,
       CAST(COUNT(DISTINCT copy.survivor) AS BIGINT) AS survivors,
       CAST(COALESCE(SUM(CASE WHEN original.host <> copy.host THEN 1 ELSE 0 END), 0) AS BIGINT) AS elsewhere
FROM pages AS copy
LEFT JOIN pages AS original ON original.page = CASE WHEN copy.survivor_release IS NULL THEN copy.survivor END
WHERE copy.verdict = 'drop' AND copy.survivor IS NOT NULL`

const GROUPS = `
SELECT original.host AS host, original.verdict AS verdict,
       copied.copies AS copies, copied.hosts AS hosts, copied.chars AS chars,
       (found.page IS NOT NULL OR ${decidedByWithheld('original')}) AS withheld,
       CASE WHEN found.page IS NULL AND NOT (${decidedByWithheld('original')}) THEN original.url END AS url
FROM (SELECT survivor,
             CAST(COUNT(*) AS BIGINT) AS copies,
             CAST(COUNT(DISTINCT host) AS BIGINT) AS hosts,
             CAST(COALESCE(SUM(chars), 0) AS BIGINT) AS chars
      FROM pages
      WHERE verdict = 'drop' AND survivor IS NOT NULL AND survivor_release IS NULL
      GROUP BY survivor
      ORDER BY copies DESC, survivor
      LIMIT 10) AS copied
JOIN pages AS original ON original.page = copied.survivor
LEFT JOIN (${WITHHELD_PAGES}) AS found ON found.page = original.page
ORDER BY copied.copies DESC, original.page`
