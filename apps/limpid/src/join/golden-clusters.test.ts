import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { compareClusters, readClusterCases } from './golden-clusters.ts'

const FILE = fileURLToPath(
  new URL('../../../../../shared/data/golden/minhash-clusters.jsonl.gz', import.meta.url),
)
const isHere = existsSync(FILE)
if (!isHere) console.warn(`skipped: ${FILE} is not here`)

/** Whole clusters of the golden file; all of it is `npm run golden:clusters`. */
const CLUSTERS_BELOW = 150

test.skipIf(!isHere)('clusters and similarities are those of datatrove 0.10.1', async () => {
  const cases = readClusterCases(FILE).filter(({ cluster }) => cluster < CLUSTERS_BELOW)
  expect(cases.length).toBeGreaterThan(200)
  const { clusters, similarities, differing } = await compareClusters(cases)
  expect(differing).toEqual([])
  expect([clusters, similarities]).toEqual([cases.length, cases.length])
})
