import { bandKeys, signatureOf } from '@limpid/rules'
import type { PagesAsked } from '../duplicates/duplicates-asked.ts'
import { surtOf } from '../duplicates/surt.ts'
import { bandColumn } from '../join/near-duplicates.ts'
import type { Columns, Row } from '../storage/table.ts'

/** True when the search across pages needs more of a page than its row in the ledger. */
export function hasSignatures({ url, near }: PagesAsked): boolean {
  return url || near !== null
}

/** One row a page that may be kept: its address in one form, and a key for each band, a column each so that a pass over one band reads no other. */
export function signatureColumns({ near }: PagesAsked): Columns {
  const bands = Array.from({ length: near?.edition.bands ?? 0 }, (_, band) => band)
  return {
    page: 'BIGINT',
    surt: 'VARCHAR',
    ...Object.fromEntries(bands.map((band) => [bandColumn(band), 'BIGINT'] as const)),
  }
}

/** The row of a page; keys are null where the text has fewer words than a shingle, and such a page is like no other. */
export function signatureRow(
  page: number,
  url: string | null,
  text: string,
  { near }: PagesAsked,
): Row {
  const row = { page, surt: url === null ? null : surtOf(url) }
  const signature = near === null ? null : signatureOf(text, near.edition)
  if (near === null || signature === null) return row
  const keys = [...bandKeys(signature, near.edition)]
  return { ...row, ...Object.fromEntries(keys.map((key, band) => [bandColumn(band), String(key)])) }
}
