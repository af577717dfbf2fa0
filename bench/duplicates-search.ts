/**
 * One search for duplicates over invented pages (synthetic-pages.ts), as a build does it: worker processes write the tables of their tasks,
 * then one process joins them. A search that was stopped goes on where it was. Prints what it found as a line of JSON.
 *
 *     npm exec -- node bench/duplicates-search.ts FOLDER PAGES MEMORY_LIMIT WORKERS
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { minHashEditions } from '@limpid/rules'
import { findDuplicates } from '../apps/limpid/src/join/find-duplicates.ts'
import { Steps } from '../apps/limpid/src/join/steps.ts'
import { createOnly, createOnlyText } from '../apps/limpid/src/storage/create-only.ts'
import { literal, withDatabase } from '../apps/limpid/src/storage/database.ts'
import { Spool } from '../apps/limpid/src/storage/spool.ts'
import { textHash } from '../apps/limpid/src/work/page-row.ts'
import { signatureColumns, signatureRow } from '../apps/limpid/src/work/signatures.ts'
import { syntheticPage } from './synthetic-pages.ts'

/** Tasks of a crawl of any size, so that what a task writes does not depend on the workers. */
const TASKS = 20
const ROW_GROUP = 20_000
const EDITION = 'limpid@1'
const TABLES = ['pages', 'texts', 'signatures'] as const
type Table = (typeof TABLES)[number]

export interface SearchOptions {
  readonly folder: string
  readonly pages: number
  /** DuckDB's, of the join. */
  readonly memoryLimit: string
  readonly workers: number
}

export interface Search {
  /** Processor seconds of all tasks, and of the join: other work on the machine moves them less than the clock's. Null for a join that was gone on with. */
  readonly taskSeconds: number
  readonly joinSeconds: number | null
  readonly dropped: number
  /** SHA-256 of (page, survivor, rule, similarity) in order of page. */
  readonly digest: string
}

/** Makes the pages' tables unless they are there, and joins them; the step `duplicates` of `joinFolder` is what was found. */
export async function searchSynthetic(options: SearchOptions): Promise<Search> {
  const { folder, memoryLimit, workers } = options
  mkdirSync(folder, { recursive: true })
  await Promise.all(Array.from({ length: workers }, (_, index) => startWorker(options, index)))
  const joinFolder = joinFolderOf(options)
  const isContinued = existsSync(joinFolder)
  const before = process.cpuUsage()
  const scratch = join(folder, 'scratch')
  return withDatabase({ scratch, memoryLimit, threads: 2 }, async (connection) => {
    const table = (name: Table) => `read_parquet(${literal(join(folder, `${name}-*.parquet`))})`
    const steps = new Steps(connection, joinFolder)
    await findDuplicates({
      steps,
      asked: asked(),
      candidates: `SELECT 0 AS origin, page, CAST(NULL AS VARCHAR) AS surt, text_hash, captured, kept_chars FROM ${table('pages')}`,
      origins: [{ signatures: table('signatures'), texts: table('texts'), text: 't.text' }],
      scratch,
    })
    const joinSeconds = isContinued ? null : secondsSince(before)
    const hash = createHash('sha256')
    let dropped = 0
    const rows = await connection.stream(
      `SELECT page || ' ' || survivor || ' ' || rule || ' ' || similarity FROM ${steps.table('duplicates')} ORDER BY page`,
    )
    for await (const chunk of rows.yieldRows()) {
      dropped += chunk.length
      for (const [line] of chunk) hash.update(`${String(line)}\n`)
    }
    return {
      taskSeconds: secondsOfTasks(folder),
      joinSeconds,
      dropped,
      digest: hash.digest('hex'),
    }
  })
}

/** Where a search has the steps of its join: one limit's apart from another's, over the same tables. */
export function joinFolderOf({ folder, memoryLimit }: SearchOptions): string {
  return join(folder, `join-${memoryLimit}`)
}

async function startWorker({ folder, pages, workers }: SearchOptions, index: number) {
  const share = ['work', folder, String(pages), String(index), String(workers)]
  const child = spawn(process.execPath, [import.meta.filename, ...share], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`worker ${index} ended with ${String(code)}`)
}

/** Every task whose number is `index` modulo `workers`, one after the other. */
async function work(folder: string, pages: number, index: number, workers: number): Promise<void> {
  for (let task = index; task < TASKS; task += workers) {
    if (existsSync(markerFile(folder, task))) continue
    const before = process.cpuUsage()
    await writeTask(folder, pages, task)
    await createOnlyText(markerFile(folder, task), `${secondsSince(before)}\n`)
  }
}

function markerFile(folder: string, task: number): string {
  return join(folder, `done-${task}.txt`)
}

/** Processor seconds of this process, all its threads. */
function secondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

function secondsOfTasks(folder: string): number {
  const each = Array.from({ length: TASKS }, (_, task) =>
    Number(readFileSync(markerFile(folder, task), 'utf8')),
  )
  return each.reduce((sum, seconds) => sum + seconds, 0)
}

function tableFile(folder: string, table: Table, task: number): string {
  return join(folder, `${table}-${String(task).padStart(2, '0')}.parquet`)
}

async function writeTask(folder: string, count: number, task: number): Promise<void> {
  const scratch = join(folder, `scratch-${task}`)
  using pages = new Spool(join(scratch, 'pages.jsonl'), {
    page: 'BIGINT',
    text_hash: 'VARCHAR',
    captured: 'BIGINT',
    kept_chars: 'BIGINT',
  })
  using texts = new Spool(join(scratch, 'texts.jsonl'), { page: 'BIGINT', text: 'VARCHAR' })
  using signatures = new Spool(join(scratch, 'signatures.jsonl'), signatureColumns(asked()))
  const end = Math.floor(((task + 1) * count) / TASKS)
  for (let number = Math.floor((task * count) / TASKS); number < end; number++) {
    const { page, text, captured } = syntheticPage(number, count)
    pages.add({ page, text_hash: textHash(text), captured, kept_chars: text.length })
    texts.add({ page, text })
    signatures.add(signatureRow(page, null, text, asked()))
  }
  const spools = { pages, texts, signatures }
  await withDatabase({ scratch, memoryLimit: '128MB', threads: 1 }, async (connection) => {
    for (const name of TABLES)
      await createOnly(tableFile(folder, name, task), (temporary) =>
        spools[name].toParquet(connection, temporary, ROW_GROUP),
      )
  })
}

function asked() {
  const edition = minHashEditions.find(({ name }) => name === EDITION)
  if (!edition) throw new Error(`no edition ${EDITION}`)
  return { exact: true, url: false, near: { edition, verify: 0.8 } }
}

if (import.meta.main) {
  const [first = '', ...rest] = process.argv.slice(2)
  if (first === 'work') {
    const [folder = '', pages, index, workers] = rest
    await work(folder, Number(pages), Number(index), Number(workers))
  } else {
    const [pages, memoryLimit = '1GB', workers = '2'] = rest
    const found = await searchSynthetic({
      folder: first,
      pages: Number(pages),
      memoryLimit,
      workers: Number(workers),
    })
    process.stdout.write(`${JSON.stringify(found)}\n`)
  }
}
