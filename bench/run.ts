/**
 * Runs the benchmarks and writes docs/benchmarks.md. Figures are ratios of things measured in one run on one machine.
 *
 *     npm run bench                 all of them
 *     npm run bench -- workers      one of them; the other sections stay as they are
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, totalmem } from 'node:os'
import { benchChain, type ChainBench } from './chain.ts'
import { benchDecide, type DecideBench } from './decide.ts'
import { benchDuplicates } from './duplicates.ts'
import { duplicatesSection } from './duplicates-section.ts'
import { benchDisclosure, type DisclosureBench } from './disclosure.ts'
import { benchLines, linesSection } from './host-lines.ts'
import { benchFasttext, type FasttextBench } from './fasttext.ts'
import { benchMemory, type MemoryBench } from './memory.ts'
import { benchMinHash } from './minhash.ts'
import { minHashSection } from './minhash-section.ts'
import { benchRules, type RulesBench } from './rules.ts'
import { benchWarc, type WarcBench } from './warc.ts'
import { benchWorkers, type WorkersBench } from './workers.ts'

const PAGE = new URL('../docs/benchmarks.md', import.meta.url)
const wanted = process.argv.slice(2)
const DISCLOSURE_COMMANDS = {
  report: '`limpid report`',
  printed: '`limpid report --pdf`, with Chromium',
  verify: '`limpid verify`',
} as const

await measure('warc', benchWarc, warcSection)
await measure('chain', benchChain, chainSection)
await measure('decide', benchDecide, decideSection)
await measure('workers', benchWorkers, workersSection)
await measure('disclosure', benchDisclosure, disclosureSection)
await measure('memory', benchMemory, memorySection)
await measure('rules', benchRules, rulesSection)
await measure('fasttext', benchFasttext, fasttextSection)
await measure('duplicates', benchDuplicates, duplicatesSection)
await measure('host-lines', benchLines, linesSection)
await measure('minhash', () => benchMinHash(), minHashSection)

/** Runs one benchmark and puts its section into the page at once: a run that is stopped leaves what was measured. */
async function measure<Bench>(
  name: string,
  run: () => Promise<Bench | null> | Bench | null,
  section: (bench: Bench) => string,
): Promise<void> {
  if (wanted.length > 0 && !wanted.includes(name)) return
  const bench = await run()
  if (bench === null) return
  const made = section(bench)
  const title = made.slice(0, made.indexOf('\n'))
  const standing = existsSync(PAGE)
    ? readFileSync(PAGE, 'utf8')
        .split(/^(?=## )/m)
        .slice(1)
    : []
  const others = standing.filter((old) => !old.startsWith(title)).map((old) => old.trimEnd())
  writeFileSync(PAGE, `${heading()}\n${[...others, made.trimEnd()].join('\n\n')}\n`)
}

function heading(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor'
  const day = new Date().toISOString().slice(0, 10)
  return `# Benchmarks

Written by \`npm run bench\` on ${day}: ${availableParallelism()} cores (${model}), ${Math.round(totalmem() / 2 ** 30)} GiB, Linux, Node ${process.versions.node}.
Read them as ratios: contenders ran in the same run, in turns. The input is the same for all: 556 real web pages, 21 MB compressed, not part of this repository.
`
}

function warcSection({ records, blockBytes, rounds, rows }: WarcBench): string {
  const lines = rows.map(
    ({ name, ofBareZlib, spread }) =>
      `| ${name} | ${ofBareZlib.toFixed(2)} | ${spread.map((value) => value.toFixed(2)).join('–')} |`,
  )
  return `## Reading a WARC (bench/warc.ts)

${records} records, ${(blockBytes / 1e6).toFixed(0)} MB inflated, in memory, one core. The floor is \`inflateRawSync\` over the same gzip members, doing nothing else.
Median of ${rounds} rounds, middle half beside it; above 1 is faster than the floor.

| | of bare inflateRawSync | spread |
|---|---|---|
${lines.join('\n')}
`
}

function rulesSection({
  texts,
  meanCharacters,
  rounds,
  limpid,
  datatrove,
  ratio,
}: RulesBench): string {
  const peer =
    datatrove === null
      ? 'datatrove could not be installed here.'
      : `datatrove 0.10.1, which stops at the first filter that drops a text: ${speeds(datatrove)}. **Limpid is ${fixed(ratio)} times as fast.**`
  return `## Gopher, C4 and FineWeb, every rule in full (bench/rules.ts)

${texts} texts of ${Math.round(meanCharacters)} characters in the mean, given as texts of 3,500 characters a second, one core; median of ${rounds} rounds (slowest–fastest).
Limpid: ${speeds(limpid)}. ${peer}
`
}

function speeds({ median, least, most }: RulesBench['limpid']): string {
  return `${Math.round(median)} a second (${Math.round(least)}–${Math.round(most)})`
}

function chainSection({ pages, rounds, limpid, datatrove, ratio }: ChainBench): string {
  const [least, middle, most] = limpid
  const peer =
    datatrove === null
      ? 'datatrove could not be installed here.'
      : `datatrove 0.10.1 (WarcReader, Trafilatura, Gopher, C4, FineWeb; without its language filter, which downloads a model): ${datatrove[1].toFixed(1)} (${datatrove[0].toFixed(1)}–${datatrove[2].toFixed(1)}). **Limpid is ${fixed(ratio)} times as fast.**`
  return `## The whole chain, one core (bench/chain.ts)

\`limpid build\` with the default recipe: every rule measured on every page, ledger, corpus and report written, the start of its processes included.
${pages} pages; pages a second, median of ${rounds} rounds (slowest–fastest). Limpid: ${middle.toFixed(1)} (${least.toFixed(1)}–${most.toFixed(1)}). ${peer}
`
}

function decideSection({ pages, kept, rounds, seconds, stages }: DecideBench): string {
  const [least, middle, most] = seconds.map((value) => value.toFixed(1))
  const parts = stages.map(({ stage, seconds: taken }) => `${stage} ${taken.toFixed(1)} s`)
  return `## Deciding a run anew (bench/decide.ts)

\`limpid decide\` over ${pages} pages in 40 files, the measures and texts of real ones repeated with variation, by stricter thresholds: from the start of the command to
its release, two workers: **${middle} s** (${least}–${most}, ${rounds} rounds); ${kept} pages kept. By stage in that round: ${parts.join(', ')}.
The stage *decide* takes the decisions; the others write the corpus, the ledger and the report.
`
}

function workersSection({ pages, rounds, ratio }: WorkersBench): string {
  const [least, middle, most] = ratio
  return `## One worker and two (bench/workers.ts)

\`limpid build\` over ${pages} pages in files of 557 records, from start to release: two workers are **${middle.toFixed(2)} times as fast** as one (${least.toFixed(2)}–${most.toFixed(2)}, ${rounds} rounds).
`
}

function memorySection({ records, compressedBytes, quarters }: MemoryBench): string {
  const sizes = quarters.map((bytes) => `${Math.round(bytes / 1e6)} MB`).join(', ')
  return `## Memory of a worker (bench/memory.ts)

The same pages repeated to ${records} records in one file of ${Math.round(compressedBytes / 1e6)} MB, one worker: largest resident set in each quarter of the run: ${sizes}.
`
}

function disclosureSection(bench: DisclosureBench): string {
  const rows = (['report', 'printed', 'verify'] as const).flatMap((name) => {
    const runs = bench[name]
    if (runs.length === 0) return []
    const seconds = runs.map((run) => run.seconds)
    const processor = runs.map((run) => run.processor)
    const megabytes = Math.round(Math.max(...runs.map((run) => run.memory)) / 1e6)
    return [
      `| ${DISCLOSURE_COMMANDS[name]} | ${Math.min(...seconds).toFixed(1)}–${Math.max(...seconds).toFixed(1)} | ${Math.min(...processor).toFixed(1)}–${Math.max(...processor).toFixed(1)} | ${megabytes} |`,
    ]
  })
  return `## All documents of a large release (bench/disclosure.ts)

A ledger of ${bench.rows} rows over ${bench.domains} domains: the sample's release again and again, each copy with page ids and domains of its own. ${bench.documents} files written by \`--pdf\`.
From start to end of the process, ${bench.report.length} rounds, two cores shared with other work; memory is the most that the process and all it started held at once, shared pages counted once.

| | seconds (least–most) | of processor | MB |
|---|---|---|---|
${rows.join('\n')}
`
}

function fasttextSection(bench: FasttextBench): string {
  const { texts, meanCharacters, rounds, limpid, fasttext, ratio } = bench
  const given = ([least, middle, most]: readonly [number, number, number]): string =>
    `${Math.round(middle)} a second (${Math.round(least)}–${Math.round(most)})`
  const peer =
    fasttext === null || ratio === null
      ? 'fastText could not be installed here.'
      : `fastText 0.9.2: ${given(fasttext)}. **Limpid is ${ratio[1].toFixed(2)} times as fast** (${ratio[0].toFixed(2)}–${ratio[2].toFixed(2)}).`
  return `## lid.176.ftz (bench/fasttext.ts)

The first label of ${texts} texts of ${Math.round(meanCharacters)} characters in the mean, one core, processor time; median of ${rounds} rounds in turns (slowest–fastest).
Limpid's loader: ${given(limpid)}. ${peer}
`
}

function fixed(ratio: number | null): string {
  return ratio === null ? '–' : ratio.toFixed(1)
}
