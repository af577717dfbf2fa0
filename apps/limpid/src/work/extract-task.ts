import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { readWarc, type ByteSource, type WarcEntry } from '@limpid/warc'
import type { Plan } from '../plan/plan.ts'
import type { RunFolder } from '../plan/run-folder.ts'
import type { Recipe } from '../recipe/recipe.ts'
import { createOnly } from '../storage/create-only.ts'
import { withDatabase } from '../storage/database.ts'
import { Spool } from '../storage/spool.ts'
import { offeredBy, type Offered } from './candidate.ts'
import { hitRows, judgedRow, recordRow, skippedRow } from './page-row.ts'
import { readHtml, readText } from './read-page.ts'
import { hitColumns, pageColumns, RECORDS_PER_TASK, ROW_GROUPS, textColumns } from './tables.ts'
import { writeMarker, type TaskCounts, type TaskReport } from './done-marker.ts'

export interface Task {
  readonly number: number
  readonly plan: Plan
  readonly folder: RunFolder
  readonly recipe: Recipe
}

interface Spools {
  readonly pages: Spool
  readonly hits: Spool
  readonly texts: Spool
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
  const source = hashed(input.path)
  const counts = await readInput(task, source.bytes, { pages, hits, texts }, signal, progress)
  const files = await withDatabase(
    { scratch, memoryLimit: '256MB', threads: 1 },
    async (connection) => {
      const stored = []
      for (const [name, spool] of Object.entries({ pages, hits, texts } satisfies Spools)) {
        const rowGroup = ROW_GROUPS[name as keyof Spools]
        const path = folder.table('extract', name, number)
        stored.push({
          ...(await createOnly(path, (temporary) =>
            spool.toParquet(connection, temporary, rowGroup),
          )),
          rows: spool.rows,
        })
      }
      return stored
    },
  )
  return writeMarker(folder, 'extract', {
    task: number,
    status: 'done',
    input: input.input,
    inputSha256: source.digest(),
    counts,
    files,
  })
}

/** Reads every record of the input; each becomes exactly one row. */
async function readInput(
  { number, plan, recipe }: Task,
  bytes: ByteSource,
  spools: Spools,
  signal: AbortSignal,
  progress: (records: number) => void,
): Promise<TaskCounts> {
  const counts = { records: 0, skipped: 0, judged: 0, failed: 0 }
  const input = plan.inputs[number]?.input ?? ''
  for await (const entry of readWarc(bytes, { signal })) {
    if (counts.records === RECORDS_PER_TASK)
      throw new Error(`more than ${RECORDS_PER_TASK} records in ${input}`)
    const page = number * RECORDS_PER_TASK + counts.records++
    counts[addEntry(page, input, entry, spools, recipe)]++
    progress(counts.records)
  }
  return counts
}

function addEntry(
  page: number,
  input: string,
  entry: WarcEntry,
  spools: Spools,
  { steps }: Recipe,
): 'skipped' | 'judged' | 'failed' {
  let offered: Offered | null = null
  try {
    offered = offeredBy(entry)
    const record = recordRow(page, input, entry, offered.capture)
    if (offered.kind === 'skip') {
      spools.pages.add(skippedRow(record, offered.reason))
      return 'skipped'
    }
    const read = offered.kind === 'html' ? readHtml : readText
    const { page: judged, judgement } = read(offered.capture, steps)
    const row = judgedRow(record, judged, judgement, steps)
    const hits = hitRows(page, judged.text, judgement)
    spools.pages.add(row)
    spools.texts.add({
      page,
      text: judged.text,
      kept_text: judgement.edits.length > 0 ? judgement.text : null,
    })
    for (const hit of hits) spools.hits.add(hit)
    return 'judged'
  } catch {
    // A defect of ours on one page costs that page, not the file; the row says so, and the build names how many there were.
    spools.pages.add(
      skippedRow(recordRow(page, input, entry, offered?.capture ?? null), 'limpid.failed'),
    )
    return 'failed'
  }
}

/** The bytes of a file as they are read, with their digest at the end. */
function hashed(path: string): { readonly bytes: ByteSource; digest(): string } {
  const hash = createHash('sha256')
  async function* read(): AsyncGenerator<Uint8Array> {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
      hash.update(chunk)
      yield chunk
    }
  }
  return { bytes: read(), digest: () => hash.digest('hex') }
}
