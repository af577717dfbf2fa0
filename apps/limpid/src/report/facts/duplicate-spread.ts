import type { AskLedger, Fact } from './ask-ledger.ts'

/** Pages under one heading, and how many of them stayed. */
export interface Spread {
  /** Null for an unknown language or domain. */
  readonly name: string | null
  readonly pages: number
  readonly kept: number
}

export interface DuplicateSpread {
  /** Clusters by their number of pages: `2`, `3–4`, `5–8`, … */
  readonly sizes: Fact<Spread>
  /** The registrable domains with the most pages in clusters. */
  readonly domains: Fact<Spread>
  /** Languages that lost most to near duplicates: pages that no rule dropped before, and those kept. */
  readonly languages: Fact<Spread>
}

/** How the duplicates of a release spread over sizes of clusters, domains and languages. */
export async function duplicateSpread(ask: AskLedger): Promise<DuplicateSpread> {
  const spread = (query: string) =>
    ask(query, (row) => ({
      name: row.textOrNull('name'),
      pages: row.count('page_count'),
      kept: row.count('kept'),
    }))
  return {
    sizes: await spread(SIZES),
    domains: await spread(DOMAINS),
    languages: await spread(LANGUAGES),
  }
}

const COPIES = `SELECT survivor, CAST(COUNT(*) AS BIGINT) AS copies FROM pages
      WHERE verdict = 'drop' AND survivor IS NOT NULL AND survivor_release IS NULL GROUP BY survivor`

const SIZES = `
SELECT name, CAST(SUM(copies + 1) AS BIGINT) AS page_count, CAST(COUNT(*) AS BIGINT) AS kept
FROM (SELECT copies, CASE WHEN copies < 2 THEN '2' WHEN copies < 4 THEN '3–4' WHEN copies < 8 THEN '5–8' WHEN copies < 16 THEN '9–16'
             WHEN copies < 100 THEN '17–100' ELSE '> 100' END AS name
      FROM (${COPIES}) c) s
GROUP BY name ORDER BY MIN(copies)`

const DOMAINS = `
SELECT domain AS name, CAST(COUNT(*) AS BIGINT) AS page_count,
       CAST(COUNT(*) FILTER (WHERE verdict IN ('keep', 'edit')) AS BIGINT) AS kept
FROM (SELECT domain, verdict FROM pages WHERE verdict = 'drop' AND survivor IS NOT NULL
      UNION ALL
      SELECT original.domain, original.verdict FROM pages AS original JOIN (${COPIES}) c ON original.page = c.survivor) clustered
GROUP BY domain ORDER BY page_count DESC, name LIMIT 10`

const LANGUAGES = `
SELECT language AS name, CAST(COUNT(*) AS BIGINT) AS page_count,
       CAST(COUNT(*) FILTER (WHERE verdict IN ('keep', 'edit')) AS BIGINT) AS kept
FROM pages
WHERE verdict IN ('keep', 'edit') OR rule = 'duplicates.near-text'
GROUP BY language HAVING COUNT(*) FILTER (WHERE rule = 'duplicates.near-text') > 0
ORDER BY COUNT(*) FILTER (WHERE rule = 'duplicates.near-text') DESC, name LIMIT 10`
