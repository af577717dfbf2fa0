import { view } from '../document.ts'
import { Runs } from '../gopher/runs.ts'
import { NO_SPANS, type Rule } from '../rule.ts'
import { whiteWordCodePoints, whiteWords } from '../words/white-words.ts'
import { DOLMA_GOPHER } from './sources.ts'

/**
 * The most frequent run of 2, 3 and 4 words as the tagger measures it: its characters without blanks, times its
 * count, for each character that is no white space. The first of equally frequent ones, even if it occurs once.
 */
export const topRuns: readonly Rule[] = [
  topRun(2, 'pair of words', 0.2),
  topRun(3, 'run of three words', 0.18),
  topRun(4, 'run of four words', 0.16),
]

/**
 * The three rules of the recipe that never fired: it asks for `…in_most_common_2gram`, the tagger writes
 * `…in_most_common_2grams`, and an absent attribute drops nothing. They have no score on any page.
 */
export const deadTopRuns: readonly Rule[] = topRuns.map(deadRun)

/** Runs of 5 to 10 words that come more than once: their characters as a share of those of all runs of that length, overlaps counted again. */
export const repeatedRuns: readonly Rule[] = [
  repeatedRun(5, 0.15),
  repeatedRun(6, 0.14),
  repeatedRun(7, 0.13),
  repeatedRun(8, 0.12),
  repeatedRun(9, 0.11),
  repeatedRun(10, 0.1),
]

function topRun(n: number, name: string, threshold: number): Rule {
  return {
    ...runRule(threshold),
    id: `dolma.top-${n}-gram@tagger`,
    sentence: `One ${name} makes up too much of the text, as the tagger measured it and the recipe never asked.`,
    action: 'note',
    measure: (document) => ({ score: runShares(document).get(n) ?? null, spans: NO_SPANS }),
  }
}

function deadRun(rule: Rule): Rule {
  return {
    ...rule,
    id: rule.id.replace('@tagger', '@1.6'),
    sentence:
      'Dead as published: the recipe asks for a name that no tagger writes, so it never fires.',
    action: 'drop',
    dead: 'misspelt-name',
    measure: () => ({ score: null, spans: NO_SPANS }),
  }
}

function repeatedRun(n: number, threshold: number): Rule {
  return {
    ...runRule(threshold),
    id: `dolma.repeated-${n}-grams@1.6`,
    sentence: `Too many runs of ${n} words come more than once.`,
    action: 'drop',
    measure: (document) => ({ score: runShares(document).get(n) ?? null, spans: NO_SPANS }),
  }
}

function runRule(threshold: number) {
  const fires = '>' as const
  return { version: 1, source: DOLMA_GOPHER, unit: 'share', fires, threshold, parameters: {} }
}

/** The share of each length of run; absent where the text has fewer words. */
const runShares = view((document): ReadonlyMap<number, number> => {
  const shares = new Map<number, number>()
  const words = whiteWords(document)
  const runs = new Runs(words)
  runs.lengthen()
  for (let n = 2; n <= Math.min(10, words.length); n++) {
    runs.lengthen()
    const counted = count(runs)
    shares.set(n, n <= 4 ? counted.top / whiteWordCodePoints(document) : counted.repeated)
  }
  return shares
})

function count(runs: Runs): { readonly top: number; readonly repeated: number } {
  const counts = new Int32Array(runs.count)
  const firsts = new Int32Array(runs.count)
  for (let index = 0; index < runs.count; index++) {
    const known = runs.findOrAdd(index, false)
    const first = known < 0 ? index : known
    firsts[index] = first
    counts[first] = (counts[first] ?? 0) + 1
  }
  let top = 0
  let all = 0
  let repeated = 0
  for (let index = 0; index < runs.count; index++) {
    if ((counts[index] ?? 0) > (counts[top] ?? 0)) top = index
    all += length(runs, index)
    if ((counts[firsts[index] ?? 0] ?? 0) > 1) repeated += length(runs, index)
  }
  return { top: length(runs, top) * (counts[top] ?? 0), repeated: repeated / all }
}

function length({ codePoints, length: words }: Runs, index: number): number {
  return (codePoints[index + words] ?? 0) - (codePoints[index] ?? 0)
}
