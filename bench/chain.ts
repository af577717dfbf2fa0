/**
 * The whole chain, from a crawl file to Parquet, against datatrove's chain on the same file.
 *
 *     npm exec -- node bench/chain.ts
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { timedBuild } from './build-speed.ts'
import { median, range } from './median.ts'
import { peerResult, pythonWith } from './peers/python.ts'

const FILE = '../shared/data/crawl/pages.warc.gz'
const DATATROVE = ['datatrove[io,processing]==0.10.1', 'spacy==3.8.18', 'lxml_html_clean'] as const
const ROUNDS = 3

export interface ChainBench {
  readonly pages: number
  readonly rounds: number
  /** Pages a second, one worker, process start and Parquet included: least, median, most. */
  readonly limpid: readonly [number, number, number]
  /** The same of datatrove; null where it cannot be installed. */
  readonly datatrove: readonly [number, number, number] | null
  /** Median over rounds of our speed by theirs. */
  readonly ratio: number | null
}

/** Runs both chains in every round, one after the other; null where the file is not here. */
export function benchChain(): ChainBench | null {
  if (!existsSync(FILE)) {
    process.stderr.write(`skipped: ${FILE} is not here\n`)
    return null
  }
  const python = pythonWith('chain', DATATROVE)
  const scratch = mkdtempSync(join(tmpdir(), 'limpid-bench-'))
  const ours: number[] = []
  const theirs: number[] = []
  const ratios: number[] = []
  let pages = 0
  for (let round = 0; round < ROUNDS; round++) {
    const own = timedBuild([FILE], 1, join(scratch, 'run'))
    pages = own.pages
    ours.push(own.pages / own.seconds)
    const peer = python === null ? null : peerSpeed(python)
    if (peer !== null) {
      theirs.push(peer)
      ratios.push(own.pages / own.seconds / peer)
    }
  }
  rmSync(scratch, { recursive: true })
  return {
    pages,
    rounds: ROUNDS,
    limpid: range(ours),
    datatrove: theirs.length === 0 ? null : range(theirs),
    ratio: ratios.length === 0 ? null : median(ratios),
  }
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

if (import.meta.main) process.stdout.write(`${JSON.stringify(benchChain(), null, 2)}\n`)
