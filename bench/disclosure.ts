/**
 * All documents of a release with a million ledger rows, and their verification: seconds and memory.
 *
 *     npm exec -- node bench/disclosure.ts
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sampleCrawl } from '../sample/sample-crawl.ts'
import { findChromium } from '../apps/limpid/src/disclosure/print/chromium.ts'
import { timedBuild } from './build-speed.ts'
import { largeRelease } from './disclosure-release.ts'
import { childrenSeconds, treeMemory } from './process-tree.ts'

const ROWS = 1_000_000
const ROUNDS = 2
const SAMPLE_EVERY_MS = 100
const PROVIDER = 'apps/limpid/src/disclosure/cases/minimal.yaml'
/** Not one: the longer list of domains, 10 % of them, is made. */
const SME = 'small-or-medium-enterprise: yes'

interface Run {
  readonly seconds: number
  /** Seconds of processor time of the process and of all it started. */
  readonly processor: number
  /** The most memory of the process and all it started, in bytes: each page of memory counted once (proportional set size). */
  readonly memory: number
}

export interface DisclosureBench {
  readonly rows: number
  readonly domains: number
  readonly documents: number
  /** `limpid report`: every round. */
  readonly report: readonly Run[]
  /** The same with both summaries printed; none where there is no Chromium. */
  readonly printed: readonly Run[]
  readonly verify: readonly Run[]
}

/** Makes the documents of the large release in every round and verifies them; null where /proc is not here. */
export async function benchDisclosure(): Promise<DisclosureBench | null> {
  if (!existsSync('/proc/self/smaps_rollup')) {
    process.stderr.write('skipped: no /proc/self/smaps_rollup here\n')
    return null
  }
  const scratch = mkdtempSync(join(tmpdir(), 'limpid-disclosure-'))
  try {
    const crawl = sampleCrawl().files.map(({ name, bytes }) => {
      writeFileSync(join(scratch, name), bytes)
      return join(scratch, name)
    })
    timedBuild(crawl, 2, join(scratch, 'small'))
    const release = join(scratch, 'run/release')
    const rows = await largeRelease(join(scratch, 'small/release'), release, ROWS)
    const run = join(scratch, 'run')
    const provider = join(scratch, 'provider.yaml')
    writeFileSync(provider, readFileSync(PROVIDER, 'utf8').replace(SME, SME.replace('yes', 'no')))
    const report: Run[] = []
    const printed: Run[] = []
    const verify: Run[] = []
    for (let round = 0; round < ROUNDS; round++) {
      report.push(await measured(['report', run, '--provider', provider]))
      verify.push(await measured(['verify', run]))
      if (hasChromium())
        printed.push(await measured(['report', run, '--provider', provider, '--pdf']))
    }
    const record = JSON.parse(readFileSync(join(release, 'release.json'), 'utf8'))
    const files: readonly { readonly path: string; readonly rows: number | null }[] = record.files
    return {
      rows,
      domains: files.find(({ path }) => path === 'domains.parquet')?.rows ?? 0,
      documents: files.filter((file) => file.rows === null).length,
      report,
      printed,
      verify,
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

function hasChromium(): boolean {
  try {
    return findChromium() !== ''
  } catch {
    return false
  }
}

async function measured(args: readonly string[]): Promise<Run> {
  const begun = performance.now()
  const before = childrenSeconds()
  const child = spawn(process.execPath, ['apps/limpid/bin/limpid.ts', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  let memory = 0
  const timer = setInterval(() => {
    memory = Math.max(memory, treeMemory(child.pid ?? 0))
  }, SAMPLE_EVERY_MS)
  const code = await new Promise((resolve) => child.on('close', resolve))
  clearInterval(timer)
  if (code !== 0) throw new Error(`limpid ${args[0]} ended with ${String(code)}`)
  const seconds = (performance.now() - begun) / 1000
  return { seconds, processor: childrenSeconds() - before, memory }
}

if (import.meta.main) process.stdout.write(`${JSON.stringify(await benchDisclosure(), null, 2)}\n`)
