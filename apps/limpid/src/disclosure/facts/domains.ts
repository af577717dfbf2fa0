import type { AskLedger, Fact } from '../../report/facts/ask-ledger.ts'
import { IN_CORPUS, countOf, sumOf } from './corpus.ts'

/** Domains of the corpus, and how many of them the list names. */
interface DomainTotals {
  readonly offered: number
  /** Domains with at least one page in the corpus: those the list is a share of. */
  readonly kept: number
  readonly listed: number
  readonly charsListed: number
  readonly charsKept: number
  readonly pagesListed: number
  /** Pages of the corpus whose address has no domain. */
  readonly pagesWithout: number
}

interface DomainRow {
  readonly rank: number
  readonly domain: string
  readonly charsKept: number
  readonly pagesKept: number
  readonly bytesOffered: number
  readonly bytesKept: number
  readonly bytesDropped: number
}

export interface DomainFacts {
  readonly totals: Fact<DomainTotals>
  /** The first of the list; the files hold all of it. */
  readonly first: Fact<DomainRow>
}

/** How many domains the documents themselves print. */
const FIRST_DOMAINS = 25

/** The domain list and its sums. */
export async function domainFacts(ask: AskLedger, isSme: boolean): Promise<DomainFacts> {
  return {
    totals: await ask(totalsSql(isSme), (row) => ({
      offered: row.count('domains_offered'),
      kept: row.count('domains_kept'),
      listed: row.count('domains_listed'),
      charsListed: row.count('chars_listed'),
      charsKept: row.count('chars_kept'),
      pagesListed: row.count('pages_listed'),
      pagesWithout: row.count('pages_without_domain'),
    })),
    first: await ask(`${domainListSql(isSme)}\nLIMIT ${FIRST_DOMAINS}`, (row) => ({
      rank: row.count('rank'),
      domain: row.text('domain'),
      charsKept: row.count('chars_kept'),
      pagesKept: row.count('pages_kept'),
      bytesOffered: row.count('bytes_offered'),
      bytesKept: row.count('bytes_kept'),
      bytesDropped: row.count('bytes_dropped'),
    })),
  }
}

/**
 * Domains with content kept, largest first: size is code points of text in the corpus, since only content used for training counts.
 * "The top 10 % of all domain names determined by the size of the content scraped" (template, field 2.3); for SMEs "top 5% of all domain
 * names or 1 000 internet domain names, whichever is lower". A part of a domain counts as a whole one; equal sizes go by name.
 */
export function domainListSql(isSme: boolean): string {
  return `
SELECT rank, domain, chars_kept, pages_kept, bytes_offered, bytes_kept, bytes_dropped
FROM (${RANKED}) AS ranked
WHERE rank <= ${mostListed(isSme)}
ORDER BY rank`
}

function mostListed(isSme: boolean): string {
  return isSme ? 'LEAST(CEIL(domains_kept * 5 / 100.0), 1000)' : 'CEIL(domains_kept * 10 / 100.0)'
}

const RANKED = `SELECT CAST(ROW_NUMBER() OVER (ORDER BY chars_kept DESC, domain) AS BIGINT) AS rank,
             CAST(COUNT(*) OVER () AS BIGINT) AS domains_kept, *
      FROM (SELECT domain,
                   ${sumOf('kept_chars', IN_CORPUS)} AS chars_kept,
                   ${countOf(IN_CORPUS)} AS pages_kept,
                   ${sumOf('bytes')} AS bytes_offered,
                   ${sumOf('bytes', IN_CORPUS)} AS bytes_kept,
                   ${sumOf('bytes', "verdict = 'drop'")} AS bytes_dropped
            FROM pages
            WHERE domain IS NOT NULL
            GROUP BY domain
            HAVING ${countOf(IN_CORPUS)} > 0) AS sized`

function totalsSql(isSme: boolean): string {
  return `
SELECT offered.domains_offered, offered.pages_without_domain, offered.chars_kept,
       CAST(COUNT(ranked.domain) AS BIGINT) AS domains_kept,
       ${countOf(`rank <= ${mostListed(isSme)}`)} AS domains_listed,
       ${sumOf('ranked.chars_kept', `rank <= ${mostListed(isSme)}`)} AS chars_listed,
       ${sumOf('ranked.pages_kept', `rank <= ${mostListed(isSme)}`)} AS pages_listed
FROM (SELECT CAST(COUNT(DISTINCT domain) AS BIGINT) AS domains_offered,
             ${countOf(`domain IS NULL AND ${IN_CORPUS}`)} AS pages_without_domain,
             ${sumOf('kept_chars', IN_CORPUS)} AS chars_kept
      FROM pages) AS offered
LEFT JOIN (${RANKED}) AS ranked ON TRUE
GROUP BY offered.domains_offered, offered.pages_without_domain, offered.chars_kept`
}
