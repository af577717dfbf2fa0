import { join } from 'node:path'
import { openFile, readWarc } from '@limpid/warc'
import type { Plan } from '../plan/plan.ts'
import type { RunFolder } from '../plan/run-folder.ts'
import type { Recipe } from '../recipe/recipe.ts'
import { createOnly, describe } from '../storage/create-only.ts'
import { withDatabase } from '../storage/database.ts'
import { Spool } from '../storage/spool.ts'
import { writeMarker, type TaskFile, type TaskReport } from './done-marker.ts'
import { rowsOf } from './rows-of.ts'
import { lookUpHosts } from './look-up-hosts.ts'
import { questionOf } from './page-rights.ts'
import { hasSignatures, signatureColumns } from './signatures.ts'
import { storeLines } from './line-table.ts'
import { RightsSpools } from './rights-spools.ts'
import {
  hitColumns,
  pageColumns,
  RECORDS_PER_TASK,
  RIGHTS_TABLES,
  ROW_GROUPS,
  textColumns,
} from './tables.ts'

/** The tables of a task in their order. Each group has a database of its own, closed after it: the memory of two large ones never adds up. */
const TASK_TABLES = [['pages'], ['hits', 'texts'], [...RIGHTS_TABLES, 'signatures']] as const
type TaskTable = (typeof TASK_TABLES)[number][number]

/** What DuckDB is given in a worker: it writes one table after the other, in order. */
const WORKER_DATABASE = { memoryLimit: '128MB', threads: 1 }

export interface Task {
  readonly number: number
  readonly plan: Plan
  readonly folder: RunFolder
  readonly recipe: Recipe
}

/** The first pass over one input: read, extract, judge. Leaves the tables of the task and, last, its done marker. */
export async function extractTask(
  task: Task,
  signal: AbortSignal,
  progress: (records: number) => void,
): Promise<TaskReport> {
  const { number, plan, folder, recipe } = task
  const input = plan.inputs[number]
  if (!input) throw new Error(`the plan has no task ${number}`)
  const scratch = join(folder.scratch, String(process.pid))
  using pages = new Spool(join(scratch, 'pages.jsonl'), pageColumns(recipe.steps))
  using hits = new Spool(join(scratch, 'hits.jsonl'), hitColumns)
  using texts = new Spool(join(scratch, 'texts.jsonl'), textColumns)
  using signatures = new Spool(
    join(scratch, 'signatures.jsonl'),
    signatureColumns(recipe.duplicates),
  )
  using rights = new RightsSpools(scratch)
  using hosts = plan.robots && (await lookUpHosts(input.path, plan.robots, scratch, signal))
  const reading = {
    steps: recipe.steps,
    duplicates: recipe.duplicates,
    rights: {
      hostSignals: (url: string) => hosts?.signalsFor(url) ?? [],
      question: questionOf(recipe.rights),
    },
  }
  const counts = { records: 0, skipped: 0, judged: 0, failed: 0 }
  for await (const entry of readWarc(openFile(input.path), { signal })) {
    if (counts.records === RECORDS_PER_TASK)
      throw new Error(`more than ${RECORDS_PER_TASK} records`)
    const page = number * RECORDS_PER_TASK + counts.records++
    const made = rowsOf(page, input.input, entry, reading)
    counts[made.outcome]++
    pages.add(made.page)
    for (const hit of made.hits) hits.add(hit)
    if (made.text) texts.add(made.text)
    if (made.signature) signatures.add(made.signature)
    if (made.rights) rights.add(made.rights)
    progress(counts.records)
  }
  globalThis.gc?.() // what reading left behind makes room for DuckDB
  const files = await storeTables(task, scratch, {
    pages,
    hits,
    texts,
    signatures,
    ...rights.spools,
  })
  const { sha256: inputSha256 } = await describe(input.path)
  return writeMarker(folder, 'extract', {
    task: number,
    status: 'done',
    input: input.input,
    inputSha256,
    counts,
    files,
  })
}

async function storeTables(
  { number, folder, recipe }: Task,
  scratch: string,
  spools: Readonly<Record<TaskTable, Spool>>,
): Promise<TaskFile[]> {
  const files: TaskFile[] = []
  for (const group of TASK_TABLES) {
    await withDatabase({ scratch, ...WORKER_DATABASE }, async (connection) => {
      for (const table of group) {
        if (table === 'signatures' && !hasSignatures(recipe.duplicates)) continue
        const file = await createOnly(folder.table('extract', table, number), (temporary) =>
          spools[table].toParquet(connection, temporary, ROW_GROUPS[table]),
        )
        files.push({ ...file, rows: spools[table].rows })
      }
    })
  }
  const unit = recipe.duplicates.lines
  if (unit === null) return files
  const lines = await withDatabase({ scratch, ...WORKER_DATABASE }, (connection) =>
    storeLines(connection, { number, folder, unit, scratch }),
  )
  return [...files, lines]
}
