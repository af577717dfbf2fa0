import { createInterface } from 'node:readline'
import { z } from 'zod'
import { isDiskFull } from '../errors/limpid-error.ts'
import { readPlan, runFolder } from '../plan/run-folder.ts'
import { findRecipe } from '../recipe/find-recipe.ts'
import { readMarker, taskReportSpec } from './done-marker.ts'
import { extractTask, type Task } from './extract-task.ts'
import { publishTask } from '../release/publish-task.ts'

export type Stage = 'extract' | 'publish'

/** A line a worker prints: how far it is, what a task left, or that this machine cannot go on. */
export const workerLineSpec = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), task: z.number(), records: z.number() }),
  z.object({ kind: z.literal('report'), report: taskReportSpec }),
  z.object({ kind: z.literal('broken'), task: z.number(), reason: z.literal('disk-full') }),
])

export type WorkerLine = z.infer<typeof workerLineSpec>

/** How often a worker says how far it is. */
const PROGRESS_EVERY_RECORDS = 200

const stages = { extract: extractTask, publish: publishTask } as const

/**
 * The worker that every fan-out starts: task ids on standard input, one JSON line per task (and some on progress) on standard
 * output. A task whose marker is there is reported, not repeated. When its input ends in the middle of a task, whoever started the worker is
 * gone: it stops at once, and what it has not finished has no name yet.
 */
export async function work(
  root: string,
  stage: Stage,
  input: NodeJS.ReadableStream,
  print: (line: WorkerLine) => void,
): Promise<void> {
  const folder = runFolder(root)
  const plan = readPlan(root)
  const recipe = findRecipe(plan.recipe.path)
  if (recipe.sha256 !== plan.recipe.sha256)
    throw new Error('the recipe changed since the plan was made')
  const stopped = new AbortController()
  input.on('end', () => stopped.abort())
  for await (const line of createInterface({ input })) {
    const number = Number(line)
    const done = readMarker(folder, stage, number)
    if (done) {
      print({ kind: 'report', report: done })
      continue
    }
    const task: Task = { number, plan, folder, recipe }
    try {
      const report = await stages[stage](task, stopped.signal, (records) => {
        if (records % PROGRESS_EVERY_RECORDS === 0)
          print({ kind: 'progress', task: number, records })
      })
      print({ kind: 'report', report })
    } catch (error) {
      if (!isDiskFull(error)) throw error
      print({ kind: 'broken', task: number, reason: 'disk-full' })
      return
    }
  }
}
