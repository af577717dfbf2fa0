import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { documentOf } from '../src/document.ts'
import { identifyRegister } from '../src/register/identify-register.ts'

const FILE = new URL('../../../../shared/data/eval/quality/frecore.jsonl.gz', import.meta.url)
const ROUNDS = 5

/**
 * What the register label costs a page, beside cutting its words, which every page costs anyway; interleaved, best round of five.
 * Run as `npm exec -- node packages/rules/scripts/register-speed.ts`.
 */
function main(): void {
  if (!existsSync(FILE))
    return console.error('../shared/data/eval/quality/frecore.jsonl.gz is not there')
  const lines = gunzipSync(readFileSync(FILE)).toString('utf8').split('\n').filter(Boolean)
  const texts = lines.map((line): unknown => JSON.parse(line)).filter(isPage)
  let label = Number.POSITIVE_INFINITY
  let words = Number.POSITIVE_INFINITY
  for (let round = 0; round < ROUNDS; round++) {
    const pages = texts.map(({ text }) =>
      documentOf({ url: '', text, language: 'fr', languageScore: 1, signals: [] }),
    )
    label = Math.min(
      label,
      spent(() => pages.filter((page) => identifyRegister(page).register)),
    )
    words = Math.min(
      words,
      spent(() => pages.filter((page) => page.words.length > 0)),
    )
  }
  const each = (spentMs: number) => `${((1000 * spentMs) / texts.length).toFixed(0)} µs a page`
  const units = texts.reduce((sum, { text }) => sum + text.length, 0) / texts.length
  console.log(
    `${texts.length} pages of ${units.toFixed(0)} characters: label ${each(label)}, cutting words ${each(words)}`,
  )
}

function spent(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function isPage(row: unknown): row is { readonly text: string } {
  return typeof row === 'object' && row !== null && 'text' in row && typeof row.text === 'string'
}

main()
