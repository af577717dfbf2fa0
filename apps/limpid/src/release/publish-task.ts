import { join } from 'node:path'
import { createOnly } from '../storage/create-only.ts'
import { literal, withDatabase } from '../storage/database.ts'
import { parquetOptions } from '../storage/spool.ts'
import { writeMarker, type TaskReport } from '../work/done-marker.ts'
import type { Task } from '../work/extract-task.ts'
import { ROW_GROUPS } from '../work/tables.ts'

/** The second pass over one input, after the join: the corpus of its kept pages, in crawl order. */
export async function publishTask(task: Task): Promise<TaskReport> {
  const { number, folder, plan } = task
  const path = folder.table('publish', 'corpus', number)
  const scratch = join(folder.scratch, `publish-${process.pid}`)
  const file = await withDatabase(
    { scratch, memoryLimit: '256MB', threads: 1 },
    async (connection) => {
      const made = await createOnly(path, async (temporary) => {
        await connection.run(
          `COPY (${corpusSql(task)}) TO ${literal(temporary)} (${parquetOptions(ROW_GROUPS.texts)})`,
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

function corpusSql({ number, folder }: Task): string {
  const pages = literal(folder.table('extract', 'pages', number))
  const texts = literal(folder.table('extract', 'texts', number))
  return `SELECT p.page, p.record_id, p.url, p.domain, p.captured, p.language, p.language_score, p.title, coalesce(t.kept_text, t.text) AS text
    FROM read_parquet(${texts}) t
    JOIN read_parquet(${pages}) p ON p.page = t.page
    ANTI JOIN read_parquet(${literal(folder.joined('duplicates'))}) d ON p.page = d.page
    WHERE p.verdict IN ('keep', 'edit')
    ORDER BY p.page ASC NULLS LAST`
}
