import type { AskLedger, Fact } from './ask-ledger.ts'

/** Pages judged that were captured in one month (UTC). */
export interface MonthShare {
  readonly year: number
  readonly month: number
  readonly judged: number
  readonly inCorpus: number
}

export interface CaptureFacts {
  readonly months: Fact<MonthShare>
}

/** When the pages were captured. Pages without a capture date are not here: the gaps count them. */
export async function captureFacts(ask: AskLedger): Promise<CaptureFacts> {
  const months = await ask(MONTHS, (row) => ({
    year: row.count('year'),
    month: row.count('month'),
    judged: row.count('judged'),
    inCorpus: row.count('in_corpus'),
  }))
  return { months }
}

/** Milliseconds of the years 1990 to 2100: before the Web or after us a date is damage, counted among the unknown. */
export const PLAUSIBLE_CAPTURE = 'captured BETWEEN 631152000000 AND 4102444799999'

const MONTHS = `
SELECT year(day) AS year,
       month(day) AS month,
       CAST(COUNT(*) AS BIGINT) AS judged,
       CAST(SUM(CASE WHEN verdict IN ('keep', 'edit') THEN 1 ELSE 0 END) AS BIGINT) AS in_corpus
FROM (SELECT verdict, DATE '1970-01-01' + CAST(FLOOR(captured / 86400000.0) AS INTEGER) AS day
      FROM pages
      WHERE verdict <> 'skip' AND ${PLAUSIBLE_CAPTURE}) AS dated
GROUP BY year(day), month(day)
ORDER BY year, month`
