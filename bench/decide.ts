/**
 * `limpid decide` over a million pages, by two workers: a run's stored measures compared with another recipe's thresholds.
 *
 *     npm exec -- node bench/decide.ts
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { timedBuild } from './build-speed.ts'
import { largeRun } from './decide-run.ts'
import { range } from './median.ts'

const FILE = '../shared/data/crawl/pages.warc.gz'
const PAGES = 1_000_000
const TASKS = 40
const ROUNDS = 3

export interface DecideBench {
  readonly pages: number
  readonly kept: number
  readonly rounds: number
  /** From start to release: least, median, most. */
  readonly seconds: readonly [number, number, number]
  /** Of these, by stage, in the median round. */
  readonly stages: readonly { readonly stage: string; readonly seconds: number }[]
}

/** Builds a real run, repeats it to a million pages, and decides that by stricter thresholds; null where the pages are not here. */
export async function benchDecide(): Promise<DecideBench | null> {
  if (!existsSync(FILE)) {
    process.stderr.write(`skipped: ${FILE} is not here\n`)
    return null
  }
  const scratch = mkdtempSync(join(tmpdir(), 'limpid-bench-'))
  try {
    const small = join(scratch, 'small')
    const large = join(scratch, 'large')
    timedBuild([FILE], 2, small)
    await largeRun(small, large, PAGES, TASKS)
    const recipe = join(scratch, 'stricter.yaml')
    writeFileSync(recipe, stricter())
    const rounds = Array.from({ length: ROUNDS }, () => timedDecision(large, recipe, scratch))
    const seconds = range(rounds.map((round) => round.seconds))
    const middle = rounds.find((round) => round.seconds === seconds[1])
    return {
      pages: PAGES,
      kept: middle?.kept ?? 0,
      rounds: ROUNDS,
      seconds,
      stages: middle?.stages ?? [],
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** The default recipe with a higher bar for length, and the English filters deciding. */
function stricter(): string {
  return readFileSync('recipes/limpid.yaml', 'utf8')
    .replace('recipe: limpid', 'recipe: stricter')
    .replace(
      '- rule: quality.too-little-text',
      '- rule: quality.too-little-text\n    threshold: 1000',
    )
    .replace(
      /(- set: gopher-quality@datatrove-0.10\n {4}languages: \[en\]\n {4}action:) note/,
      '$1 drop',
    )
}

interface Round {
  readonly seconds: number
  readonly kept: number
  readonly stages: DecideBench['stages']
}

function timedDecision(run: string, recipe: string, scratch: string): Round {
  const out = join(scratch, 'decided')
  rmSync(out, { recursive: true, force: true })
  const begun = performance.now()
  const ended = spawnSync(
    process.execPath,
    [
      'apps/limpid/bin/limpid.ts',
      'decide',
      run,
      '--recipe',
      recipe,
      '--out',
      out,
      '--workers',
      '2',
    ],
    { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } },
  )
  const seconds = (performance.now() - begun) / 1000
  const [, kept] = /^([\d,]+) kept/m.exec(ended.stdout) ?? []
  if (kept === undefined) throw new Error(`the decision failed: ${ended.stderr.slice(-2000)}`)
  const round = {
    seconds,
    kept: Number(kept.replaceAll(',', '')),
    stages: stagesOf(ended.stderr, seconds),
  }
  process.stderr.write(`${JSON.stringify(round)}\n`) // a run that is stopped leaves what was measured
  return round
}

/** Seconds of each stage, from the progress on standard error. */
function stagesOf(stderr: string, total: number): Round['stages'] {
  const last = new Map<string, number>()
  for (const [, stage = '', seconds] of stderr.matchAll(/"stage":"([a-z]+)".*?"seconds":([\d.]+)/g))
    last.set(stage, Number(seconds))
  const known = [...last].filter(([, seconds]) => seconds > 0)
  const rest = total - known.reduce((sum, [, seconds]) => sum + seconds, 0)
  return [
    ...known.map(([stage, seconds]) => ({ stage, seconds })),
    { stage: 'join, ledger, report', seconds: rest },
  ]
}

if (import.meta.main) process.stdout.write(`${JSON.stringify(await benchDecide(), null, 2)}\n`)
