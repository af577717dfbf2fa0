import { join } from 'node:path'
import { signatureOf, type MinHashEdition } from '@limpid/rules'
import type { NearAsked } from '../duplicates/duplicates-asked.ts'
import { createOnly, createOnlyText } from '../storage/create-only.ts'
import { Spool } from '../storage/spool.ts'
import { SurvivorChoice, type NearDuplicate } from './choose-survivors.ts'
import { components } from './components.ts'
import { ShingleStore } from './shingle-store.ts'
import { starEdges } from './star-edges.ts'
import type { Steps } from './steps.ts'

/** Where the pages of one origin lie: its table of signatures and its texts, each a FROM that has `page`. */
export interface Origin {
  readonly signatures: string
  /** Files with the columns `page` and those of `text`. */
  readonly texts: string
  /** What the text of a row is, in SQL. */
  readonly text: string
}

export interface NearSearch {
  readonly steps: Steps
  readonly asked: NearAsked
  /** Earlier releases, then this run's own. */
  readonly origins: readonly Origin[]
  /** (origin, page, position) of every page that may be kept. */
  readonly positions: string
  readonly scratch: string
  /** How shingles come of a text, where not by the edition. */
  readonly shinglesOf?: (text: string) => BigUint64Array
}

const NEAR_COLUMNS = { position: 'BIGINT', survivor: 'BIGINT', similarity: 'DOUBLE' } as const

/** Finds the near duplicates of a run and leaves them in the step `near`: (position, survivor, similarity). */
export async function nearDuplicates(search: NearSearch): Promise<void> {
  const { steps, asked, origins, positions } = search
  if (steps.isDone('near')) return
  const edges = await starEdges(steps, asked.edition.bands, (band) => {
    const key = bandColumn(band)
    return origins
      .map(
        ({ signatures }, origin) =>
          `SELECT p.position, s.${key} AS k FROM ${signatures} s JOIN (${positions}) p ON p.page = s.page AND p.origin = ${origin} WHERE s.${key} IS NOT NULL`,
      )
      .join(' UNION ALL ')
  })
  const stars = await components(steps, edges)
  const members = `SELECT a AS position, b AS cluster FROM ${steps.table(stars)} UNION ALL SELECT DISTINCT b, b FROM ${steps.table(stars)}`
  await steps.make(
    'clusters',
    `SELECT m.cluster, m.position, p.origin, p.page FROM (${members}) m JOIN (${positions}) p ON m.position = p.position ORDER BY m.cluster ASC NULLS LAST, m.position ASC NULLS LAST`,
  )
  using store = new ShingleStore(join(search.scratch, 'shingles.bin'))
  await storeShingles(search, store)
  await writeNear(search, store)
}

/** The column of a band's key in a table of signatures. */
export function bandColumn(band: number): string {
  return `band_${String(band).padStart(2, '0')}`
}

/**
 * Makes the shingles of clustered pages again, from their texts: keeping those of every page would double what a run weighs, and most pages are
 * like no other. Texts flow past and are never sorted; where their shingles lie is the step-local table `places`.
 */
async function storeShingles(
  { steps, asked, origins, scratch, shinglesOf = byEdition(asked.edition) }: NearSearch,
  store: ShingleStore,
): Promise<void> {
  const { connection } = steps
  using places = new Spool(join(scratch, 'places.jsonl'), {
    position: 'BIGINT',
    offset: 'BIGINT',
    count: 'BIGINT',
  })
  await connection.run(`SET disabled_optimizers = 'join_order,build_side_probe_side'`)
  for (const [origin, { texts, text }] of origins.entries()) {
    const wanted = `SELECT page, position FROM ${steps.table('clusters')} WHERE origin = ${origin}`
    const rows = await connection.stream(
      `SELECT w.position, ${text} AS text FROM ${texts} t JOIN (${wanted}) w ON t.page = w.page`,
    )
    for await (const chunk of rows.yieldRows()) {
      for (const [position, content] of chunk) {
        const { offset, count } = store.add(shinglesOf(String(content)))
        places.add({ position: Number(position), offset, count })
      }
    }
  }
  await connection.run('RESET disabled_optimizers')
  store.flush()
  await places.toTable(connection, 'places')
}

function byEdition(edition: MinHashEdition): (text: string) => BigUint64Array {
  return (text) => signatureOf(text, edition)?.shingles ?? new BigUint64Array()
}

async function writeNear({ steps, asked, origins, scratch }: NearSearch, store: ShingleStore) {
  const { connection } = steps
  const own = origins.length - 1
  const choice = new SurvivorChoice(store, asked.verify)
  using spool = new Spool(join(scratch, 'near.jsonl'), NEAR_COLUMNS)
  const rows = await connection.stream(
    `SELECT c.cluster, c.position, c.origin, p."offset", p."count" FROM ${steps.table('clusters')} c JOIN places p ON c.position = p.position
     ORDER BY c.cluster ASC NULLS LAST, c.position ASC NULLS LAST`,
  )
  for await (const chunk of rows.yieldRows()) {
    for (const row of chunk) {
      const [cluster = 0, position = 0, origin = 0, offset = 0, count = 0] = row.map(Number)
      const near: NearDuplicate | null = choice.next({
        cluster,
        position,
        isFixed: origin !== own,
        offset,
        count,
      })
      if (near !== null) spool.add({ ...near })
    }
  }
  await connection.run('DROP TABLE places')
  await createOnlyText(
    steps.path('near').replace(/parquet$/, 'json'),
    `${JSON.stringify({ uncompared: choice.uncompared })}\n`,
  )
  await createOnly(steps.path('near'), (temporary) =>
    spool.toParquet(connection, temporary, 100_000),
  )
}
