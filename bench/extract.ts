/**
 * Main text of real pages: accuracy against speed, for Limpid and its peers, in one run.
 *
 *     npm exec -- node bench/extract.ts
 *
 * Writes docs/extraction.md and docs/images/extraction.svg.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PAGES, readRealPages, SCORER, TRUTH } from '../packages/extract/scripts/real-pages.ts'
import { chartOf } from './extract-chart.ts'
import { SETS } from './extract-contender.ts'
import type { Contender } from './extract-contender.ts'
import { pageOf } from './extract-page.ts'
import { peerResult, pythonWith } from './peers/python.ts'

const PACKAGES = [
  'resiliparse==2.0.1',
  'trafilatura==2.3.1',
  'rs-trafilatura==0.1.1',
  'jusText==3.0.2',
  'boilerpy3==1.0.7',
  'lxml_html_clean',
]
/** The two that are compared by their ratio run in turns; the slow ones run once. */
const TURNS = 5
const FAST = ['limpid', 'resiliparse']
const SLOW = [
  'trafilatura',
  'trafilatura fast',
  'trafilatura favor_precision',
  'readability',
  'justext',
  'boilerpy3',
  'rs-trafilatura',
]
const ON_NODE = new Set(['limpid', 'readability'])
/** V8 collects garbage on the thread that made it, as in a worker of `limpid build`. */
const ONE_THREAD = ['--single-threaded-gc']

interface Outcome {
  readonly version: string
  readonly seconds: readonly number[]
  readonly cpuSeconds: number
  readonly failures: number
}

if (import.meta.main) main()

function main(): void {
  if (!existsSync(PAGES)) {
    process.stderr.write(`skipped: ${PAGES.pathname} is not here\n`)
    return
  }
  const python = pythonWith('extract', PACKAGES)
  const scratch = mkdtempSync(join(tmpdir(), 'limpid-extract-'))
  const file = join(scratch, 'pages.jsonl')
  const pages = readRealPages()
  const lines = pages.map(({ record, url, body }) =>
    JSON.stringify({ record, url, html: body.toString('base64') }),
  )
  writeFileSync(file, `${lines.join('\n')}\n`)
  const outcomes = new Map<string, Outcome[]>()
  const order = [...Array.from({ length: TURNS }, () => FAST).flat(), ...SLOW]
  for (const name of order) {
    const outcome = run(name, python, file, scratch)
    if (outcome === null) continue
    outcomes.set(name, [...(outcomes.get(name) ?? []), outcome])
    process.stderr.write(`${name}: ${speedOf(outcome).toFixed(0)} pages/s\n`)
  }
  const contenders = [...outcomes].map(([name, runs]) => summaryOf(name, runs, scratch))
  const bytes = pages.reduce((sum, { body }) => sum + body.length, 0)
  write(contenders, pages.length, bytes)
  rmSync(scratch, { recursive: true })
}

/** One process, one thread; the fast ones pass over the pages three times and the third is timed. */
function run(name: string, python: string | null, pages: string, scratch: string): Outcome | null {
  const passes = FAST.includes(name) ? '3' : '1'
  const args = [name, pages, predictionsOf(name, scratch), passes]
  if (!ON_NODE.has(name)) {
    const script = new URL('peers/extract_peers.py', import.meta.url)
    return python === null ? null : outcomeOf(peerResult(python, script, args))
  }
  const script = fileURLToPath(new URL('peers/extract-node.ts', import.meta.url))
  const ended = spawnSync(process.execPath, [...ONE_THREAD, script, ...args], {
    encoding: 'utf8',
    maxBuffer: 64 << 20,
  })
  if (ended.status === 0) return outcomeOf(JSON.parse(ended.stdout.trim().split('\n').at(-1) ?? ''))
  process.stderr.write(`skipped: ${name} failed: ${ended.stderr.trim().split('\n').at(-1)}\n`)
  return null
}

function outcomeOf(value: unknown): Outcome | null {
  // Printed by our own scripts in bench/peers.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return value as Outcome | null
}

function predictionsOf(name: string, scratch: string): string {
  return join(scratch, `${name.replaceAll(' ', '-')}.jsonl`)
}

/** Pages a second of processor time: other work on the machine does not count. */
function speedOf({ seconds, cpuSeconds }: Outcome): number {
  return seconds.length / cpuSeconds
}

function summaryOf(name: string, runs: readonly Outcome[], scratch: string): Contender {
  const last = runs.at(-1)
  const best = (last?.seconds ?? []).map((_, page) =>
    Math.min(...runs.map(({ seconds }) => seconds[page] ?? 0)),
  )
  const ordered = best.toSorted((a, b) => a - b)
  const quantile = (share: number) => (ordered[Math.floor(ordered.length * share)] ?? 0) * 1000
  return {
    name,
    version: last?.version ?? '',
    speeds: runs.map(speedOf),
    p50Ms: quantile(0.5),
    p99Ms: quantile(0.99),
    failures: last?.failures ?? 0,
    f1: scoresOf(predictionsOf(name, scratch)),
  }
}

function scoresOf(predictions: string): readonly number[] {
  const args = [fileURLToPath(SCORER), fileURLToPath(TRUTH), predictions]
  const lines = execFileSync(process.execPath, args, { encoding: 'utf8' }).split('\n')
  return SETS.map((set) => {
    const line = lines.find((candidate) => candidate.startsWith(set)) ?? ''
    return Number(line.trim().split(/\s+/)[4])
  })
}

function write(contenders: readonly Contender[], pages: number, bytes: number): void {
  const docs = new URL('../docs/', import.meta.url)
  mkdirSync(new URL('images/', docs), { recursive: true })
  writeFileSync(new URL('images/extraction.svg', docs), chartOf(contenders))
  const machine = {
    model: cpus()[0]?.model.trim() ?? 'unknown processor',
    cores: availableParallelism(),
    node: process.versions.node,
    day: new Date().toISOString().slice(0, 10),
  }
  writeFileSync(
    new URL('extraction.md', docs),
    pageOf(contenders, { pages, bytes, turns: TURNS, ...machine }),
  )
}
