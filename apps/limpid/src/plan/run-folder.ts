import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { LimpidError, systemCode } from '../errors/limpid-error.ts'
import { planSpec, type Plan } from './plan.ts'

/** Where things lie in a run. Tasks are grouped by thousands, so that no folder grows without bound. */
export interface RunFolder {
  readonly root: string
  readonly plan: string
  readonly release: string
  readonly part: string
  readonly scratch: string
  /** The index of the recipe's evaluation sets, which workers share. */
  readonly evaluations: string
  table(stage: string, table: string, task: number): string
  marker(stage: string, task: number): string
  tables(stage: string, table: string): string
  joined(table: string): string
}

export function runFolder(root: string): RunFolder {
  const name = (task: number) => String(task).padStart(6, '0')
  const group = (task: number) => `g${String(Math.floor(task / 1000)).padStart(3, '0')}`
  return {
    root,
    plan: join(root, 'plan.json'),
    release: join(root, 'release'),
    part: join(root, 'release.part'),
    scratch: join(root, 'scratch'),
    evaluations: join(root, 'evaluations.index'),
    table: (stage, table, task) => join(root, stage, table, group(task), `${name(task)}.parquet`),
    marker: (stage, task) => join(root, stage, 'done', group(task), `${name(task)}.json`),
    tables: (stage, table) => join(root, stage, table, '*', '*.parquet'),
    joined: (table) => join(root, 'join', `${table}.parquet`),
  }
}

/**
 * Opens the folder of a run: a new one gets the plan, an old one must hold the same. A folder with anything else in it is refused,
 * so that nobody's files are mixed with a run's.
 */
export function openRun(root: string, plan: Plan): RunFolder {
  const folder = runFolder(root)
  if (existsSync(folder.plan)) {
    const there = readPlan(root)
    if (there.sha256 !== plan.sha256) {
      const values = { out: root, recipe: there.recipe.name, inputs: there.inputs.length }
      throw new LimpidError('run/other-plan', values)
    }
    rmSync(folder.scratch, { recursive: true, force: true })
    return folder
  }
  try {
    mkdirSync(root, { recursive: true })
    if (readdirSync(root).some((name) => name !== 'plan.json.tmp'))
      throw new LimpidError('run/not-empty', { out: root })
    writeFileSync(`${folder.plan}.tmp`, `${JSON.stringify(plan, null, 2)}\n`)
    renameSync(`${folder.plan}.tmp`, folder.plan)
  } catch (cause) {
    if (cause instanceof LimpidError || systemCode(cause) === 'ENOSPC') throw cause
    throw new LimpidError(
      'run/not-writable',
      { out: root, reason: systemCode(cause) ?? 'unknown' },
      { cause },
    )
  }
  return folder
}

/** The plan of an existing run. */
export function readPlan(root: string): Plan {
  try {
    return planSpec.parse(JSON.parse(readFileSync(runFolder(root).plan, 'utf8')))
  } catch (cause) {
    throw new LimpidError('run/not-a-run', { out: root }, { cause })
  }
}
