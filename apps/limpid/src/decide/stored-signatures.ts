import { existsSync } from 'node:fs'
import { areComparable } from '../duplicates/comparable-signatures.ts'
import type { DuplicatesAsked } from '../duplicates/duplicates-asked.ts'
import type { RunFolder } from '../plan/run-folder.ts'
import { readRelease } from '../report/read-release.ts'
import { literal } from '../storage/database.ts'
import { quoted } from '../storage/table.ts'
import { signatureColumns } from '../work/signatures.ts'

/**
 * What a run stored of its pages for the search of duplicates, in the columns that a recipe asks for: of no page where it was made
 * otherwise. A page that is kept by both recipes and not judged again has the same text, and so the same signature.
 */
export function oldSignaturesSql(from: RunFolder, task: number, asked: DuplicatesAsked): string {
  const columns = Object.entries(signatureColumns(asked))
  const path = from.table('extract', 'signatures', task)
  if (existsSync(path) && areComparable(readRelease(from.release).near, asked))
    return `SELECT ${columns.map(([name]) => quoted(name)).join(', ')} FROM read_parquet(${literal(path)})`
  const empty = columns.map(([name, type]) => `CAST(NULL AS ${type}) AS ${quoted(name)}`)
  return `SELECT ${empty.join(', ')} WHERE false`
}

/** The signatures of every page kept, in the order of pages. Reads `old_signatures`, `decided`, `new_signatures`. */
export const SIGNATURES = `SELECT * FROM (
  SELECT s.* FROM old_signatures s JOIN decided d ON d.page = s.page WHERE NOT d.again AND d.verdict IN ('keep', 'edit')
  UNION ALL SELECT * FROM new_signatures
) ORDER BY page`
