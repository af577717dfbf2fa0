import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { LimpidError } from '../errors/limpid-error.ts'
import { runInProcesses } from '../fanout/processes.ts'
import { joinPages } from '../join/join.ts'
import { findInputs } from '../plan/find-inputs.ts'
import { planOf, type Plan } from '../plan/plan.ts'
import { planReleases } from '../plan/plan-releases.ts'
import { planRobots } from '../plan/plan-robots.ts'
import { openRun, type RunFolder } from '../plan/run-folder.ts'
import type { Progress } from '../progress/progress.ts'
import { storedIndex } from '../recipe/evaluation-rules.ts'
import { findRecipe } from '../recipe/find-recipe.ts'
import type { Recipe } from '../recipe/recipe.ts'
import { isPublished, publishRelease } from '../release/publish.ts'
import type { ReleaseRecord } from '../release/release-record.ts'
import { createOnly } from '../storage/create-only.ts'
import { readMarker, writeMarker, type TaskReport } from '../work/done-marker.ts'
import { markerStage, type Stage } from '../work/work.ts'
import { readRelease } from '../report/read-release.ts'

/** How the stages of a run are worked off. */
export interface StageOptions {
  readonly workers: number
  readonly progress: Progress
  readonly signal: AbortSignal
}

export interface BuildOptions extends StageOptions {
  readonly inputs: readonly string[]
  readonly recipe: string
  readonly out: string
  /** Folders of earlier releases, whose pages were there first. */
  readonly against?: readonly string[]
  readonly limpid: string
}

/**
 * The main job, from crawl files to a release: plan, then read, extract and judge every record in worker processes, join across all
 * pages, publish. Every step leaves whole files or none, so that the same command continues a run that was stopped anywhere.
 */
export async function build(options: BuildOptions): Promise<ReleaseRecord> {
  const recipe = findRecipe(options.recipe)
  const inputs = findInputs(options.inputs)
  const robots = await planRobots(recipe, options.recipe)
  const against = await planReleases(options.against ?? [])
  const plan = planOf({
    limpid: options.limpid,
    recipe,
    recipePath: options.recipe,
    inputs,
    robots,
    against,
  })
  const folder = openRun(options.out, plan)
  if (isPublished(folder)) return readRelease(folder.release)

  await storeEvaluations(folder, recipe)
  const tasks = plan.inputs.map((_, task) => task)
  const extracted = await runStage('extract', tasks, folder, plan, options)
  return finish(folder, plan, recipe, extracted, options)
}

/** Leaves the index of the recipe's evaluation sets where every worker finds it. */
export async function storeEvaluations(
  { evaluations: path }: RunFolder,
  { evaluations }: Recipe,
): Promise<void> {
  if (evaluations === null || existsSync(path)) return
  await createOnly(path, (temporary) => writeFileSync(temporary, storedIndex(evaluations)))
}

/** From judged pages to the release: what `limpid decide` shares with a build. */
export async function finish(
  folder: RunFolder,
  plan: Plan,
  recipe: Recipe,
  extracted: readonly TaskReport[],
  options: StageOptions,
): Promise<ReleaseRecord> {
  refuseAllFailed(folder.root, extracted)
  const readable = extracted
    .filter((report) => report.status === 'done')
    .map((report) => report.task)

  options.progress.stage('join')
  await joinPages(folder, recipe, plan.against, readable.length > 0, () =>
    options.progress.stage('signatures'),
  )

  await runStage('publish', readable, folder, plan, options)
  options.progress.stage('release')
  const record = await publishRelease(folder, plan, recipe, extracted)
  rmSync(folder.scratch, { recursive: true, force: true })
  options.progress.end()
  return record
}

/**
 * A run in which our own code failed on every page it was to judge has no release: an empty corpus would look like the recipe's doing.
 *
 * @throws LimpidError with exit status 70.
 */
function refuseAllFailed(out: string, reports: readonly TaskReport[]): void {
  const sum = (count: 'judged' | 'failed') =>
    reports.reduce((total, { counts }) => total + counts[count], 0)
  if (sum('failed') > 0 && sum('judged') === 0)
    throw new LimpidError('run/every-page-failed', { out, pages: sum('failed') })
}

/** Runs one stage of the plan over the tasks that have no marker yet; gives the report of every task. */
export async function runStage(
  stage: Stage,
  tasks: readonly number[],
  folder: RunFolder,
  plan: Plan,
  options: StageOptions,
): Promise<readonly TaskReport[]> {
  const { progress, signal, workers } = options
  progress.stage(stage, tasks.length)
  const open = tasks.filter((task) => {
    const report = readMarker(folder, markerStage(stage), task)
    if (report) progress.done(report)
    return report === null
  })
  await runInProcesses({
    root: folder.root,
    stage,
    tasks: open,
    workers,
    signal,
    onProgress: (task, records) => progress.records(task, records),
    onReport: (report) => progress.done(report),
    onPoison: (task, reason) =>
      writeMarker(folder, markerStage(stage), poisoned(task, reason, plan)),
  })
  return tasks.map((task) => {
    const report = readMarker(folder, markerStage(stage), task)
    if (!report) throw new Error(`task ${task} of ${stage} has no marker`)
    return report
  })
}

/** An input that killed every worker it was given: said in the release, never silently absent. */
function poisoned(task: number, reason: string, plan: Plan): TaskReport {
  const counts = { records: 0, skipped: 0, judged: 0, failed: 0 }
  return {
    task,
    status: 'failed',
    input: plan.inputs[task]?.input ?? '',
    inputSha256: '',
    counts,
    files: [],
    reason,
  }
}
