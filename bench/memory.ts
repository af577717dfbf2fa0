/**
 * Memory of a worker over a long file: the real pages repeated to more than ten thousand records.
 *
 *     npm exec -- node bench/memory.ts
 */
import { spawn } from 'node:child_process'
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const FILE = '../shared/data/crawl/pages.warc.gz'
const REPEATS = 18
const SAMPLE_EVERY_MS = 250

export interface MemoryBench {
  readonly records: number
  readonly compressedBytes: number
  /** The largest resident set of a worker in each quarter of the run, in bytes. */
  readonly quarters: readonly number[]
}

/** Reads the resident set of every worker while one builds the long file; null where the file or /proc is not here. */
export async function benchMemory(): Promise<MemoryBench | null> {
  if (!existsSync(FILE) || !existsSync('/proc/self/statm')) {
    process.stderr.write(`skipped: ${FILE} or /proc is not here\n`)
    return null
  }
  const scratch = mkdtempSync(join(tmpdir(), 'limpid-memory-'))
  const long = join(scratch, 'long.warc.gz')
  const bytes = readFileSync(FILE)
  for (let repeat = 0; repeat < REPEATS; repeat++) appendFileSync(long, bytes)
  const out = join(scratch, 'run')
  const child = spawn(
    process.execPath,
    ['apps/limpid/bin/limpid.ts', 'build', long, '--out', out, '--workers', '1'],
    { stdio: 'ignore' },
  )
  const sizes: number[] = []
  const timer = setInterval(() => sizes.push(largestChild(child.pid ?? 0)), SAMPLE_EVERY_MS)
  await new Promise((resolve) => child.on('close', resolve))
  clearInterval(timer)
  const record = JSON.parse(readFileSync(join(out, 'release/release.json'), 'utf8'))
  rmSync(scratch, { recursive: true })
  const quarter = Math.ceil(sizes.length / 4)
  const quarters = [0, 1, 2, 3].map((index) =>
    Math.max(...sizes.slice(index * quarter, (index + 1) * quarter)),
  )
  return { records: record.counts.offered, compressedBytes: bytes.length * REPEATS, quarters }
}

/** The largest resident set among the processes that have the given parent. */
function largestChild(parent: number): number {
  let largest = 0
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue
    try {
      const status = readFileSync(`/proc/${entry}/status`, 'utf8')
      if (Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]) !== parent) continue
      largest = Math.max(largest, Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024)
    } catch {
      // The process ended between two lines: it is no child any more.
    }
  }
  return largest
}

if (import.meta.main) process.stdout.write(`${JSON.stringify(await benchMemory(), null, 2)}\n`)
