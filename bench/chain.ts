/**
 * The whole chain, from a crawl file to Parquet, against datatrove's chain on the same file; and what a second worker brings.
 *
 *     npm exec -- node bench/chain.ts
 */
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median } from './median.ts'
import { peerResult, pythonWith } from './peers/python.ts'

const FILE = '../shared/data/crawl/pages.warc.gz'
const DATATROVE = ['datatrove[io,processing]==0.10.1', 'spacy==3.8.18', 'lxml_html_clean'] as const
const ROUNDS = 3
/** Copies of the file for the comparison of one worker and two: work enough that starting them does not count. */
const COPIES = 4

export interface ChainBench {
  readonly pages: number
  readonly rounds: number
  /** Pages a second, one worker, process start and Parquet included: least, median, most. */
  readonly limpid: readonly [number, number, number]
  /** The same of datatrove; null where it cannot be installed. */
  readonly datatrove: readonly [number, number, number] | null
  /** Median over rounds of our speed by theirs. */
  readonly ratio: number | null
  /** Median over rounds of one worker's time by two workers'. */
  readonly twoWorkers: readonly [number, number, number]
}

/** Runs both chains in every round, one after the other; null where the file is not here. */
export function benchChain(): ChainBench | null {
  if (!existsSync(FILE)) {
    process.stderr.write(`skipped: ${FILE} is not here\n`)
    return null
  }
  const python = pythonWith('chain', DATATROVE)
  const scratch = mkdtempSync(join(tmpdir(), 'limpid-bench-'))
  const copies = Array.from({ length: COPIES }, (_, index) => join(scratch, `${index}.warc.gz`))
  for (const copy of copies) copyFileSync(FILE, copy)
  const ours: number[] = []
  const theirs: number[] = []
  const ratios: number[] = []
  const twice: number[] = []
  let pages = 0
  for (let round = 0; round < ROUNDS; round++) {
    const own = build([FILE], 1, join(scratch, 'run'))
    pages = own.pages
    ours.push(own.pages / own.seconds)
    const peer = python === null ? null : peerSpeed(python)
    if (peer !== null) {
      theirs.push(peer)
      ratios.push(own.pages / own.seconds / peer)
    }
    twice.push(
      build(copies, 1, join(scratch, 'run')).seconds /
        build(copies, 2, join(scratch, 'run')).seconds,
    )
  }
  rmSync(scratch, { recursive: true })
  return {
    pages,
    rounds: ROUNDS,
    limpid: range(ours),
    datatrove: theirs.length === 0 ? null : range(theirs),
    ratio: ratios.length === 0 ? null : median(ratios),
    twoWorkers: range(twice),
  }
}

function build(
  files: readonly string[],
  workers: number,
  out: string,
): { readonly pages: number; readonly seconds: number } {
  rmSync(out, { recursive: true, force: true })
  const begun = performance.now()
  const args = [
    'apps/limpid/bin/limpid.ts',
    'build',
    ...files,
    '--out',
    out,
    '--workers',
    String(workers),
  ]
  const ended = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  })
  const seconds = (performance.now() - begun) / 1000
  const [, dropped] = /^([\d,]+) dropped/m.exec(ended.stdout) ?? []
  const [, kept] = /^([\d,]+) kept/m.exec(ended.stdout) ?? []
  if (dropped === undefined || kept === undefined)
    throw new Error(`the build failed: ${ended.stderr.slice(-500)}`)
  return { pages: whole(dropped) + whole(kept), seconds }
}

function whole(text: string): number {
  return Number(text.replaceAll(',', ''))
}

function peerSpeed(python: string): number | null {
  const result = peerResult(python, new URL('peers/datatrove_chain.py', import.meta.url), [FILE])
  if (
    typeof result !== 'object' ||
    result === null ||
    !('documents' in result) ||
    !('seconds' in result)
  )
    return null
  return Number(result.documents) / Number(result.seconds)
}

function range(values: readonly number[]): readonly [number, number, number] {
  return [Math.min(...values), median(values), Math.max(...values)]
}

if (import.meta.main) process.stdout.write(`${JSON.stringify(benchChain(), null, 2)}\n`)
