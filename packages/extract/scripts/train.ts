import { mkdirSync, writeFileSync } from 'node:fs'
import { halfOf, readRealPages } from './real-pages.ts'
import { labelledPages, trainModel } from './train-model.ts'
import type { LabelledPage } from './train-model.ts'

// Writes model/*.json: half-a and half-b, each trained on one half of the hosts and used by
// evaluate.ts on the other; weights, trained on all of them, which is what the package ships.

const folder = new URL('../model/', import.meta.url)
mkdirSync(folder, { recursive: true })
const pages = labelledPages(readRealPages())
write(
  'half-a',
  pages.filter((page) => halfOf(page.url) === 'a'),
)
write(
  'half-b',
  pages.filter((page) => halfOf(page.url) === 'b'),
)
write('weights', pages)

function write(name: string, from: readonly LabelledPage[]): void {
  const model = trainModel(from)
  writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify(model)}\n`)
  console.log(`${name}: ${from.length} pages`)
}
