import type { PagesAsked } from '../duplicates/duplicates-asked.ts'

/** Nobody is a copy: what a step holds that the recipe does not ask for. */
const NOBODY =
  'SELECT CAST(NULL AS BIGINT) AS position, CAST(NULL AS BIGINT) AS survivor WHERE false'

/**
 * The order in which pages survive: pages of earlier releases before the run's own; then the oldest capture, the longest text, the
 * smallest page id, and among releases that of the smallest digest, so that it does not matter how they are listed. A page's
 * place in it is its `position`, so that everywhere the smallest number is the survivor.
 */
export function positionsSql(candidates: string, own: number): string {
  return `SELECT origin, page, surt, text_hash FROM (${candidates}) c
ORDER BY CASE WHEN origin = ${own} THEN 1 ELSE 0 END ASC NULLS LAST, captured ASC NULLS LAST, kept_chars DESC NULLS LAST, page ASC NULLS LAST, origin ASC NULLS LAST`
}

/** Captures of an address that an earlier one stands for: (position, survivor). `own` is the origin of this run's pages. */
export function sameUrlSql(positions: string, own: number, { url }: PagesAsked): string {
  if (!url) return NOBODY
  return `SELECT p.position, f.survivor
FROM (${positions}) p
JOIN (SELECT surt, MIN(position) AS survivor FROM (${positions}) q WHERE surt IS NOT NULL GROUP BY surt HAVING COUNT(*) > 1) f ON p.surt = f.surt
WHERE p.position <> f.survivor AND p.origin = ${own}
ORDER BY p.position ASC NULLS LAST`
}

/** Pages whose text a page before them has, among those that `gone` leaves: (position, survivor). */
export function sameTextSql(
  positions: string,
  own: number,
  gone: string,
  { exact }: PagesAsked,
): string {
  if (!exact) return NOBODY
  const left = `SELECT q.* FROM (${positions}) q ANTI JOIN ${gone} g ON q.position = g.position`
  return `SELECT p.position, f.survivor
FROM (${left}) p
JOIN (SELECT text_hash, MIN(position) AS survivor FROM (${left}) q GROUP BY text_hash HAVING COUNT(*) > 1) f ON p.text_hash = f.text_hash
WHERE p.position <> f.survivor AND p.origin = ${own}
ORDER BY p.position ASC NULLS LAST`
}
