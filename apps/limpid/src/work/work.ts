import { createInterface } from 'node:readline'
import { z } from 'zod'
import { isDiskFull } from '../errors/limpid-error.ts'
import type { Plan } from '../plan/plan.ts'
import { readPlan, runFolder, type RunFolder } from '../plan/run-folder.ts'
import { readMarker, taskReportSpec, type TaskReport } from './done-marker.ts'

export type Stage = 'extract' | 'decide' | 'publish'

/** Where a stage leaves its markers: what was decided anew lies where a build puts what it extracts. */
export function markerStage(stage: Stage): 'extract' | 'publish' {
  return stage === 'publish' ? 'publish' : 'extract'
}

/** A line a worker prints: how far it is, what a task left, or that this machine cannot go on. */
export const workerLineSpec = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), task: z.number(), records: z.number() }),
  z.object({ kind: z.literal('report'), report: taskReportSpec }),
  z.object({ kind: z.literal('broken'), task: z.number(), reason: z.literal('disk-full') }),
])

export type WorkerLine = z.infer<typeof workerLineSpec>

/** How often a worker says how far it is. */
const PROGRESS_EVERY_RECORDS = 200

/** What one task is about. */
interface Given {
  readonly number: number
  readonly plan: Plan
  readonly folder: RunFolder
}

type RunTask = (
  task: Given,
  signal: AbortSignal,
  progress: (records: number) => void,
) => Promise<TaskReport>

/** The code of a stage, loaded by the worker that runs it: writing the corpus needs no rules and no models. */
const stages: Readonly<Record<Stage, (plan: Plan, folder: RunFolder) => Promise<RunTask>>> = {
  async extract(plan, folder) {
    const { findRecipe } = await import('../recipe/find-recipe.ts')
    const { extractTask } = await import('./extract-task.ts')
    const recipe = findRecipe(plan.recipe.path, folder.evaluations)
    if (recipe.sha256 !== plan.recipe.sha256)
      throw new Error('the recipe changed since the plan was made')
    return (task, signal, progress) => extractTask({ ...task, recipe }, signal, progress)
  },
  async decide(plan, folder) {
    const { findRecipe } = await import('../recipe/find-recipe.ts')
    const { decideTask } = await import('../decide/decide-task.ts')
    const recipe = findRecipe(plan.recipe.path, folder.evaluations)
    if (recipe.sha256 !== plan.recipe.sha256)
      throw new Error('the recipe changed since the plan was made')
    return (task, signal) => decideTask({ ...task, recipe }, signal)
  },
  async publish() {
    const { publishTask } = await import('../release/publish-task.ts')
    return publishTask
  },
}

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
  const run = await stages[stage](plan, folder)
  const stopped = new AbortController()
  input.on('end', () => stopped.abort())
  for await (const line of createInterface({ input })) {
    const number = Number(line)
    const done = readMarker(folder, markerStage(stage), number)
    if (done) {
      print({ kind: 'report', report: done })
      continue
    }
    try {
      const report = await run({ number, plan, folder }, stopped.signal, (records) => {
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
