import { meanOf, SETS } from './extract-contender.ts'
import type { Contender } from './extract-contender.ts'
import { median } from './median.ts'

/** What the figures were measured on. */
export interface Setting {
  readonly pages: number
  readonly bytes: number
  readonly turns: number
  readonly model: string
  readonly cores: number
  readonly node: string
  readonly day: string
}

/** docs/extraction.md: how the main text is taken, and the comparison. */
export function pageOf(contenders: readonly Contender[], setting: Setting): string {
  const { pages, bytes, turns, model, cores, node, day } = setting
  const sorted = contenders.toSorted((a, b) => meanOf(b) - meanOf(a))
  return `# Extraction: accuracy and speed

Written by \`npm exec -- node bench/extract.ts\` on ${day}: ${cores} cores (${model}), Linux, Node ${node}, one process and one thread for each extractor, decoding included; speeds are pages a second of processor time, since the machine is shared.
The input is ${pages} real pages of ${(bytes / pages / 1000).toFixed(0)} kB on average, not part of this repository. Limpid and resiliparse ran ${turns} times in turns, each the third pass over the pages; the others ran once, their first pass. p50 and p99 are times by the clock, of each page's best turn. Read the ratios rather than the speeds.

![Accuracy against speed of extractors of main text](images/extraction.svg)

| extractor | ${SETS.map((set) => set.split('/')[1]).join(' | ')} | pages/s | spread | p50 | p99 | failed |
|---|${SETS.map(() => '---').join('|')}|---|---|---|---|---|
${sorted.map(rowOf).join('\n')}

${ratiosOf(contenders)}
## What is measured

- **Accuracy** is F1: of must-keep and must-drop passages (trafilatura's set, 98 pages, Spanish, French, Polish, Portuguese …), and of 4-token shingles against the full text (fundus: 126 press articles, English, German and others; waddle: 100 Greek, Polish and Russian pages).
- **Limpid is trained**, so each page is read with weights that have not seen its host: one half of the hosts trains the weights for the other. The weights that the package ships are trained on all of them (packages/extract/model/README.md) and take the same time.
- All of these sets are public: the peers may have been tuned on them too. Pages of the \`mozilla/readability\` set are left out, since their truth is Readability's output.
- Comments are off everywhere. jusText runs without a stop list, since the pages are in thirty languages.

## How Limpid does it

One pass over the page's bytes builds a light tree in tables of integers; text is never decoded before it is known to be wanted. Blocks of text are then described by about a hundred numbers — density of text, links and marks, names of elements and classes, place, template, what stands around them, and whether they repeat the page's description or the article text in its JSON-LD — and judged twice by a small forest of decision trees, the second time in the light of the neighbours' first scores. A few general rules follow: consent forms, repeated texts, menus, copyright lines, tables that belong to the text before them. No rule knows a site, and none needs a language.

Every visible character is either in \`text\` or in \`leftOutText\`, and \`blocks\` say where and why.
`
}

function rowOf({ name, version, f1, speeds, p50Ms, p99Ms, failures }: Contender): string {
  const least = Math.min(...speeds).toFixed(0)
  const most = Math.max(...speeds).toFixed(0)
  const spread = speeds.length > 1 ? `${least}–${most}` : '–'
  const scores = f1.map((score) => score.toFixed(3)).join(' | ')
  return `| ${name} ${version} | ${scores} | ${median(speeds).toFixed(0)} | ${spread} | ${p50Ms.toFixed(1)} ms | ${p99Ms.toFixed(1)} ms | ${failures} |`
}

function ratiosOf(contenders: readonly Contender[]): string {
  const limpid = contenders.find(({ name }) => name === 'limpid')
  if (limpid === undefined) return ''
  const others = contenders.filter(({ name }) => name !== 'limpid')
  return `Limpid's speed here is ${others.map((peer) => ratioOf(limpid, peer)).join(', ')}.\n`
}

/** Turn by turn where both ran in turns, so that what else the machine did cancels out. */
function ratioOf(limpid: Contender, peer: Contender): string {
  if (peer.speeds.length !== limpid.speeds.length) {
    return `${(median(limpid.speeds) / median(peer.speeds)).toFixed(0)} × ${peer.name}`
  }
  const ratios = limpid.speeds.map((speed, turn) => speed / (peer.speeds[turn] ?? 1))
  const ends = `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`
  return `**${median(ratios).toFixed(2)} ×** ${peer.name} (median of turns, ${ends})`
}
