import type { WarcEntry } from '@limpid/warc'
import { rightsRows, type RightsRows } from '../rights/rights-tables.ts'
import type { Row } from '../storage/table.ts'
import { offeredBy, type Offered } from './candidate.ts'
import { hitRows, judgedRow, keptText, recordRow, skippedRow, textRow } from './page-row.ts'
import { hasSignatures, signatureRow } from './signatures.ts'
import { readHtml, readText, type Reading } from './read-page.ts'

/** Everything the ledger says of one record. */
export interface RecordRows {
  readonly outcome: 'skipped' | 'judged' | 'failed'
  readonly page: Row
  readonly hits: readonly Row[]
  readonly text: Row | null
  /** What the search for duplicates needs; null where it needs nothing of this page. */
  readonly signature: Row | null
  /** Null for what was not judged. */
  readonly rights: RightsRows | null
}

/**
 * Follows one record all the way to its rows. Pure. A defect of ours on one page costs that page, not its file: the row says
 * `limpid.failed`, and the build tells how many there were.
 */
export function rowsOf(
  page: number,
  input: string,
  entry: WarcEntry,
  reading: Reading,
): RecordRows {
  let offered: Offered | null = null
  try {
    offered = offeredBy(entry)
    const record = recordRow(page, input, entry, offered.capture)
    if (offered.kind === 'skip') return skipped('skipped', skippedRow(record, offered.reason))
    const read = offered.kind === 'html' ? readHtml : readText
    const { page: judged, judgement, rights } = read(offered.capture, reading)
    const kept = keptText(judgement)
    return {
      outcome: 'judged',
      page: judgedRow(record, judged, judgement, kept, reading.steps),
      hits: hitRows(page, judged.text, judgement),
      text: textRow(record, judged.text, kept, {
        url: offered.capture.url ?? '',
        signals: rights.signals,
      }),
      signature:
        judgement.verdict !== 'drop' && hasSignatures(reading.duplicates)
          ? signatureRow(page, offered.capture.url, judgement.text, reading.duplicates)
          : null,
      rights: rightsRows(page, rights),
    }
  } catch {
    return skipped(
      'failed',
      skippedRow(recordRow(page, input, entry, offered?.capture ?? null), 'limpid.failed'),
    )
  }
}

function skipped(outcome: 'skipped' | 'failed', page: Row): RecordRows {
  return { outcome, page, hits: [], text: null, signature: null, rights: null }
}
