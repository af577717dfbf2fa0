/**
 * Pages whose text another kept page has too, with the survivor: the oldest capture, then the longest, then the smallest page id
 * (design.md §4). Every drop of a cluster names the same survivor. Common SQL of DuckDB and Spark; reads the view `candidates`.
 */
export const exactDuplicatesSql = `
SELECT page, survivor
FROM (
  SELECT page,
         first_value(page) OVER (PARTITION BY text_hash ORDER BY captured ASC NULLS LAST, kept_chars DESC NULLS LAST, page ASC) AS survivor
  FROM candidates
) ranked
WHERE page <> survivor
ORDER BY page ASC NULLS LAST`

/** The pages that no rule dropped: what the join across pages looks at. */
export function candidatesView(pages: string): string {
  return `CREATE VIEW candidates AS SELECT page, text_hash, captured, kept_chars FROM read_parquet(${pages}) WHERE verdict IN ('keep', 'edit') AND text_hash IS NOT NULL`
}

/** The rule that decides on an exact duplicate, as the ledger names it. */
export const EXACT_DUPLICATE = { id: 'duplicates.exact-text', version: 1 } as const
