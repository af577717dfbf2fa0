import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createOnly } from '../storage/create-only.ts'
import { literal, withDatabase } from '../storage/database.ts'
import { parquetOptions } from '../storage/spool.ts'
import { writeMarker, type TaskReport } from '../work/done-marker.ts'
import type { RunFolder } from '../plan/run-folder.ts'
import type { Plan } from '../plan/plan.ts'
import { ROW_GROUPS } from '../work/tables.ts'
import { TOO_LITTLE_LEFT } from '../duplicates/line-rules.ts'

export interface PublishTask {
  readonly number: number
  readonly plan: Plan
  readonly folder: RunFolder
}

/**
 * The second pass over one input, after the join: the corpus of its kept pages, in crawl order. Texts flow past the small table of
 * kept pages and are never sorted, so that memory does not grow with them; they lie in crawl order already, and the optimiser must
 * not turn the join round.
 */
export async function publishTask(task: PublishTask): Promise<TaskReport> {
  const { number, folder, plan } = task
  const path = folder.table('publish', 'corpus', number)
  const scratch = join(folder.scratch, `publish-${process.pid}`)
  const file = await withDatabase(
    { scratch, memoryLimit: '128MB', threads: 1 },
    async (connection) => {
      await connection.run(`SET disabled_optimizers = 'join_order,build_side_probe_side'`)
      await connection.run(`CREATE TABLE kept AS ${keptSql(task)}`)
      const made = await createOnly(path, async (temporary) => {
        const rows = corpusSql(task)
        if (seeksLines(folder)) {
          const { writeCutCorpus } = await import('./cut-corpus.ts')
          await writeCutCorpus(connection, { number, folder, scratch }, rows, temporary)
        } else
          await connection.run(
            `COPY (${rows}) TO ${literal(temporary)} (${parquetOptions(ROW_GROUPS.texts)})`,
          )
      })
      const rows = await connection.runAndReadAll(
        `SELECT count(*) FROM read_parquet(${literal(path)})`,
      )
      return { ...made, rows: Number(rows.getRows()[0]?.[0]) }
    },
  )
  const counts = { records: file.rows, skipped: 0, judged: file.rows, failed: 0 }
  const input = plan.inputs[number]?.input ?? ''
  return writeMarker(folder, 'publish', {
    task: number,
    status: 'done',
    input,
    inputSha256: '',
    counts,
    files: [file],
  })
}

function keptSql({ number, folder }: PublishTask): string {
  return `SELECT p.page, p.record_id, p.url, p.domain, p.captured, p.language, p.language_score, p.title
    FROM read_parquet(${literal(folder.table('extract', 'pages', number))}) p
    ANTI JOIN (${droppedByJoinSql(folder)}) d ON p.page = d.page
    WHERE p.verdict IN ('keep', 'edit')`
}

/** True where the join looked for lines that stand on other pages. */
function seeksLines(folder: RunFolder): boolean {
  return existsSync(folder.joined('line-pages'))
}

/** The pages that the join dropped, for a FROM. */
export function droppedByJoinSql(folder: RunFolder): string {
  const duplicates = `SELECT page FROM read_parquet(${literal(folder.joined('duplicates'))})`
  if (!seeksLines(folder)) return duplicates
  return `${duplicates} UNION ALL SELECT page FROM read_parquet(${literal(folder.joined('line-pages'))}) WHERE rule = ${literal(TOO_LITTLE_LEFT.id)}`
}

function corpusSql({ number, folder }: PublishTask): string {
  const extracted = seeksLines(folder) ? ', t.text AS extracted' : ''
  return `SELECT k.page, k.record_id, k.url, k.domain, k.captured, k.language, k.language_score, k.title, coalesce(t.kept_text, t.text) AS text${extracted}
    FROM read_parquet(${literal(folder.table('extract', 'texts', number))}) t JOIN kept k ON t.page = k.page`
}
