/**
 * What the default recipe drops of the real crawl pages of ../shared/data, by the language that the collection states:
 * `npm exec -- node apps/limpid/scripts/language-drops.ts [--pages]`. With --pages also each page dropped or noted by
 * `quality.few-stop-words`, by its record's id, never its text.
 */
import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Judgement } from '@limpid/rules'
import { openFile, readWarc } from '@limpid/warc'
import { findRecipe } from '../src/recipe/find-recipe.ts'
import { offeredBy } from '../src/work/candidate.ts'
import { readHtml } from '../src/work/read-page.ts'

const FOLDER = new URL('../../../../shared/data/crawl/', import.meta.url)
const NOTED = 'quality.few-stop-words'

interface Tally {
  pages: number
  dropped: number
  /** Dropped by a rule of quality. */
  poor: number
  readonly rules: Map<string, number>
}

async function main(): Promise<void> {
  const warc = new URL('pages.warc.gz', FOLDER)
  if (!existsSync(warc)) return console.error('../shared/data/crawl/pages.warc.gz is not there')
  const languages = statedLanguages(new URL('pages.truth.jsonl.gz', FOLDER))
  const { steps, duplicates } = findRecipe('limpid')
  const reading = {
    steps,
    duplicates,
    rights: { hostSignals: () => [], question: null },
  }
  const tallies = new Map<string, Tally>()
  for await (const entry of readWarc(openFile(warc.pathname))) {
    const offered = offeredBy(entry)
    if (offered.kind !== 'html' || entry.kind === 'gap') continue
    const language = languages.get(plain(entry.id ?? '')) ?? 'unstated'
    const { judgement, page } = readHtml(offered.capture, reading)
    const tally = tallies.get(language) ?? { pages: 0, dropped: 0, poor: 0, rules: new Map() }
    tallies.set(language, tally)
    const rules = rulesOf(judgement)
    addTo(tally, rules)
    if (process.argv.includes('--pages') && rules.length > 0)
      console.log(language, page.language ?? 'und', entry.id, page.text.length, rules.join(' '))
  }
  print(tallies)
}

/** The rule that dropped the page, and the one on stop words, in brackets, where it fired. */
function rulesOf({ verdict, decidedBy, hits }: Judgement): readonly string[] {
  const dropped = verdict === 'drop' && decidedBy !== null ? [decidedBy.rule.id] : []
  const noted = hits.some(({ step }) => step.rule.id === NOTED) ? [`(${NOTED})`] : []
  return [...dropped, ...noted]
}

function addTo(tally: Tally, rules: readonly string[]): void {
  tally.pages++
  for (const rule of rules) {
    tally.rules.set(rule, (tally.rules.get(rule) ?? 0) + 1)
    if (rule.startsWith('(')) continue
    tally.dropped++
    if (rule.startsWith('quality.')) tally.poor++
  }
}

function print(tallies: ReadonlyMap<string, Tally>): void {
  const sorted = [...tallies].toSorted((one, other) => other[1].pages - one[1].pages)
  for (const [language, { pages, dropped, poor, rules }] of sorted) {
    const by = [...rules].map(([rule, count]) => `${rule} ${count}`).join(', ')
    console.log(
      `${language.padEnd(14)} ${String(pages).padStart(4)} pages, dropped ${dropped} (${((100 * dropped) / pages).toFixed(0)} %), by quality ${poor}: ${by}`,
    )
  }
}

/** The language that the collection states of each record. */
function statedLanguages(file: URL): ReadonlyMap<string, string> {
  const rows = gunzipSync(readFileSync(file)).toString('utf8').split('\n').filter(Boolean)
  return new Map(
    rows.flatMap((line): (readonly [string, string])[] => {
      const row: unknown = JSON.parse(line)
      if (typeof row !== 'object' || row === null || !('record' in row) || !('lang' in row))
        return []
      return [[plain(String(row.record)), String(row.lang)]]
    }),
  )
}

function plain(id: string): string {
  return id.replace(/^<?urn:uuid:|>$/g, '')
}

await main()
