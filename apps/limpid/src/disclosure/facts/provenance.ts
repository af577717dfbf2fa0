import { PLAUSIBLE_CAPTURE } from '../../report/facts/captures.ts'
import type { AskLedger, Fact } from '../../report/facts/ask-ledger.ts'
import { literal } from '../../storage/database.ts'
import type { DeclaredSource } from '../provider/provider.ts'
import { IN_CORPUS, MONTH, sumOf } from './corpus.ts'

/** What a declared source brought and what was kept of it. */
export interface SourceRow {
  readonly source: string
  readonly inputs: number
  readonly records: number
  readonly pagesKept: number
  readonly bytesOffered: number
  readonly bytesKept: number
  readonly charsOffered: number
  readonly charsKept: number
  readonly keptFrom: string | null
  readonly keptTo: string | null
}

/** An input that no source claims, or several do (`sources` names them, with a comma between). */
interface UnclaimedInput {
  readonly input: string
  readonly sources: string
}

/** A crawl of Common Crawl that an input's path names, or `CC-MAIN` where it names only the project. */
interface CrawlRow {
  readonly crawl: string
  readonly source: string
  readonly inputs: number
  readonly pagesKept: number
}

export interface ProvenanceFacts {
  readonly sources: Fact<SourceRow>
  readonly crawls: Fact<CrawlRow>
  readonly unclaimed: Fact<UnclaimedInput>
}

/** Which inputs belong to which of the provider's sources, by the patterns it gave. */
export async function provenanceFacts(
  ask: AskLedger,
  sources: readonly DeclaredSource[],
): Promise<ProvenanceFacts> {
  const claim = claimOf(sources)
  return {
    sources: await ask(sourcesSql(claim), (row) => ({
      source: row.text('source'),
      inputs: row.count('inputs'),
      records: row.count('records'),
      pagesKept: row.count('pages_kept'),
      bytesOffered: row.count('bytes_offered'),
      bytesKept: row.count('bytes_kept'),
      charsOffered: row.count('chars_offered'),
      charsKept: row.count('chars_kept'),
      keptFrom: row.textOrNull('kept_from'),
      keptTo: row.textOrNull('kept_to'),
    })),
    crawls: await ask(crawlsSql(claim), (row) => ({
      crawl: row.text('crawl'),
      source: row.text('source'),
      inputs: row.count('inputs'),
      pagesKept: row.count('pages_kept'),
    })),
    unclaimed: await ask(unclaimedSql(sources), (row) => ({
      input: row.text('input'),
      sources: row.text('sources'),
    })),
  }
}

function claimedBy({ inputs }: DeclaredSource): string {
  return `(${inputs.map((pattern) => `input GLOB ${literal(pattern)}`).join(' OR ')})`
}

function claimOf(sources: readonly DeclaredSource[]): string {
  const arms = sources.map((source) => `WHEN ${claimedBy(source)} THEN ${literal(source.id)}`)
  return `CASE ${arms.join('\n            ')} ELSE '' END`
}

function sourcesSql(claim: string): string {
  return `
SELECT source,
       CAST(COUNT(DISTINCT input) AS BIGINT) AS inputs,
       CAST(COUNT(*) AS BIGINT) AS records,
       ${sumOf('1', IN_CORPUS)} AS pages_kept,
       ${sumOf('bytes')} AS bytes_offered,
       ${sumOf('bytes', IN_CORPUS)} AS bytes_kept,
       ${sumOf('chars')} AS chars_offered,
       ${sumOf('kept_chars', IN_CORPUS)} AS chars_kept,
       MIN(CASE WHEN ${IN_CORPUS} AND ${PLAUSIBLE_CAPTURE} THEN ${MONTH} END) AS kept_from,
       MAX(CASE WHEN ${IN_CORPUS} AND ${PLAUSIBLE_CAPTURE} THEN ${MONTH} END) AS kept_to
FROM (SELECT *,
       ${claim} AS source
      FROM pages) AS claimed
GROUP BY source
ORDER BY chars_kept DESC, source`
}

/** Common Crawl writes its crawl's id into the path, and `CC-MAIN` into the name, of every file it publishes. */
function crawlsSql(claim: string): string {
  return `
SELECT crawl, source,
       CAST(COUNT(DISTINCT input) AS BIGINT) AS inputs,
       ${sumOf('1', IN_CORPUS)} AS pages_kept
FROM (SELECT input, verdict,
       COALESCE(NULLIF(regexp_extract(input, '(CC-MAIN-[0-9]{4}-[0-9]{2})(/|$)', 1), ''), 'CC-MAIN') AS crawl,
       ${claim} AS source
      FROM pages
      WHERE input LIKE '%CC-MAIN-%') AS crawled
GROUP BY crawl, source
ORDER BY crawl, source`
}

function unclaimedSql(sources: readonly DeclaredSource[]): string {
  const names = sources.map(
    (source) => `CASE WHEN ${claimedBy(source)} THEN ${literal(source.id)} END`,
  )
  const counts = sources.map((source) => `CASE WHEN ${claimedBy(source)} THEN 1 ELSE 0 END`)
  return `
SELECT input, concat_ws(', ', ${names.join(', ')}) AS sources
FROM (SELECT DISTINCT input FROM pages WHERE input IS NOT NULL) AS inputs
WHERE ${counts.join(' + ')} <> 1
ORDER BY input`
}
