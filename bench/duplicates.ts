/**
 * The search for duplicates across a run, on invented pages with planted families: what it finds, what it costs from 100 k to 1 M pages,
 * how much memory it takes, and that neither memory nor workers change the result. Each search takes minutes; one that was made by the
 * same sources is not made again, and one that was stopped goes on, so that they can be run one by one:
 *
 *     npm run bench -- duplicates
 *     npm exec -- node bench/duplicates.ts 1000000 1GB 2
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { joinFolderOf } from './duplicates-search.ts'
import { plantedTruth } from './planted-truth.ts'
import { treeBytes } from './tree-bytes.ts'

const SAMPLE_EVERY_MS = 200

/** Everything a result depends on. */
const SOURCES = [
  'bench/{duplicates*,planted-truth,synthetic-pages}.ts',
  'apps/limpid/src/join/*.ts',
  'packages/rules/src/{duplicates,words/spacy}/*.ts',
]

/** More than any machine has: DuckDB's own notation has no word for none, and its bindings take no share. */
export const NO_LIMIT = '1000GB'

/** Searches of one number of pages and workers share the tables of their tasks: only the join is made with both limits. */
const SEARCHES = [
  { pages: 100_000, memoryLimit: '1GB', workers: 2 },
  { pages: 100_000, memoryLimit: '1GB', workers: 1 },
  { pages: 100_000, memoryLimit: '1GB', workers: 4 },
  { pages: 1_000_000, memoryLimit: '1GB', workers: 2 },
  { pages: 1_000_000, memoryLimit: NO_LIMIT, workers: 2 },
  { pages: 1_000_000, memoryLimit: '1GB', workers: 4 },
  { pages: 1_000_000, memoryLimit: '1GB', workers: 1 },
] as const

const recallSpec = z.object({
  planted: z.number(),
  found: z.number(),
  pairs: z.number(),
  standing: z.number(),
})

const searchSpec = z.object({
  pages: z.number(),
  memoryLimit: z.string(),
  workers: z.number(),
  taskSeconds: z.number(),
  joinSeconds: z.number().nullable(),
  dropped: z.number(),
  digest: z.string(),
  peakBytes: z.number(),
  right: z.number(),
  stars: recallSpec,
  chains: recallSpec,
})

export type MeasuredSearch = z.infer<typeof searchSpec>
export type DuplicatesBench = readonly MeasuredSearch[]

/** Makes every search that has no result yet. Null where /proc is not here, which memory is read from. */
export async function benchDuplicates(): Promise<DuplicatesBench | null> {
  if (!existsSync('/proc/self/statm')) {
    process.stderr.write('skipped: /proc is not here\n')
    return null
  }
  const made: MeasuredSearch[] = []
  for (const { pages, memoryLimit, workers } of SEARCHES)
    made.push(await measured(pages, memoryLimit, workers))
  for (const { pages, workers } of SEARCHES)
    rmSync(join(resultsFolder(), `${pages}-${workers}`), { recursive: true, force: true })
  return made
}

async function measured(
  pages: number,
  memoryLimit: string,
  workers: number,
): Promise<MeasuredSearch> {
  const place = resultsFolder()
  mkdirSync(place, { recursive: true })
  const folder = join(place, `${pages}-${workers}`)
  const result = join(place, `${pages}-${memoryLimit}-${workers}.json`)
  if (existsSync(result)) return searchSpec.parse(JSON.parse(readFileSync(result, 'utf8')))
  const search = await runSearch(folder, [String(pages), memoryLimit, String(workers)])
  const joinFolder = joinFolderOf({ folder, pages, memoryLimit, workers })
  const truth = await plantedTruth(joinFolder, pages)
  const measurement = searchSpec.parse({ pages, memoryLimit, workers, ...search, ...truth })
  writeFileSync(result, `${JSON.stringify(measurement)}\n`)
  rmSync(joinFolder, { recursive: true })
  return measurement
}

/** Runs the search in a process of its own and keeps the largest memory that it and its workers had at one time. */
async function runSearch(folder: string, options: readonly string[]): Promise<object> {
  const script = join(import.meta.dirname, 'duplicates-search.ts')
  const child = spawn(process.execPath, [script, folder, ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let peakBytes = 0
  const timer = setInterval(() => {
    peakBytes = Math.max(peakBytes, treeBytes(child.pid ?? 0))
  }, SAMPLE_EVERY_MS)
  const [printed, [code]] = await Promise.all([text(child.stdout), once(child, 'close')])
  clearInterval(timer)
  if (code !== 0) throw new Error(`the search ended with ${String(code)}`)
  return { peakBytes, ...z.record(z.string(), z.unknown()).parse(JSON.parse(printed)) }
}

/** Where results and what they are made of lie: another folder for other sources. */
function resultsFolder(): string {
  const hash = createHash('sha256')
  for (const file of globSync(SOURCES).toSorted()) hash.update(readFileSync(file))
  return join(tmpdir(), 'limpid-bench-duplicates', hash.digest('hex').slice(0, 16))
}

if (import.meta.main) {
  const [pages, memoryLimit = '1GB', workers = '2'] = process.argv.slice(2)
  const result =
    pages === undefined
      ? await benchDuplicates()
      : await measured(Number(pages), memoryLimit, Number(workers))
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
}
