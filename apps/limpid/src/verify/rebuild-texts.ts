import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { applySpans } from '@limpid/rules'
import type { DuckDBConnection } from '@duckdb/node-api'
import { runFolder } from '../plan/run-folder.ts'
import { literal, withDatabase } from '../storage/database.ts'
import { readRecordedSpans, spansIn } from '../work/recorded-spans.ts'

export interface RebuiltTexts {
  readonly pages: number
  /** Pages of which something was cut or masked. */
  readonly edited: number
  /** Pages of the corpus whose text is not the extracted text after the spans of the ledger. */
  readonly wrong: readonly number[]
}

/** Makes the text of every page of a run's corpus again from its extracted text and the ledger, and compares the two byte for byte. */
export async function rebuildTexts(run: string): Promise<RebuiltTexts> {
  const folder = runFolder(run)
  const scratch = mkdtempSync(join(tmpdir(), 'limpid-rebuild-'))
  try {
    return await withDatabase(
      { scratch, memoryLimit: '1GB', threads: 1 },
      async (connection: DuckDBConnection) => {
        const spans = await readRecordedSpans(
          connection,
          join(folder.release, 'ledger/hits-*.parquet'),
        )
        const rows = await connection.stream(
          `SELECT t.page, t.text, c.text FROM read_parquet(${literal(folder.tables('extract', 'texts'))}) t
JOIN read_parquet(${literal(join(folder.release, 'corpus/*.parquet'))}) c ON c.page = t.page`,
        )
        const wrong: number[] = []
        let pages = 0
        let edited = 0
        for await (const read of rows.yieldRows()) {
          for (const [page, extracted, kept] of read) {
            pages++
            const recorded = spans.get(Number(page)) ?? []
            if (recorded.length > 0) edited++
            const text = String(extracted)
            if (applySpans(text, spansIn(text, recorded)) !== kept) wrong.push(Number(page))
          }
        }
        return { pages, edited, wrong }
      },
    )
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
