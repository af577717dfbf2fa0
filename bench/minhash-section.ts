import type { Comparison, MinHashBench } from './minhash.ts'

/** The section of docs/benchmarks.md on MinHash signatures. */
export function minHashSection({
  documents,
  meanShingles,
  rounds,
  editions,
  resident,
}: MinHashBench): string {
  const row = (name: string, { limpid, datatrove, ratio }: Comparison): string =>
    `| ${name} | ${inTurns(limpid, 0)} | ${inTurns(datatrove, 0)} | ${inTurns(ratio, 1)} |`
  const rows = editions.flatMap(({ name, words, text }) => [
    row(`\`${name}\`, words already cut`, words),
    row(`\`${name}\`, from the text`, text),
  ])
  const sizes = resident.map((bytes) => `${Math.round(bytes / 1e6)}`).join(', ')
  return `## MinHash signatures (bench/minhash.ts)

Documents of 600 shingles in a second of processor time, one core: median of ${rounds} rounds in turns (least–most); ${documents} real texts of ${meanShingles} shingles in the mean.
All values were compared and are those of datatrove 0.10.1, of \`limpid@1\` those from the same words. *Words already cut* is the work itself: every n-gram hashed, the hashes sorted, each permuted bands × rows times, the keys of the bands made.
*From the text* adds simplifying it and cutting it into spaCy's words. datatrove's step is its \`get_shingles\` and \`get_signature\`, without writing files.

| | Limpid | datatrove | times as fast |
|---|---|---|---|
${rows.join('\n')}

Resident set of the process after each round: ${sizes} MB.
`
}

function inTurns(values: readonly [number, number, number] | null, digits: number): string {
  if (values === null) return 'not installed'
  const [least, middle, most] = values.map((value) => value.toFixed(digits))
  return `${middle} (${least}–${most})`
}
