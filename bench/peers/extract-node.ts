/**
 * The same for the extractors that run on Node: extract-node.ts CONTENDER PAGES.jsonl PREDICTIONS.jsonl PASSES
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { halfOf } from '../../packages/extract/scripts/real-pages.ts'
import { extractWith } from '../../packages/extract/src/extract.ts'
import { extract } from '../../packages/extract/src/index.ts'
import { modelOf } from '../../packages/extract/src/model.ts'
import type { Model } from '../../packages/extract/src/model.ts'

interface Page {
  readonly record: string
  readonly url: string
  readonly html: string
}

const [contender = '', pagesPath = '', predictionsPath = '', passes = '1'] = process.argv.slice(2)
const pages = readFileSync(pagesPath, 'utf8').split('\n').filter(Boolean).map(pageOf)
const take = contender === 'readability' ? byReadability : byLimpid

let texts: string[] = []
let seconds: number[] = []
let failures = 0
let cpuSeconds = 0
for (let pass = 0; pass < Number(passes); pass++) {
  texts = []
  seconds = []
  failures = 0
  const before = process.cpuUsage()
  for (const page of pages) {
    const start = process.hrtime.bigint()
    texts.push(attempt(page))
    seconds.push(Number(process.hrtime.bigint() - start) / 1e9)
  }
  const { user, system } = process.cpuUsage(before)
  cpuSeconds = (user + system) / 1e6
}
if (contender === 'limpid') texts = pages.map(withTheOtherHalf())
writeFileSync(
  predictionsPath,
  pages.map(({ record }, index) => `${JSON.stringify({ record, text: texts[index] })}\n`).join(''),
)
console.log(
  JSON.stringify({
    version: contender === 'readability' ? '0.6.0' : '0.1.0',
    seconds,
    cpuSeconds,
    failures,
  }),
)

function pageOf(line: string): Page & { readonly bytes: Buffer } {
  // Written by bench/extract.ts, line by line.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const page = JSON.parse(line) as Page
  return { ...page, bytes: Buffer.from(page.html, 'base64') }
}

function attempt(page: { readonly bytes: Buffer; readonly url: string }): string {
  try {
    return take(page)
  } catch {
    failures++
    return ''
  }
}

function byLimpid({ bytes, url }: { readonly bytes: Buffer; readonly url: string }): string {
  return extract(bytes, { url }).text
}

function byReadability({ bytes }: { readonly bytes: Buffer }): string {
  const { document } = parseHTML(new TextDecoder().decode(bytes))
  return new Readability(document).parse()?.textContent ?? ''
}

/** Accuracy is that of weights which have not seen the page's host; they are as fast as the shipped ones. */
function withTheOtherHalf(): (page: Page & { readonly bytes: Buffer }) => string {
  const models = { a: load('half-b'), b: load('half-a') }
  return ({ bytes, url }) => extractWith(models[halfOf(url)], bytes, { url }).text
}

function load(name: string): Model {
  const file = new URL(`../../packages/extract/model/${name}.json`, import.meta.url)
  return modelOf(JSON.parse(readFileSync(file, 'utf8')))
}
