/** The rules that decide between pages, as the ledger names them. */
export const DUPLICATE_RULES = {
  url: { id: 'duplicates.url', version: 1 },
  text: { id: 'duplicates.exact-text', version: 1 },
  near: { id: 'duplicates.near-text', version: 1 },
} as const

/** Columns of join/duplicates.parquet. */
export const NO_DUPLICATES = `SELECT CAST(NULL AS BIGINT) AS page, CAST(NULL AS BIGINT) AS survivor, CAST(NULL AS INTEGER) AS survivor_origin,
CAST(NULL AS VARCHAR) AS rule, CAST(NULL AS DOUBLE) AS similarity WHERE false`

interface Sources {
  readonly positions: string
  readonly url: string
  readonly text: string
  readonly near: string
}

/**
 * Every page dropped, with the page that is kept in the end. A copy of a page that is itself dropped for one like it is as much like that one.
 * A capture of an address whose older capture is a copy names what is kept of that capture; nothing is said then of how alike they are.
 */
export function outcomeSql({ positions, url, text, near }: Sources): string {
  return `
WITH by_url AS (
  SELECT u.position, COALESCE(n.survivor, t.survivor, u.survivor) AS survivor, u.survivor AS older
  FROM ${url} u LEFT JOIN ${text} t ON u.survivor = t.position
  LEFT JOIN ${near} n ON n.position = COALESCE(t.survivor, u.survivor)
),
by_text AS (
  SELECT t.position, COALESCE(n.survivor, t.survivor) AS survivor, n.similarity AS to_kept
  FROM ${text} t LEFT JOIN ${near} n ON n.position = t.survivor
),
dropped AS (
  SELECT position, survivor, '${DUPLICATE_RULES.url.id}' AS rule, CAST(NULL AS DOUBLE) AS similarity FROM by_url
  UNION ALL
  SELECT position, survivor, CASE WHEN to_kept IS NULL THEN '${DUPLICATE_RULES.text.id}' ELSE '${DUPLICATE_RULES.near.id}' END AS rule,
         COALESCE(to_kept, 1.0) AS similarity FROM by_text
  UNION ALL
  SELECT position, survivor, '${DUPLICATE_RULES.near.id}' AS rule, similarity FROM ${near}
)
SELECT p.page, s.page AS survivor, CAST(s.origin AS INTEGER) AS survivor_origin,
       CASE WHEN d.rule = '${DUPLICATE_RULES.url.id}' AND p.text_hash = s.text_hash THEN '${DUPLICATE_RULES.text.id}' ELSE d.rule END AS rule,
       CASE WHEN p.text_hash = s.text_hash THEN 1.0 ELSE d.similarity END AS similarity
FROM dropped d JOIN (${positions}) p ON d.position = p.position JOIN (${positions}) s ON d.survivor = s.position
ORDER BY p.page ASC NULLS LAST`
}
