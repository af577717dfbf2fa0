import { globSync } from 'node:fs'
import { join } from 'node:path'
import { areComparable } from '../duplicates/comparable-signatures.ts'
import type { PagesAsked } from '../duplicates/duplicates-asked.ts'
import type { PlannedRelease } from '../plan/plan.ts'
import { readRelease } from '../report/read-release.ts'
import { createOnly } from '../storage/create-only.ts'
import { literal } from '../storage/database.ts'
import { Spool } from '../storage/spool.ts'
import { hasSignatures, signatureColumns, signatureRow } from '../work/signatures.ts'
import type { Origin } from './near-duplicates.ts'
import type { Steps } from './steps.ts'

/** Rows a row group of signatures, as the ledger has them. */
const ROW_GROUP = 20_000

/** No page at all: the corpus of a release that kept none. */
const NO_TEXTS = `(SELECT CAST(NULL AS BIGINT) AS page, CAST(NULL AS VARCHAR) AS url, CAST(NULL AS VARCHAR) AS text WHERE false)`

/** The pages of an earlier release, as the search across pages reads them. */
export interface EarlierRelease extends Origin {
  readonly pages: string
}

/**
 * Where the pages of an earlier release lie. One that was made without signatures, or with those of another edition, can be compared all the
 * same: they are made again from its texts, once, which the step of that name keeps. `onRemake` is told before.
 */
export async function earlierRelease(
  { path, sha256 }: PlannedRelease,
  asked: PagesAsked,
  steps: Steps,
  scratch: string,
  onRemake: () => void,
): Promise<EarlierRelease> {
  const texts = filesOrNone(join(path, 'corpus/*.parquet'))
  const origin = {
    pages: `read_parquet(${literal(join(path, 'ledger/pages-*.parquet'))})`,
    texts,
    text: 't.text',
  }
  if (!hasSignatures(asked)) return { ...origin, signatures: NO_TEXTS }
  if (isComparable(path, asked)) {
    return {
      ...origin,
      signatures: `read_parquet(${literal(join(path, 'ledger/signatures-*.parquet'))})`,
    }
  }
  const step = `signatures/${sha256}`
  if (!steps.isDone(step)) {
    onRemake()
    await remakeSignatures(steps, step, texts, asked, scratch)
  }
  return { ...origin, signatures: steps.table(step) }
}

function filesOrNone(pattern: string): string {
  return globSync(pattern).length === 0 ? NO_TEXTS : `read_parquet(${literal(pattern)})`
}

function isComparable(path: string, asked: PagesAsked): boolean {
  if (globSync(join(path, 'ledger/signatures-*.parquet')).length === 0) return false
  return areComparable(readRelease(path).near, asked)
}

async function remakeSignatures(
  steps: Steps,
  step: string,
  texts: string,
  asked: PagesAsked,
  scratch: string,
): Promise<void> {
  using spool = new Spool(join(scratch, 'signatures.jsonl'), signatureColumns(asked))
  const text = asked.near === null ? `''` : 'text'
  const rows = await steps.connection.stream(`SELECT page, url, ${text} AS text FROM ${texts}`)
  for await (const chunk of rows.yieldRows()) {
    for (const [page, url, content] of chunk)
      spool.add(
        signatureRow(Number(page), url === null ? null : String(url), String(content), asked),
      )
  }
  await createOnly(steps.path(step), (temporary) =>
    spool.toParquet(steps.connection, temporary, ROW_GROUP),
  )
}
