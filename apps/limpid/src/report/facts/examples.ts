import type { AskLedger, Fact } from './ask-ledger.ts'
import { shownAddress } from './shown-address.ts'
import { decidedByWithheld, WITHHELD_PAGES } from './withheld.ts'

/** A dropped page by address and reason; neither text nor title. */
interface DroppedExample {
  readonly rule: string
  /** Host and path, or the host alone where the address is withheld. */
  readonly address: string
  readonly withheld: boolean
  readonly language: string | null
  readonly chars: number
}

export interface ExampleFacts {
  readonly dropped: Fact<DroppedExample>
}

/** For each rule the first pages it dropped, in crawl order, each from another host. */
export async function exampleFacts(ask: AskLedger): Promise<ExampleFacts> {
  const dropped = await ask(DROPPED, (row) => {
    const host = row.textOrNull('host') ?? '?'
    const withheld = row.flag('withheld')
    return {
      rule: row.text('rule'),
      address: withheld ? host : shownAddress(host, row.textOrNull('url') ?? ''),
      withheld,
      language: row.textOrNull('language'),
      chars: row.count('chars'),
    }
  })
  return { dropped }
}

/** Examples per rule, and rules in all: what fits a page and a half. */
const PER_RULE = 3
const MOST_ROWS = 120

const DROPPED = `
SELECT picked.rule AS rule, picked.host AS host, picked.language AS language, picked.chars AS chars,
       (found.page IS NOT NULL OR ${decidedByWithheld('picked')}) AS withheld,
       CASE WHEN found.page IS NULL AND NOT (${decidedByWithheld('picked')}) THEN picked.url END AS url
FROM (SELECT first_of_host.*, ROW_NUMBER() OVER (PARTITION BY rule ORDER BY page) AS place
      FROM (SELECT page, host, url, language, COALESCE(chars, 0) AS chars, COALESCE(rule, 'unknown') AS rule,
                   ROW_NUMBER() OVER (PARTITION BY rule, host ORDER BY page) AS of_host
            FROM pages
            WHERE verdict = 'drop' AND survivor IS NULL) AS first_of_host
      WHERE of_host = 1) AS picked
LEFT JOIN (${WITHHELD_PAGES}) AS found ON found.page = picked.page
WHERE picked.place <= ${PER_RULE}
ORDER BY rule, picked.page
LIMIT ${MOST_ROWS}`
