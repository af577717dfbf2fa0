import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { RunFolder } from '../plan/run-folder.ts'
import { literal } from '../storage/database.ts'
import { parquetOptions } from '../storage/spool.ts'
import type { MadeFile } from './publish.ts'

/** Every registrable domain: what it offered, what was kept, what each family of rules took, ranked by code points kept. Reads the view `ledger`. */
export const DOMAINS = `
SELECT domain,
       row_number() OVER (ORDER BY chars_kept DESC NULLS LAST, domain ASC NULLS LAST) AS rank,
       pages_offered, pages_skipped, pages_dropped, pages_kept, bytes_offered, bytes_kept, chars_offered, chars_kept,
       dropped_by_language, dropped_by_quality, dropped_by_private, dropped_by_rights, dropped_by_url, dropped_by_duplicates, dropped_by_other
FROM (
  SELECT domain,
         count(*) AS pages_offered,
         count(*) FILTER (WHERE verdict = 'skip') AS pages_skipped,
         count(*) FILTER (WHERE verdict = 'drop') AS pages_dropped,
         count(*) FILTER (WHERE verdict IN ('keep', 'edit')) AS pages_kept,
         CAST(coalesce(sum(bytes), 0) AS BIGINT) AS bytes_offered,
         CAST(coalesce(sum(bytes) FILTER (WHERE verdict IN ('keep', 'edit')), 0) AS BIGINT) AS bytes_kept,
         CAST(coalesce(sum(chars), 0) AS BIGINT) AS chars_offered,
         CAST(coalesce(sum(kept_chars), 0) AS BIGINT) AS chars_kept,
         count(*) FILTER (WHERE family = 'language') AS dropped_by_language,
         count(*) FILTER (WHERE family IN ('quality', 'gopher', 'c4', 'fineweb')) AS dropped_by_quality,
         count(*) FILTER (WHERE family = 'private') AS dropped_by_private,
         count(*) FILTER (WHERE family IN ('rights', 'optout')) AS dropped_by_rights,
         count(*) FILTER (WHERE family = 'url') AS dropped_by_url,
         count(*) FILTER (WHERE family = 'duplicates') AS dropped_by_duplicates,
         count(*) FILTER (WHERE family NOT IN ('language', 'quality', 'gopher', 'c4', 'fineweb', 'private', 'rights', 'optout', 'url', 'duplicates')) AS dropped_by_other
  FROM (SELECT *, CASE WHEN verdict = 'drop' THEN split_part(rule, '.', 1) END AS family FROM ledger) l
  WHERE domain IS NOT NULL
  GROUP BY domain
) d
ORDER BY rank ASC NULLS LAST`

/** Writes domains.parquet. */
export async function writeDomains(
  connection: DuckDBConnection,
  folder: RunFolder,
): Promise<MadeFile> {
  const path = 'domains.parquet'
  await connection.run(
    `COPY (${DOMAINS}) TO ${literal(join(folder.part, path))} (${parquetOptions(20_000)})`,
  )
  const rows = await connection.runAndReadAll(
    `SELECT count(*) FROM read_parquet(${literal(join(folder.part, path))})`,
  )
  return { path, rows: Number(rows.getRows()[0]?.[0]) }
}
