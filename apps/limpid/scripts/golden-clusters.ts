/**
 * Compares near-duplicate clusters with those of datatrove's MinHash: `npm run golden:clusters -- FILE`, then prints how well Limpid's own
 * verified survivors find the planted families. Exit 1 when any cluster or similarity differs.
 */
import { existsSync } from 'node:fs'
import { compareClusters, readClusterCases } from '../src/join/golden-clusters.ts'
import { plantedQuality } from '../src/join/planted-quality.ts'

const [file] = process.argv.slice(2)
if (file === undefined || !existsSync(file)) {
  console.error('usage: npm run golden:clusters -- FILE')
  process.exit(2)
}
const cases = readClusterCases(file)
const { clusters, similarities, differing } = await compareClusters(cases)
for (const line of differing) console.log(`differs: ${line}`)
console.log(
  `${clusters} of ${cases.length} clusters and ${similarities} of ${cases.length} similarities agree`,
)
for (const name of ['fineweb@datatrove-0.10', 'limpid@1']) {
  const { precision, recall, dropped, planted, pairs, standing } = await plantedQuality(cases, name)
  console.log(
    `${name}, verified at 0.8: precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)} (${dropped} dropped, ${planted} texts planted); both kept of ${standing} of ${pairs} pairs`,
  )
}
process.exitCode = differing.length === 0 ? 0 : 1
