import type { DuckDBConnection } from '@duckdb/node-api'
import type { RightsQuestion, Step } from '@limpid/rules'
import { measureColumn, type Recipe } from '../recipe/recipe.ts'
import { LedgerRow } from '../report/facts/ledger-row.ts'
import type { Spool } from '../storage/spool.ts'
import type { Columns } from '../storage/table.ts'
import { hasSignatures, signatureRow } from '../work/signatures.ts'
import { judgeAgain, seenOf, type JudgedAgain } from './judge-again.ts'

/** Where pages judged again wait. */
export interface AgainSpools {
  readonly pages: Spool
  readonly hits: Spool
  readonly texts: Spool
  readonly signatures: Spool
}

/** What a second judgement says of a page's row. */
export function againColumns(steps: readonly Step[]): Columns {
  const measures = steps.map(({ rule }) => [measureColumn(rule.id), 'DOUBLE'] as const)
  return {
    page: 'BIGINT',
    verdict: 'VARCHAR',
    rule: 'VARCHAR',
    kept_chars: 'BIGINT',
    text_hash: 'VARCHAR',
    ...Object.fromEntries(measures),
  }
}

/**
 * Judges again the pages that `decided` says so of, from their stored texts, and makes what the search for near duplicates needs of
 * every page kept that `old_signatures` lacks. Gives the pages on which our own code failed.
 */
export async function judgeStored(
  connection: DuckDBConnection,
  recipe: Recipe,
  question: RightsQuestion | null,
  spools: AgainSpools,
  signal: AbortSignal,
): Promise<readonly number[]> {
  const { duplicates, steps } = recipe
  const wanted = hasSignatures(duplicates)
  const failed: number[] = []
  const streamed = await connection.stream(
    `SELECT p.page, p.url, p.language, p.language_score, p.captured, d.again, t.text, t.kept_text, t.seen
FROM old_texts t JOIN decided d ON d.page = t.page JOIN old_pages p ON p.page = t.page
WHERE d.again ${wanted ? `OR d.verdict IN ('keep', 'edit') AND t.page NOT IN (SELECT page FROM old_signatures)` : ''} ORDER BY t.page`,
  )
  const judgeRow = (row: LedgerRow, page: number) => {
    const made = row.flag('again') ? judgedAgain(row, page, steps, question) : null
    const isKept = made?.row['verdict'] !== 'drop'
    const before = row.textOrNull('kept_text')
    const text = (made ? made.text['kept_text'] : before) ?? row.text('text')
    const { url } = seenOf({ url: row.textOrNull('url'), seen: row.textOrNull('seen') })
    if (wanted && isKept) spools.signatures.add(signatureRow(page, url, String(text), duplicates))
    if (made === null) return
    spools.pages.add(made.row)
    for (const hit of made.hits) spools.hits.add(hit)
    spools.texts.add(made.text)
  }
  for await (const rows of streamed.yieldRowObjects()) {
    signal.throwIfAborted()
    for (const values of rows) {
      const row = new LedgerRow(values)
      const page = row.count('page')
      try {
        judgeRow(row, page)
      } catch {
        failed.push(page)
        spools.pages.add({ page, verdict: 'skip', rule: 'limpid.failed', kept_chars: 0 })
      }
    }
  }
  return failed
}

function judgedAgain(
  row: LedgerRow,
  page: number,
  steps: readonly Step[],
  question: RightsQuestion | null,
): JudgedAgain {
  const stored = {
    page,
    url: row.textOrNull('url'),
    text: row.text('text'),
    seen: row.textOrNull('seen'),
    language: row.textOrNull('language'),
    languageScore: row.number('language_score'),
    captured: row.countOrNull('captured'),
  }
  return judgeAgain(stored, steps, question)
}
