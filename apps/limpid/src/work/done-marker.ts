import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import type { RunFolder } from '../plan/run-folder.ts'
import { createOnlyText } from '../storage/create-only.ts'

const count = z.int().nonnegative()

/** What a task left behind, as the marker holds it and the worker prints it. */
export const taskReportSpec = z.object({
  task: count,
  status: z.enum(['done', 'failed']),
  input: z.string(),
  inputSha256: z.string(),
  /** Records of the input by what became of them: records = skipped + judged + failed. Failed are pages on which our own code did. */
  counts: z.object({ records: count, skipped: count, judged: count, failed: count }),
  files: z.array(z.object({ path: z.string(), bytes: count, sha256: z.string(), rows: count })),
  /** Why a failed task failed. */
  reason: z.string().optional(),
})

export type TaskReport = Readonly<z.infer<typeof taskReportSpec>>
export type TaskFile = TaskReport['files'][number]

/** Writes the marker of a task, which is the proof that everything it names is whole. */
export async function writeMarker(
  folder: RunFolder,
  stage: string,
  report: TaskReport,
): Promise<TaskReport> {
  const files = report.files.map(({ path, bytes, sha256, rows }) => ({
    path: path.slice(folder.root.length + 1),
    bytes,
    sha256,
    rows,
  }))
  const marked = { ...report, files }
  await createOnlyText(folder.marker(stage, report.task), `${JSON.stringify(marked, null, 2)}\n`)
  return marked
}

/** The report of a finished task, or null while it is not. */
export function readMarker(folder: RunFolder, stage: string, task: number): TaskReport | null {
  const path = folder.marker(stage, task)
  return existsSync(path) ? taskReportSpec.parse(JSON.parse(readFileSync(path, 'utf8'))) : null
}
