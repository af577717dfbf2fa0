/**
 * Measures every rule of the catalogue on the pages of the sample, by its default threshold, and writes docs/rules/sample-hits.json.
 *
 *     npm exec -- node docs/sample-hits.ts
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { catalogue, type Rule } from '@limpid/rules'
import { z } from 'zod'
import { sampleCrawl } from '../sample/sample-crawl.ts'

const hit = z.object({ version: z.int(), measured: z.int(), fired: z.int() })
const hitsSpec = z.object({ pages: z.int().positive(), rules: z.record(z.string(), hit) })

/** On how many pages of the sample each rule, in the version named, had something to measure and fired. */
export type SampleHits = z.infer<typeof hitsSpec>

/** Rules that look for what an operator's own files hold: on the sample alone they have nothing to look for. */
const NEED_FILES: ReadonlySet<string> = new Set(['contamination.evaluation-text'])

const PATH = new URL('rules/sample-hits.json', import.meta.url)

export function sampleHits(): SampleHits {
  return hitsSpec.parse(JSON.parse(readFileSync(PATH, 'utf8')))
}

/** Builds the sample by a recipe that asks every rule and lets nothing depend on it, and counts in its ledger. */
async function measured(folder: string): Promise<SampleHits> {
  const files = sampleCrawl().files.map(({ name, bytes }) => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return path
  })
  const recipe = join(folder, 'all.yaml')
  const asked = catalogue.filter(({ id }) => !NEED_FILES.has(id))
  const steps = asked.map(({ id }) => `  - rule: ${id}\n    action: note\n`)
  writeFileSync(recipe, `recipe: all\nduplicates: none\nsteps:\n${steps.join('')}`)
  const out = join(folder, 'out')
  const limpid = new URL('../apps/limpid/bin/limpid.ts', import.meta.url).pathname
  const ended = spawnSync(
    process.execPath,
    [limpid, 'build', ...files, '--recipe', recipe, '--out', out],
    { encoding: 'utf8' },
  )
  if (ended.status !== 0) throw new Error(`the build failed: ${ended.stderr.slice(-500)}`)
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const counts = asked.map(({ id, fires, threshold }) => {
    const column = `"m_${id.replaceAll(/[^a-z0-9]+/g, '_')}"`
    return `count(${column}), count(*) FILTER (WHERE ${column} ${fires} ${threshold})`
  })
  const answer = await connection.runAndReadAll(
    `SELECT count(*), ${counts.join(', ')} FROM '${out}/release/ledger/pages-*.parquet' WHERE verdict <> 'skip'`,
  )
  const [pages = 0, ...numbers] = (answer.getRows()[0] ?? []).map(Number)
  const rules = asked.map(({ id, version }: Rule, index) => [
    id,
    { version, measured: numbers[2 * index] ?? 0, fired: numbers[2 * index + 1] ?? 0 },
  ])
  return { pages, rules: Object.fromEntries(rules) }
}

if (import.meta.main) {
  const folder = mkdtempSync(join(tmpdir(), 'limpid-sample-hits-'))
  const hits = await measured(folder)
  rmSync(folder, { recursive: true })
  const lines = Object.entries(hits.rules).map(
    ([id, counts]) =>
      `    ${JSON.stringify(id)}: ${JSON.stringify(counts)
        .replaceAll(/([:,])/g, '$1 ')
        .replace('{', '{ ')
        .replace('}', ' }')}`,
  )
  writeFileSync(PATH, `{\n  "pages": ${hits.pages},\n  "rules": {\n${lines.join(',\n')}\n  }\n}\n`)
}
