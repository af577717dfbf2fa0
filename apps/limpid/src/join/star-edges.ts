import type { Steps } from './steps.ts'

/**
 * Edges between pages that share a bucket, band by band so that one band at a time must fit in memory or spill. Never all pairs: each
 * page of a bucket is bound to the bucket's first one, so that a bucket of n gives n − 1 edges. `keysOf(band)` selects (position, k).
 * Gives the name of the step with all edges, once each.
 */
export async function starEdges(
  steps: Steps,
  bands: number,
  keysOf: (band: number) => string,
): Promise<string> {
  const tables: string[] = []
  for (let band = 0; band < bands; band++) {
    const keys = keysOf(band)
    tables.push(
      await steps.make(
        `edges/band-${String(band).padStart(2, '0')}`,
        `WITH keys AS (${keys}),
firsts AS (SELECT k, MIN(position) AS m FROM keys WHERE k IS NOT NULL GROUP BY k HAVING COUNT(*) > 1)
SELECT keys.position AS a, firsts.m AS b FROM keys JOIN firsts ON keys.k = firsts.k
WHERE keys.position <> firsts.m ORDER BY a ASC NULLS LAST, b ASC NULLS LAST`,
      ),
    )
  }
  const all = tables.map((table) => `SELECT a, b FROM ${table}`).join(' UNION ALL ')
  await steps.make(
    'edges/all',
    `SELECT DISTINCT a, b FROM (${all}) e ORDER BY a ASC NULLS LAST, b ASC NULLS LAST`,
  )
  return 'edges/all'
}
