import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { extractWith } from '../src/extract.ts'
import { modelOf } from '../src/model.ts'
import type { Model } from '../src/model.ts'
import { halfOf, readRealPages, SCORER, TRUTH } from './real-pages.ts'
import type { RealPage } from './real-pages.ts'

// Scores the extraction with ../shared/tools/score-extraction.mjs: each page is read with the
// weights that were trained on the other half of the hosts. Arguments go to the scorer (--worst 20).

const output = new URL('../../../.cache/extract/', import.meta.url)
mkdirSync(output, { recursive: true })
const models = { a: load('half-a'), b: load('half-b') }
const pages = readRealPages().filter(({ truth }) => truth?.set !== 'mozilla/readability')
score(
  'hosts of half b, trained on half a',
  'half-b',
  pages.filter(({ url }) => halfOf(url) === 'b'),
)
score(
  'hosts of half a, trained on half b',
  'half-a',
  pages.filter(({ url }) => halfOf(url) === 'a'),
)
score('all hosts, each with the weights of the other half', 'two-fold', pages)

function load(name: string): Model {
  // Written by train.ts in the format of ModelSpec.
  return modelOf(
    JSON.parse(readFileSync(new URL(`../model/${name}.json`, import.meta.url), 'utf8')),
  )
}

function score(heading: string, name: string, from: readonly RealPage[]): void {
  const records = new Set(from.map(({ record }) => record))
  const truth = new URL(`${name}.truth.jsonl`, output)
  const predictions = new URL(`${name}.jsonl`, output)
  writeFileSync(truth, linesOf(from.map((page) => page.truth)))
  writeFileSync(predictions, linesOf(from.map(predict)))
  console.log(`\n${heading}: ${records.size} pages (${fileURLToPath(TRUTH)})`)
  const scorer = [fileURLToPath(SCORER), fileURLToPath(truth), fileURLToPath(predictions)]
  console.log(
    execFileSync(process.execPath, [...scorer, ...process.argv.slice(2)], { encoding: 'utf8' }),
  )
}

function predict({ record, url, body }: RealPage): object {
  const model = halfOf(url) === 'a' ? models.b : models.a
  return { record, text: extractWith(model, body, { url }).text }
}

function linesOf(values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('')
}
