import type { DuplicatesBench, MeasuredSearch } from './duplicates.ts'

/** The section of docs/benchmarks.md on the search for duplicates. Refuses to write one where two searches of the same pages differ. */
export function duplicatesSection(searches: DuplicatesBench): string {
  const most = Math.max(...searches.map(({ pages }) => pages))
  const largest = searches.filter(({ pages }) => pages === most)
  const [first] = largest
  if (first === undefined || largest.some(({ digest }) => digest !== first.digest))
    throw new Error('searches of the same pages found different duplicates')
  const { stars, chains, dropped, right } = first
  return `## Duplicates across a run (bench/duplicates.ts)

Invented pages of 80 words, made from their numbers; three tenths are in planted families of 2 to 30, seven eighths of which are copies of one page (Jaccard 0.6 to 1), the others copies of copies.
Worker processes write texts and signatures (\`limpid@1\`), then one process joins them on two threads. Seconds are the processors', all processes together; memory is the largest
resident set of the whole tree of processes, what they share counted for each; both the join's and the workers' DuckDB spill to disk.

| pages | DuckDB \`memory_limit\` | workers | tasks, s | join, s | memory, all processes | dropped | result |
|---|---|---|---|---|---|---|---|
${searches.map(row).join('\n')}

The result is the digest of every dropped page, its survivor, rule and similarity: **the same with 1 GB and without a limit, and with 1, 2 and 4 workers**. ${growth(searches)}
Of ${count(dropped)} dropped pages ${count(right)} are at least 0.8 like the survivor named, counted from the words as they were written: **precision ${(right / dropped).toFixed(4)}**. Of ${count(stars.planted)} copies of one page
that are at least 0.8 like an earlier page of their family, ${count(stars.found)} are dropped: **recall ${(stars.found / stars.planted).toFixed(4)}**. Copies of copies: ${count(chains.found)} of ${count(chains.planted)}; the others are like a page that is
itself dropped, and not like one that is kept. Of ${count(stars.pairs + chains.pairs)} pairs at least 0.8 alike, both pages are kept of ${count(stars.standing + chains.standing)}.
`
}

function row(search: MeasuredSearch): string {
  const { pages, memoryLimit, workers, taskSeconds, joinSeconds, peakBytes, dropped, digest } =
    search
  const limit = memoryLimit.endsWith('%') ? `none (${memoryLimit} of the machine)` : memoryLimit
  const join = joinSeconds === null ? 'stopped, gone on' : joinSeconds.toFixed(0)
  return `| ${count(pages)} | ${limit} | ${workers} | ${taskSeconds.toFixed(0)} | ${join} | ${(peakBytes / 1e9).toFixed(2)} GB | ${count(dropped)} | \`${digest.slice(0, 12)}\` |`
}

/** What ten times as many pages cost, where both were searched with the same memory and workers. */
function growth(searches: DuplicatesBench): string {
  const [small] = searches
  const large = searches.find(
    ({ pages, memoryLimit, workers }) =>
      pages === (small?.pages ?? 0) * 10 &&
      memoryLimit === small?.memoryLimit &&
      workers === small.workers,
  )
  if (small === undefined || large === undefined) return ''
  const [less, more] = [small, large].map(({ taskSeconds, joinSeconds }) =>
    joinSeconds === null ? null : taskSeconds + joinSeconds,
  )
  if (typeof less !== 'number' || typeof more !== 'number') return ''
  return `Ten times as many pages cost **${(more / less).toFixed(1)} times as much**.`
}

function count(value: number): string {
  return value.toLocaleString('en-US')
}
