import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { jaccard, minHashEditions, signatureOf } from '@limpid/rules'
import { literal, withDatabase } from '../storage/database.ts'
import { Spool } from '../storage/spool.ts'
import { signatureColumns, signatureRow } from '../work/signatures.ts'
import { findDuplicates } from './find-duplicates.ts'
import type { ClusterCase } from './golden-clusters.ts'
import { Steps } from './steps.ts'

export interface PlantedQuality {
  /** Of the pages dropped, the share that is of its survivor's family or at least 0.8 like it. */
  readonly precision: number
  /** Of the texts that are at least 0.8 like an earlier text of their family, the share that is dropped. */
  readonly recall: number
  readonly dropped: number
  readonly planted: number
  /** Pairs of a family that are at least 0.8 alike, and those of them of which both texts are kept. */
  readonly pairs: number
  readonly standing: number
}

const ALIKE = 0.8

/** Runs the whole search over planted texts, and compares what is dropped with all pairs of each family, counted one by one. */
export async function plantedQuality(
  cases: readonly ClusterCase[],
  name: string,
): Promise<PlantedQuality> {
  const edition = minHashEditions.find((candidate) => candidate.name === name)
  if (!edition) throw new Error(`no edition ${name}`)
  const asked = { exact: false, url: false, near: { edition, verify: ALIKE } }
  const scratch = mkdtempSync(join(tmpdir(), 'limpid-planted-'))
  const dropped = await withDatabase(
    { scratch, memoryLimit: '512MB', threads: 2 },
    async (connection) => {
      using signatures = new Spool(join(scratch, 's.jsonl'), signatureColumns(asked))
      using texts = new Spool(join(scratch, 't.jsonl'), { page: 'BIGINT', text: 'VARCHAR' })
      for (const { id, text } of cases) {
        signatures.add(signatureRow(id, null, text, asked))
        texts.add({ page: id, text })
      }
      const file = (kind: string) => join(scratch, `${kind}.parquet`)
      const table = (kind: string) => `read_parquet(${literal(file(kind))})`
      await signatures.toParquet(connection, file('signatures'), 1_000)
      await texts.toParquet(connection, file('texts'), 1_000)
      const steps = new Steps(connection, join(scratch, 'join'))
      await findDuplicates({
        steps,
        asked,
        candidates: `SELECT 0 AS origin, page, surt, CAST(page AS VARCHAR) AS text_hash, 0 AS captured, 0 AS kept_chars FROM ${table('signatures')}`,
        origins: [{ signatures: table('signatures'), texts: table('texts'), text: 't.text' }],
        scratch,
      })
      const read = await connection.runAndReadAll(
        `SELECT page, survivor FROM ${steps.table('duplicates')}`,
      )
      return new Map(read.getRows().map(([page, survivor]) => [Number(page), Number(survivor)]))
    },
  )
  rmSync(scratch, { recursive: true, force: true })
  const byId = new Map(
    cases.map(({ id, family, text }) => [
      id,
      { family, shingles: signatureOf(text, edition)?.shingles },
    ]),
  )
  const alike = (left: number, right: number) => {
    const [a, b] = [byId.get(left)?.shingles, byId.get(right)?.shingles]
    return a && b ? jaccard(a, b) : 0
  }
  const right = [...dropped].filter(
    ([page, survivor]) =>
      byId.get(page)?.family === byId.get(survivor)?.family || alike(page, survivor) >= ALIKE,
  )
  const families = Map.groupBy(cases, ({ family }) => family)
  const earlierAlike = ({ id, family }: ClusterCase) =>
    (families.get(family) ?? []).filter((other) => other.id < id && alike(id, other.id) >= ALIKE)
  const planted = cases
    .map((text) => ({ id: text.id, like: earlierAlike(text).map(({ id }) => id) }))
    .filter(({ like }) => like.length > 0)
  const found = planted.filter(({ id }) => dropped.has(id))
  const pairs = planted.flatMap(({ id, like }) => like.map((other) => [id, other] as const))
  return {
    precision: right.length / dropped.size,
    recall: found.length / planted.length,
    dropped: dropped.size,
    planted: planted.length,
    pairs: pairs.length,
    standing: pairs.filter((pair) => pair.every((id) => !dropped.has(id))).length,
  }
}
