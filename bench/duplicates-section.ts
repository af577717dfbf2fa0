import { NO_LIMIT, type DuplicatesBench, type MeasuredSearch } from './duplicates.ts'

/** The section of docs/benchmarks.md on the search for duplicates. Refuses to write one where two searches of the same pages differ. */
export function duplicatesSection(searches: DuplicatesBench): string {
  const sizes = [...new Set(searches.map(({ pages }) => pages))].toSorted((a, b) => a - b)
  const first = searches.find(({ pages }) => pages === sizes.at(-1))
  if (first === undefined) throw new Error('no search was made')
  const { stars, chains, dropped, right } = first
  return `## Duplicates across a run (bench/duplicates.ts)

Invented pages of 80 words, made from their numbers; three tenths are in planted families of 2 to 30, seven eighths of which are copies of one page (Jaccard 0.6 to 1), the others copies of copies.
Worker processes write texts and signatures (\`limpid@1\`), then one process joins them on two threads. Seconds are the processors', all processes together; memory is the largest
resident set of the whole tree of processes, what they share counted for each; both the join's and the workers' DuckDB spill to disk.

| pages | DuckDB \`memory_limit\` | workers | tasks, s | join, s | memory, all processes | dropped | result |
|---|---|---|---|---|---|---|---|
${searches.map(row).join('\n')}

The result is the digest of every dropped page, its survivor, rule and similarity. ${sizes.map((pages) => sameness(searches.filter((search) => search.pages === pages))).join(' ')} ${growth(searches)}
Searches with the same workers read the same tables, and only their joins differ; what the tables cost is then given twice.
Of ${count(dropped)} dropped pages ${count(right)} are at least 0.8 like the survivor named, counted from the words as they were written: **precision ${(right / dropped).toFixed(4)}**. Of ${count(stars.planted)} copies of one page
that are at least 0.8 like an earlier page of their family, ${count(stars.found)} are dropped: **recall ${(stars.found / stars.planted).toFixed(4)}**. Copies of copies: ${count(chains.found)} of ${count(chains.planted)}; the others are like a page that is
itself dropped, and not like one that is kept. Of ${count(stars.pairs + chains.pairs)} pairs at least 0.8 alike, both pages are kept of ${count(stars.standing + chains.standing)}.
`
}

/** Which memory and workers gave one result; throws where they did not. */
function sameness(searches: DuplicatesBench): string {
  const [first] = searches
  if (first === undefined || searches.some(({ digest }) => digest !== first.digest))
    throw new Error('searches of the same pages found different duplicates')
  const workers = [...new Set(searches.map((search) => search.workers))].toSorted((a, b) => a - b)
  const limits = [...new Set(searches.map(({ memoryLimit }) => limitOf(memoryLimit)))]
  return `${count(first.pages)} pages: **the same with ${limits.join(' and ')}, and with ${workers.join(', ')} workers**.`
}

function limitOf(memoryLimit: string): string {
  return memoryLimit === NO_LIMIT ? 'no limit' : memoryLimit
}

function row(search: MeasuredSearch): string {
  const { pages, memoryLimit, workers, taskSeconds, joinSeconds, peakBytes, dropped, digest } =
    search
  const join = joinSeconds === null ? 'stopped, gone on' : joinSeconds.toFixed(0)
  return `| ${count(pages)} | ${limitOf(memoryLimit)} | ${workers} | ${taskSeconds.toFixed(0)} | ${join} | ${(peakBytes / 1e9).toFixed(2)} GB | ${count(dropped)} | \`${digest.slice(0, 12)}\` |`
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
