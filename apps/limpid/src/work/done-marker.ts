import { existsSync, readFileSync } from 'node:fs'
import type { RunFolder } from '../plan/run-folder.ts'
import { createOnlyText, type StoredFile } from '../storage/create-only.ts'

/** Records of one input by what became of them: records = skipped + judged + failed. */
export interface TaskCounts {
  readonly records: number
  readonly skipped: number
  readonly judged: number
  /** Pages on which our own code failed: rows of their own, and counted apart. */
  readonly failed: number
}

export interface TaskFile extends StoredFile {
  readonly rows: number
}

/** What a task left behind. The marker holds it, and the worker prints it. */
export interface TaskReport {
  readonly task: number
  readonly status: 'done' | 'failed'
  readonly input: string
  readonly inputSha256: string
  readonly counts: TaskCounts
  readonly files: readonly TaskFile[]
  /** Why a failed task failed. */
  readonly reason?: string
}

/** Writes the marker of a task, which is the proof that everything it names is whole. */
export async function writeMarker(
  folder: RunFolder,
  stage: string,
  report: TaskReport,
): Promise<TaskReport> {
  const relative = report.files.map((file) => ({
    ...file,
    path: file.path.slice(folder.root.length + 1),
  }))
  const marked = { ...report, files: relative }
  await createOnlyText(folder.marker(stage, report.task), `${JSON.stringify(marked, null, 2)}\n`)
  return marked
}

/** The report of a finished task, or null while it is not. */
export function readMarker(folder: RunFolder, stage: string, task: number): TaskReport | null {
  const path = folder.marker(stage, task)
  if (!existsSync(path)) return null
  // Written by writeMarker alone.
  return JSON.parse(readFileSync(path, 'utf8')) as TaskReport
}
