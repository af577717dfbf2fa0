/**
 * What a second worker brings, on copies of the same file.
 *
 *     npm exec -- node bench/workers.ts
 */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { timedBuild } from './build-speed.ts'
import { range } from './median.ts'

const FILE = '../shared/data/crawl/pages.warc.gz'
/** As many copies as make ten thousand records, like the memory bench: a crawl is longer than the start of its processes. */
const COPIES = 18
const ROUNDS = 2

export interface WorkersBench {
  readonly pages: number
  readonly rounds: number
  /** One worker's time by two workers': least, median, most. */
  readonly ratio: readonly [number, number, number]
}

/** Builds with one worker and with two in every round; null where the file is not here. */
export function benchWorkers(): WorkersBench | null {
  if (!existsSync(FILE)) {
    process.stderr.write(`skipped: ${FILE} is not here\n`)
    return null
  }
  const scratch = mkdtempSync(join(tmpdir(), 'limpid-bench-'))
  const copies = Array.from({ length: COPIES }, (_, index) => join(scratch, `${index}.warc.gz`))
  for (const copy of copies) copyFileSync(FILE, copy)
  const ratios: number[] = []
  let pages = 0
  for (let round = 0; round < ROUNDS; round++) {
    const one = timedBuild(copies, 1, join(scratch, 'run'))
    const two = timedBuild(copies, 2, join(scratch, 'run'))
    pages = one.pages
    ratios.push(one.seconds / two.seconds)
  }
  rmSync(scratch, { recursive: true })
  return { pages, rounds: ROUNDS, ratio: range(ratios) }
}

if (import.meta.main) process.stdout.write(`${JSON.stringify(benchWorkers(), null, 2)}\n`)
