import type { Steps } from './steps.ts'

/**
 * Rounds after which something is wrong: star edges of buckets give shallow graphs, which end in eight, and a path of a million nodes ends in
 * twenty (large-star/small-star, measured for the design; components.test.ts holds both).
 */
const MAX_ROUNDS = 40

/**
 * Connected components by large-star and small-star in turns (Kiveris et al. 2014, doi 10.1145/2670979.2670997): every edge (a, b) with
 * a > b ends as (member, smallest of its component). Each round is a file, so that a stopped join goes on where it was. Gives the
 * name of the last step; common SQL of DuckDB and Spark.
 */
export async function components(steps: Steps, edges: string): Promise<string> {
  let current = edges
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const { multi, chained } = await steps.numbers(openEnds(steps.table(current)))
    if (multi === 0 && chained === 0) return current
    const name = `components/round-${String(round).padStart(2, '0')}`
    await steps.make(name, roundSql(steps.table(current)))
    current = name
  }
  throw new Error(`the components of the duplicates are not found after ${MAX_ROUNDS} rounds`)
}

/** Both are 0 when every node has one edge, and none of those it leads to has any. */
function openEnds(edges: string): string {
  return `SELECT (SELECT COUNT(*) FROM ${edges}) - (SELECT COUNT(DISTINCT a) FROM ${edges}) AS multi,
       (SELECT COUNT(*) FROM ${edges} x JOIN (SELECT DISTINCT a FROM ${edges}) y ON x.b = y.a) AS chained`
}

function roundSql(edges: string): string {
  return `
WITH both_ways AS (SELECT a AS u, b AS v FROM ${edges} UNION ALL SELECT b AS u, a AS v FROM ${edges}),
least AS (SELECT u, LEAST(u, MIN(v)) AS m FROM both_ways GROUP BY u),
large AS (SELECT DISTINCT s.v AS a, l.m AS b FROM both_ways s JOIN least l ON s.u = l.u WHERE s.v > s.u),
small AS (SELECT a, MIN(b) AS m FROM large GROUP BY a)
SELECT DISTINCT a, b FROM (
  SELECT f.b AS a, s.m AS b FROM large f JOIN small s ON f.a = s.a WHERE f.b <> s.m
  UNION ALL SELECT a, m AS b FROM small
) x ORDER BY a ASC NULLS LAST, b ASC NULLS LAST`
}
