import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LinesAsked } from '../duplicates/lines-asked.ts'
import { literal, withDatabase } from '../storage/database.ts'
import { Spool } from '../storage/spool.ts'
import { lineColumns, lineRows } from '../work/line-rows.ts'
import { lineDuplicates } from './line-duplicates.ts'
import { Steps } from './steps.ts'

/** An invented page: its lines, and when and where it was captured. */
export interface LinedPage {
  readonly lines: readonly string[]
  readonly host?: string
  readonly captured?: number
}

/** What the join made of a page. */
export interface CutPage {
  /** Numbers of the passages left. */
  readonly left: readonly number[]
  readonly rule: string | null
  readonly chars: number
}

export const NOTHING_ASKED: LinesAsked = {
  unit: 'line',
  blank: false,
  minChars: 1,
  repeats: false,
  host: null,
  run: null,
}

/** Runs the search for lines on pages, which are numbered in their order, with their rows stored in the order of `order`. */
export async function searchLines(
  pages: readonly LinedPage[],
  asked: LinesAsked,
  order: readonly number[] = pages.map((_, page) => page),
): Promise<readonly CutPage[]> {
  const folder = mkdtempSync(join(tmpdir(), 'limpid-lines-'))
  try {
    return await withDatabase(
      { scratch: folder, memoryLimit: '256MB', threads: 2 },
      async (connection) => {
        using pageSpool = new Spool(join(folder, 'pages.jsonl'), {
          page: 'BIGINT',
          host: 'VARCHAR',
          captured: 'BIGINT',
          kept_chars: 'BIGINT',
          verdict: 'VARCHAR',
        })
        using lineSpool = new Spool(join(folder, 'lines.jsonl'), lineColumns)
        const counts = new Map<number, number>()
        for (const page of order) {
          const { lines = [], host = 'example.org', captured = 0 } = pages[page] ?? {}
          const text = lines.join('\n')
          pageSpool.add({ page, host, captured, kept_chars: [...text].length, verdict: 'keep' })
          const rows = lineRows({ page, text, spans: [] }, asked)
          counts.set(page, rows.length)
          for (const row of rows) lineSpool.add(row)
        }
        const [pagesFile, linesFile] = [join(folder, 'p.parquet'), join(folder, 'l.parquet')]
        await pageSpool.toParquet(connection, pagesFile, 1_000)
        await lineSpool.toParquet(connection, linesFile, 1_000)
        const steps = new Steps(connection, join(folder, 'join'))
        await lineDuplicates({
          steps,
          asked,
          pages: `read_parquet(${literal(pagesFile)})`,
          lines: `read_parquet(${literal(linesFile)})`,
          duplicates: '(SELECT CAST(NULL AS BIGINT) AS page WHERE false)',
        })
        const read = async (query: string) =>
          (await connection.runAndReadAll(query)).getRows().map((row) => row.map(String))
        const cuts = await read(`SELECT page, line FROM ${steps.table('line-cuts')}`)
        const cut = new Set(cuts.map(([page, line]) => `${page} ${line}`))
        const named = await read(`SELECT page, rule, chars FROM ${steps.table('line-pages')}`)
        const byPage = new Map(named.map(([page, rule, chars]) => [Number(page), { rule, chars }]))
        return pages.map((_, page) => ({
          left: Array.from({ length: counts.get(page) ?? 0 }, (_none, line) => line).filter(
            (line) => !cut.has(`${page} ${line}`),
          ),
          rule: byPage.get(page)?.rule ?? null,
          chars: Number(byPage.get(page)?.chars ?? 0),
        }))
      },
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
