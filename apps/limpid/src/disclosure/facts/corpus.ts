import type { AskLedger, Fact } from '../../report/facts/ask-ledger.ts'
import { PLAUSIBLE_CAPTURE } from '../../report/facts/captures.ts'

/** What was offered, and what the corpus holds of it. */
interface CorpusTotals {
  readonly records: number
  readonly skipped: number
  readonly dropped: number
  readonly edited: number
  readonly kept: number
  readonly bytesOffered: number
  readonly bytesKept: number
  readonly charsOffered: number
  readonly charsKept: number
  readonly wordsKept: number
  readonly hostsKept: number
}

/** Text kept in one language; null where the identifier abstains. */
interface LanguageShare {
  readonly language: string | null
  readonly pages: number
  readonly chars: number
}

/** First and last month of capture, YYYY-MM (UTC); null where no date is known. */
interface CapturePeriod {
  readonly keptFrom: string | null
  readonly keptTo: string | null
  readonly offeredFrom: string | null
  readonly offeredTo: string | null
  readonly keptUndated: number
}

export interface CorpusFacts {
  readonly totals: Fact<CorpusTotals>
  readonly languages: Fact<LanguageShare>
  readonly period: Fact<CapturePeriod>
}

/** Size, languages and dates of the corpus. */
export async function corpusFacts(ask: AskLedger): Promise<CorpusFacts> {
  return {
    totals: await ask(TOTALS, (row) => ({
      records: row.count('records'),
      skipped: row.count('skipped'),
      dropped: row.count('dropped'),
      edited: row.count('edited'),
      kept: row.count('kept'),
      bytesOffered: row.count('bytes_offered'),
      bytesKept: row.count('bytes_kept'),
      charsOffered: row.count('chars_offered'),
      charsKept: row.count('chars_kept'),
      wordsKept: row.count('words_kept'),
      hostsKept: row.count('hosts_kept'),
    })),
    languages: await ask(LANGUAGES, (row) => ({
      language: row.textOrNull('language'),
      pages: row.count('page_count'),
      chars: row.count('chars'),
    })),
    period: await ask(PERIOD, (row) => ({
      keptFrom: row.textOrNull('kept_from'),
      keptTo: row.textOrNull('kept_to'),
      offeredFrom: row.textOrNull('offered_from'),
      offeredTo: row.textOrNull('offered_to'),
      keptUndated: row.count('kept_undated'),
    })),
  }
}

/** True for a page of the corpus. */
export const IN_CORPUS = "verdict IN ('keep', 'edit')"

export function countOf(condition: string): string {
  return `CAST(COUNT(CASE WHEN ${condition} THEN 1 END) AS BIGINT)`
}

export function sumOf(expression: string, condition = 'TRUE'): string {
  return `CAST(COALESCE(SUM(CASE WHEN ${condition} THEN ${expression} ELSE 0 END), 0) AS BIGINT)`
}

/** The month of a capture as YYYY-MM, by the calendar of UTC. */
export const MONTH = `strftime(DATE '1970-01-01' + CAST(FLOOR(captured / 86400000.0) AS INTEGER), '%Y-%m')`

const TOTALS = `
SELECT CAST(COUNT(*) AS BIGINT) AS records,
       ${countOf("verdict = 'skip'")} AS skipped,
       ${countOf("verdict = 'drop'")} AS dropped,
       ${countOf("verdict = 'edit'")} AS edited,
       ${countOf("verdict = 'keep'")} AS kept,
       ${sumOf('bytes')} AS bytes_offered,
       ${sumOf('bytes', IN_CORPUS)} AS bytes_kept,
       ${sumOf('chars')} AS chars_offered,
       ${sumOf('kept_chars', IN_CORPUS)} AS chars_kept,
       ${sumOf('words', IN_CORPUS)} AS words_kept,
       CAST(COUNT(DISTINCT CASE WHEN ${IN_CORPUS} THEN host END) AS BIGINT) AS hosts_kept
FROM pages`

const LANGUAGES = `
SELECT language,
       CAST(COUNT(*) AS BIGINT) AS page_count,
       ${sumOf('kept_chars')} AS chars
FROM pages
WHERE ${IN_CORPUS}
GROUP BY language
ORDER BY chars DESC, language`

const PERIOD = `
SELECT MIN(CASE WHEN ${IN_CORPUS} THEN month END) AS kept_from,
       MAX(CASE WHEN ${IN_CORPUS} THEN month END) AS kept_to,
       MIN(month) AS offered_from,
       MAX(month) AS offered_to,
       ${countOf(`${IN_CORPUS} AND month IS NULL`)} AS kept_undated
FROM (SELECT verdict, CASE WHEN ${PLAUSIBLE_CAPTURE} THEN ${MONTH} END AS month
      FROM pages
      WHERE verdict <> 'skip') AS dated`
