import { resolve } from 'node:path'
import { finish, runStage, storeEvaluations, type StageOptions } from '../build/build.ts'
import { LimpidError } from '../errors/limpid-error.ts'
import { planOf } from '../plan/plan.ts'
import { planRobots } from '../plan/plan-robots.ts'
import { openRun, readPlan, runFolder } from '../plan/run-folder.ts'
import { findRecipe } from '../recipe/find-recipe.ts'
import { isPublished } from '../release/publish.ts'
import type { ReleaseRecord } from '../release/release-record.ts'
import { readRelease } from '../report/read-release.ts'
import { measuresAlike } from './compare-steps.ts'
import { comparedWith, writeSource } from './decided-run.ts'
import { refuseOldRun } from './refuse-old-run.ts'

export interface DecideOptions extends StageOptions {
  /** Folder of the run to decide from; it is only read. */
  readonly run: string
  readonly recipe: string
  /** Folder of the new run; one within the old run, named after the recipe, when absent. */
  readonly out: string | null
  readonly limpid: string
}

/** A release decided anew, and the run it lies in. */
export interface Decided {
  readonly out: string
  readonly record: ReleaseRecord
}

/**
 * Decides a published run by another recipe, without its crawl: what was measured is compared anew, what was not is measured on the
 * stored texts. The release is that of a build with the new recipe, to the byte.
 *
 * @throws LimpidError where the run does not hold what the new recipe asks for.
 */
export async function decide(options: DecideOptions): Promise<Decided> {
  const from = runFolder(resolve(options.run))
  const old = readPlan(from.root)
  if (!isPublished(from)) throw new LimpidError('decide/not-finished', { run: options.run })
  if (old.limpid !== options.limpid)
    throw new LimpidError('decide/other-version', {
      run: options.run,
      made: old.limpid,
      now: options.limpid,
    })
  const recipe = findRecipe(options.recipe)
  const robots = await planRobots(recipe, options.recipe)
  if ((robots?.sha256 ?? null) !== (old.robots?.sha256 ?? null))
    throw new LimpidError('decide/other-robots', { run: options.run })
  const release = readRelease(from.release)
  const tasks = old.inputs.map((_, task) => task)
  await refuseOldRun(options.run, from, tasks, release.rules)
  const failed = release.inputs.reduce((sum, input) => sum + input.failed, 0)
  if (failed > 0 && !measuresAlike(comparedWith(from, recipe), release.rules))
    throw new LimpidError('decide/failed-pages', { run: options.run, pages: failed })
  const { limpid } = options
  const { inputs, against } = old
  const plan = planOf({ limpid, recipe, recipePath: options.recipe, inputs, robots, against })
  const name = recipe.name.replaceAll(/[^\w.-]+/g, '-')
  const out = options.out ?? `${from.root}/decided/${name}-${recipe.sha256.slice(0, 8)}`
  const folder = openRun(out, plan)
  if (isPublished(folder)) return { out, record: readRelease(folder.release) }
  await writeSource(folder, from.root)
  await storeEvaluations(folder, recipe)
  const decided = await runStage('decide', tasks, folder, plan, options)
  return { out, record: await finish(folder, plan, recipe, decided, options) }
}
