/**
 * Gopher, C4 and FineWeb measured in full by Limpid, and run by datatrove's own filters, on the same texts.
 *
 *     npm exec -- node bench/rules.ts [GOLDEN.jsonl.gz]
 *
 * Each round times the half of the texts that the process has not seen before, after the other half and texts in
 * many languages have warmed it: words already met are remembered, as in the middle of a crawl, and the texts timed are new.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { documentOf, judge, ruleSets, type Step } from '../packages/rules/src/index.ts'
import { pythonWith, startPeer, type Peer } from './peers/python.ts'

const FILE = '../shared/data/golden/datatrove-0.10.1-en.jsonl.gz'
const DATATROVE = ['datatrove[processing]==0.10.1', 'spacy==3.8.18', 'nltk', 'regex']
const SETS = [
  'gopher-repetition@datatrove-0.10',
  'gopher-quality@datatrove-0.10',
  'c4@datatrove-0.10',
  'fineweb@datatrove-0.10',
]
const ROUNDS = 8
const PARTS = 2
/** Texts are compared at the length that the project's target names. */
const SHORTEST = 1_000
const LONGEST = 3_500

export interface RulesBench {
  readonly file: string
  readonly texts: number
  readonly meanCharacters: number
  readonly rounds: number
  /** Texts of 3,500 characters in a second of processor time, in the median round and in the slowest and fastest. */
  readonly limpid: Speeds
  /** The same of datatrove, which stops at the first filter that drops a text; null where it cannot be installed. */
  readonly datatrove: Speeds | null
  /** Median over the rounds of our speed by theirs. */
  readonly ratio: number | null
}

export interface Speeds {
  readonly median: number
  readonly least: number
  readonly most: number
}

/** Null where the file is not here. */
export async function benchRules(file: string = FILE): Promise<RulesBench | null> {
  if (!existsSync(file)) {
    process.stderr.write(`skipped: ${file} is not here\n`)
    return null
  }
  const samples = samplesOf(file)
  const texts = samples.map(({ text }) => text)
  await using peer = await startDatatrove()
  const ours: number[] = []
  const theirs: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const part = samples.filter((sample) => sample.part === round % PARTS).map(({ text }) => text)
    const characters = part.reduce((sum, text) => sum + text.length, 0)
    ours.push(characters / LONGEST / limpidSeconds(file, round % PARTS))
    if (peer) theirs.push(characters / LONGEST / Number((await peer.ask(part))['seconds']))
  }
  return {
    file,
    texts: texts.length,
    meanCharacters: Math.round(texts.reduce((sum, text) => sum + text.length, 0) / texts.length),
    rounds: ROUNDS,
    limpid: speeds(ours),
    datatrove: peer ? speeds(theirs) : null,
    ratio: peer
      ? speeds(ours.map((speed, round) => speed / (theirs[round] ?? Number.NaN))).median
      : null,
  }
}

interface Sample {
  readonly record: string
  readonly text: string
  /** All texts of a page are in one part. */
  readonly part: number
}

/** The real texts of a golden file, at most 3,500 characters of each. */
function samplesOf(file: string): readonly Sample[] {
  const samples: Sample[] = []
  const parts = new Map<string, number>()
  for (const line of gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n')) {
    const row: unknown = JSON.parse(line)
    if (typeof row !== 'object' || row === null || !('text' in row) || !('id' in row)) continue
    const { id, text } = row
    if (typeof id !== 'string' || typeof text !== 'string' || id.startsWith('made:')) continue
    const record = id.slice(id.indexOf(':') + 1)
    const part = parts.get(record) ?? parts.size % PARTS
    parts.set(record, part)
    if (text.length >= SHORTEST) samples.push({ record, text: flat(text.slice(0, LONGEST)), part })
  }
  return samples
}

/** A string of its own, as a text that comes out of a page is: V8 reads slices of a longer one more slowly. */
function flat(text: string): string {
  return Buffer.from(text).toString()
}

/** Time for one part in a process of its own that has seen the other parts only. */
function limpidSeconds(file: string, part: number): number {
  const script = new URL(import.meta.url).pathname
  const ended = spawnSync(process.execPath, [script, '--part', String(part), file], {
    encoding: 'utf8',
  })
  return Number(ended.stdout)
}

function timePart(part: number, file: string): number {
  const samples = samplesOf(file)
  const steps = ruleSets
    .toSorted((one, other) => SETS.indexOf(one.name) - SETS.indexOf(other.name))
    .filter(({ name }) => SETS.includes(name))
    .flatMap((set) => set.steps.map(({ rule }): Step => ({ ...rule, rule })))
  const run = (text: string): void => {
    judge(documentOf({ url: '', text, language: 'en', languageScore: 1, signals: [] }), steps)
  }
  const timed = samples.filter((sample) => sample.part === part)
  const seen = samples.filter((sample) => sample.part !== part)
  const records = new Set(timed.map(({ record }) => record))
  const others = new URL('lid176-ftz.jsonl.gz', pathToFileURL(file))
  if (existsSync(others))
    seen.push(...samplesOf(fileURLToPath(others)).filter(({ record }) => !records.has(record)))
  for (let warmUp = 0; warmUp < 6; warmUp++) for (const { text } of seen) run(text)
  const start = processorSeconds()
  for (const { text } of timed) run(text)
  return processorSeconds() - start
}

/** Of all threads, collecting garbage and compiling included: other programs on the machine count less than in time on the clock. */
function processorSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

async function startDatatrove(): Promise<Peer | null> {
  const python = pythonWith('datatrove', DATATROVE)
  return python === null ? null : startPeer(python, 'datatrove_filters.py')
}

function speeds(values: readonly number[]): Speeds {
  const sorted = values.toSorted((one, other) => one - other)
  const at = (share: number): number =>
    sorted[Math.round((sorted.length - 1) * share)] ?? Number.NaN
  return { median: at(0.5), least: at(0), most: at(1) }
}

function print({ texts, meanCharacters, rounds, limpid, datatrove, ratio }: RulesBench): void {
  console.log(`${texts} texts, ${meanCharacters} characters on average, ${rounds} rounds`)
  console.log(`Limpid, every rule on every text: ${inWords(limpid)}`)
  if (datatrove) console.log(`datatrove 0.10.1, up to the first drop: ${inWords(datatrove)}`)
  if (ratio !== null) console.log(`ratio ${ratio.toFixed(0)}`)
}

function inWords({ median, least, most }: Speeds): string {
  return `${median.toFixed(0)} texts of 3.5 k characters in a second of processor time (${least.toFixed(0)}–${most.toFixed(0)})`
}

if (import.meta.main) {
  const [first, part, file = FILE] = process.argv.slice(2)
  if (first === '--part') process.stdout.write(String(timePart(Number(part), file)))
  else {
    const bench = await benchRules(first)
    if (bench) print(bench)
  }
}
