/**
 * Reading a WARC against bare zlib, and FastWARC against the same, on one file in memory.
 *
 *     npm exec -- node bench/warc.ts [FILE.warc.gz]
 */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { inflateRawSync } from 'node:zlib'
import { fromBytes, readWarc } from '../packages/warc/src/index.ts'
import { pythonWith } from './peers/python.ts'

const FILE = '../shared/data/crawl/pages.warc.gz'
const FASTWARC = 'fastwarc==2.0.1'
const ROUNDS = 15
const WARM_UP_ROUNDS = 3

/** Times of one contender over all rounds. */
export interface WarcBenchRow {
  readonly name: string
  readonly medianMs: number
  readonly leastMs: number
  readonly mostMs: number
  /** Median over the rounds of bare zlib's time by this one's in the same round: above 1 is faster than bare zlib. */
  readonly ofBareZlib: number
  /** The middle half of those. */
  readonly spread: readonly [lower: number, upper: number]
}

export interface WarcBench {
  readonly file: string
  readonly records: number
  readonly compressedBytes: number
  readonly blockBytes: number
  readonly rounds: number
  readonly rows: readonly WarcBenchRow[]
}

interface Contender {
  readonly name: string
  /** Reads the file once and says how long it took. */
  run(): Promise<number>
}

/** Measures every contender in every round, one after the other; null where the file is not here. */
export async function benchWarc(file: string = FILE): Promise<WarcBench | null> {
  if (!existsSync(file)) {
    process.stderr.write(`skipped: ${file} is not here\n`)
    return null
  }
  const bytes = readFileSync(file)
  const members = await membersOf(bytes)
  await using peer = await startFastwarc(file)
  const contenders: Contender[] = [
    { name: 'bare inflateRawSync', run: () => timed(() => inflateAll(bytes, members.places)) },
    { name: 'readWarc', run: () => timed(() => readAll(bytes)) },
    ...(peer === null ? [] : [peer]),
  ]
  const times = contenders.map((): number[] => [])
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round += 1) {
    for (const [place, contender] of contenders.entries()) {
      const time = await contender.run()
      if (round >= 0) times[place]?.push(time)
    }
  }
  const bare = times[0] ?? []
  return {
    file,
    records: members.places.length,
    compressedBytes: bytes.length,
    blockBytes: members.blockBytes,
    rounds: ROUNDS,
    rows: contenders.map(({ name }, place) => rowOf(name, times[place] ?? [], bare)),
  }
}

interface Members {
  /** Where the compressed data of each member begins and ends. */
  readonly places: readonly (readonly [start: number, end: number])[]
  readonly blockBytes: number
}

async function membersOf(bytes: Buffer): Promise<Members> {
  const places: [number, number][] = []
  let blockBytes = 0
  for await (const entry of readWarc(fromBytes(bytes))) {
    if (entry.kind === 'gap') throw new Error(`not a clean file: ${entry.problem.code}`)
    if (entry.inMember === 0) places.push([entry.offset + 10, entry.offset + entry.length - 8])
    blockBytes += entry.contentLength
  }
  return { places, blockBytes }
}

/** What bare zlib costs: the same members, found beforehand, one call each. */
async function inflateAll(bytes: Buffer, places: Members['places']): Promise<void> {
  let size = 0
  for (const [start, end] of places) size += inflateRawSync(bytes.subarray(start, end)).length
  if (size === 0) throw new Error('nothing inflated')
}

async function readAll(bytes: Buffer): Promise<void> {
  let size = 0
  for await (const entry of readWarc(fromBytes(bytes))) {
    if (entry.kind === 'record') size += entry.content.length + entry.headers.length
  }
  if (size === 0) throw new Error('nothing read')
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** FastWARC in a process of its own that waits between rounds; null where it cannot be had. */
async function startFastwarc(file: string): Promise<(Contender & AsyncDisposable) | null> {
  const python = pythonWith('warc', [FASTWARC])
  if (python === null) return null
  const script = new URL('peers/fastwarc_read.py', import.meta.url).pathname
  const child = spawn(python, [script, file], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const ready = await lines.next()
  if (ready.done === true) return null
  return {
    name: `FastWARC ${FASTWARC.split('==')[1] ?? ''}`,
    async run() {
      child.stdin.write('\n')
      const line: unknown = JSON.parse(String((await lines.next()).value))
      const isTime = typeof line === 'object' && line !== null && 'seconds' in line
      return (isTime ? Number(line.seconds) : Number.NaN) * 1000
    },
    async [Symbol.asyncDispose]() {
      child.stdin.end()
      await lines.return?.()
    },
  }
}

function rowOf(name: string, times: readonly number[], bare: readonly number[]): WarcBenchRow {
  const sorted = times.toSorted((a, b) => a - b)
  const ratios = times.map((time, round) => (bare[round] ?? 0) / time).toSorted((a, b) => a - b)
  return {
    name,
    medianMs: at(sorted, 0.5),
    leastMs: at(sorted, 0),
    mostMs: at(sorted, 1),
    ofBareZlib: at(ratios, 0.5),
    spread: [at(ratios, 0.25), at(ratios, 0.75)],
  }
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.round((sorted.length - 1) * share)] ?? Number.NaN
}

if (import.meta.main) {
  const bench = await benchWarc(process.argv[2])
  if (bench !== null) {
    const megabytes = (bench.blockBytes / 1e6).toFixed(1)
    console.log(`${bench.records} records, ${megabytes} MB of blocks, ${bench.rounds} rounds`)
    for (const { name, medianMs, ofBareZlib, spread } of bench.rows) {
      const range = spread.map((ratio) => ratio.toFixed(2)).join('–')
      console.log(
        `${name}: ${medianMs.toFixed(0)} ms, ${ofBareZlib.toFixed(2)} of bare zlib (${range})`,
      )
    }
  }
}
