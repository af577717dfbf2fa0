/**
 * What would be cut as lines that stand elsewhere, and how much of it belongs to the main text: `npm run bench -- host-lines` compares every passage
 * noted down with the main text that people, or the extractors of others, marked on the same page (crawl/pages.truth.jsonl.gz).
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { DuckDBInstance } from '@duckdb/node-api'

const CRAWL = new URL('../../shared/data/crawl/', import.meta.url).pathname
const PROGRAM = new URL('../apps/limpid/bin/limpid.ts', import.meta.url).pathname

/** Passages on at least so many pages, and what is known of them. */
export interface LinesRow {
  readonly rule: string
  readonly minPages: number
  readonly lines: number
  readonly pages: number
  /** Of the passages whose page has a main text marked: those that stand in it, and all. */
  readonly inMainText: number
  readonly judged: number
}

export interface LinesBench {
  readonly pages: number
  readonly rows: readonly LinesRow[]
}

/** Null where the crawl is not here. */
export async function benchLines(): Promise<LinesBench | null> {
  if (!existsSync(join(CRAWL, 'pages.warc.gz'))) {
    console.log('skipped: ../shared/data/crawl is not here')
    return null
  }
  const folder = mkdtempSync(join(tmpdir(), 'limpid-lines-bench-'))
  try {
    const recipe = join(folder, 'recipe.yaml')
    writeFileSync(
      recipe,
      'recipe: lines\nduplicates:\n  lines:\n    host: { minPages: 2, action: note }\n    run: { minPages: 2, action: note, keep: none }\nsteps:\n  - rule: quality.too-little-text\n',
    )
    const run = join(folder, 'run')
    const args = ['build', join(CRAWL, 'pages.warc.gz'), '--recipe', recipe, '--out', run]
    execFileSync(process.execPath, [PROGRAM, ...args], { stdio: 'ignore' })
    return await measured(run)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Noted {
  readonly page: number
  readonly rule: string
  readonly score: number
  /** Whether the passage stands in the main text; null where none is marked. */
  readonly isMain: boolean | null
}

async function measured(run: string): Promise<LinesBench> {
  const truth = mainTexts()
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const read = await connection.runAndReadAll(
    `SELECT h.page, h.rule, h.score, p.record_id, substring(t.text, CAST(h.start AS INT) + 1, CAST(h.end - h.start AS INT))
FROM '${run}/release/ledger/hits-*.parquet' h JOIN '${run}/release/ledger/pages-*.parquet' p ON p.page = h.page
JOIN '${run}/extract/texts/*/*.parquet' t ON t.page = h.page WHERE h.rule LIKE 'duplicates.%-lines'`,
  )
  const noted = read.getRows().map(([page, rule, score, record, line]): Noted => {
    const main = truth.get(String(record))
    const isMain = main === undefined ? null : main.includes(folded(String(line)))
    return { page: Number(page), rule: String(rule), score: Number(score), isMain }
  })
  const kept = await connection.runAndReadAll(
    `SELECT count(*) FROM '${run}/release/corpus/*.parquet'`,
  )
  connection.closeSync()
  const rules = ['duplicates.host-lines', 'duplicates.run-lines']
  return {
    pages: Number(kept.getRows()[0]?.[0]),
    rows: rules.flatMap((rule) =>
      [2, 3, 5, 10].map((minPages) =>
        rowOf(
          rule,
          minPages,
          noted.filter((hit) => hit.rule === rule && hit.score >= minPages),
        ),
      ),
    ),
  }
}

function rowOf(rule: string, minPages: number, hits: readonly Noted[]): LinesRow {
  const judged = hits.filter(({ isMain }) => isMain !== null)
  return {
    rule,
    minPages,
    lines: hits.length,
    pages: new Set(hits.map(({ page }) => page)).size,
    inMainText: judged.filter(({ isMain }) => isMain).length,
    judged: judged.length,
  }
}

/** The main text of each record that has one, by its id. */
function mainTexts(): ReadonlyMap<string, string> {
  const rows = gunzipSync(readFileSync(join(CRAWL, 'pages.truth.jsonl.gz'))).toString('utf8')
  const texts = new Map<string, string>()
  for (const line of rows.split('\n').filter((row) => row !== '')) {
    const row: unknown = JSON.parse(line)
    if (typeof row !== 'object' || row === null || !('text' in row) || !('record' in row)) continue
    if (typeof row.text === 'string') texts.set(String(row.record), folded(row.text))
  }
  return texts
}

function folded(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim()
}

/** The section of docs/benchmarks.md. */
export function linesSection({ pages, rows }: LinesBench): string {
  const table = rows.map(
    ({ rule, minPages, lines, pages: touched, inMainText, judged }) =>
      `| \`${rule}\` | ${minPages} | ${lines} | ${touched} | ${inMainText} of ${judged} |`,
  )
  return `## Lines that stand elsewhere

Of ${pages} pages, the lines that would be cut, by the pages they must stand on, and how many of those on pages whose main text is marked belong to it:
each of these would be a loss.

| rule | on pages | lines | of pages | in the main text |
|---|--:|--:|--:|--:|
${table.join('\n')}
`
}
