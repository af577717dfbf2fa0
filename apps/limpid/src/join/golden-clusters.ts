import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { bandKeys, jaccard, minHashEditions, signatureOf } from '@limpid/rules'
import { z } from 'zod'
import { withDatabase } from '../storage/database.ts'
import { Spool } from '../storage/spool.ts'
import { components } from './components.ts'
import { starEdges } from './star-edges.ts'
import { Steps } from './steps.ts'

const caseSpec = z.object({
  id: z.number(),
  family: z.number(),
  cluster: z.number(),
  jaccard_with_first: z.number(),
  text: z.string(),
})

/** A text and what datatrove 0.10.1 made of it: see the golden file's own page for the fields. */
export type ClusterCase = Readonly<z.infer<typeof caseSpec>>

/** Reads JSON Lines, plain or gzip. */
export function readClusterCases(file: string): readonly ClusterCase[] {
  const raw = readFileSync(file)
  const text = (raw[0] === 0x1f && raw[1] === 0x8b ? gunzipSync(raw) : raw).toString('utf8')
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => caseSpec.parse(JSON.parse(line)))
}

export interface ClusterComparison {
  /** Texts whose cluster agrees, and those whose similarity to its first text does. */
  readonly clusters: number
  readonly similarities: number
  readonly differing: readonly string[]
}

/** The edition the golden clusters were made by. */
const EDITION = 'fineweb@datatrove-0.10'

/** Similarities are written with that many decimals at least. */
const TOLERANCE = 5e-5

/** Clusters the texts by shared buckets alone, by the same steps as a run does, and compares. */
export async function compareClusters(cases: readonly ClusterCase[]): Promise<ClusterComparison> {
  const edition = minHashEditions.find(({ name }) => name === EDITION)
  if (!edition) throw new Error(`no edition ${EDITION}`)
  const scratch = mkdtempSync(join(tmpdir(), 'limpid-golden-'))
  const signatures = new Map(cases.map(({ id, text }) => [id, signatureOf(text, edition)]))
  try {
    const clusters = await withDatabase(
      { scratch, memoryLimit: '512MB', threads: 1 },
      async (connection) => {
        using keys = new Spool(join(scratch, 'keys.jsonl'), {
          position: 'BIGINT',
          band: 'INTEGER',
          k: 'BIGINT',
        })
        for (const [position, signature] of signatures) {
          if (signature === null) continue
          for (const [band, key] of [...bandKeys(signature, edition)].entries())
            keys.add({ position, band, k: String(key) })
        }
        await keys.toTable(connection, 'keys_of_all')
        const steps = new Steps(connection, scratch)
        const edges = await starEdges(
          steps,
          edition.bands,
          (band) => `SELECT position, k FROM keys_of_all WHERE band = ${band}`,
        )
        const stars = steps.table(await components(steps, edges))
        const read = await connection.runAndReadAll(`SELECT a, b FROM ${stars}`)
        return new Map(read.getRows().map(([a, b]) => [Number(a), Number(b)]))
      },
    )
    return comparison(cases, clusters, signatures)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

function comparison(
  cases: readonly ClusterCase[],
  clusters: ReadonlyMap<number, number>,
  signatures: ReadonlyMap<number, ReturnType<typeof signatureOf>>,
): ClusterComparison {
  const differing: string[] = []
  let same = 0
  let alike = 0
  for (const { id, cluster, jaccard_with_first: wanted } of cases) {
    const found = clusters.get(id) ?? id
    if (found === cluster) same++
    else differing.push(`text ${id}: cluster ${found}, expected ${cluster}`)
    const [own, first] = [signatures.get(id)?.shingles, signatures.get(cluster)?.shingles]
    const similarity = id === cluster ? 1 : own && first ? jaccard(own, first) : 0
    if (Math.abs(similarity - wanted) <= TOLERANCE) alike++
    else differing.push(`text ${id}: similarity ${similarity}, expected ${wanted}`)
  }
  return { clusters: same, similarities: alike, differing }
}
