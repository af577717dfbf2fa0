import { view, type Document } from '../document.ts'
import { Runs } from '../gopher/runs.ts'
import type { Rule } from '../rule.ts'
import { tokenOf } from '../words/token.ts'
import { dropRule } from './declare.ts'

/** Unicode's word boundaries, as DCLM's uniseg has them; ICU knows more of scripts without blanks, which no English page has. */
const SEGMENTER = new Intl.Segmenter('en', { granularity: 'word' })
const ALPHANUMERIC = /^[\p{L}\p{N}]/u

/** Gopher's thresholds for runs of 2 to 10 words (arXiv:2112.11446, table A1). */
const THRESHOLDS = [0.2, 0.18, 0.16, 0.15, 0.14, 0.13, 0.12, 0.11, 0.1]

/** The longest of the most frequent runs of 2 to 4 words, and all repeated runs of 5 to 10; no share where nothing is repeated. */
export const runRules: readonly Rule[] = THRESHOLDS.map((threshold, index) => {
  const n = index + 2
  return dropRule({
    fault: n <= 4 ? `top-${n}-gram` : `repeated-${n}-grams`,
    sentence:
      n <= 4
        ? `One run of ${n} words that comes again makes up too much of the text.`
        : `Too many of the words stand in runs of ${n} that come more than once.`,
    unit: 'share',
    fires: '>',
    threshold,
    measure: (document) => runShares(document).get(n) ?? null,
  })
})

const runShares = view((document: Document): ReadonlyMap<number, number> => {
  const words = []
  for (const { segment } of SEGMENTER.segment(document.text))
    if (ALPHANUMERIC.test(segment)) words.push(tokenOf(segment, false))
  const shares = new Map<number, number>()
  const runs = new Runs(words)
  const all = runs.codePoints.at(-1) ?? 0
  runs.lengthen()
  for (let n = 2; n <= Math.min(10, words.length); n++) {
    runs.lengthen()
    shares.set(n, (n <= 4 ? longestTop(runs) : covered(runs)) / all)
  }
  return shares
})

function countRuns(runs: Runs): { readonly counts: Int32Array; readonly firsts: Int32Array } {
  const counts = new Int32Array(runs.count)
  const firsts = new Int32Array(runs.count)
  for (let index = 0; index < runs.count; index++) {
    const known = runs.findOrAdd(index, false)
    firsts[index] = known < 0 ? index : known
    const first = firsts[index] ?? index
    counts[first] = (counts[first] ?? 0) + 1
  }
  return { counts, firsts }
}

function longestTop(runs: Runs): number {
  const { counts } = countRuns(runs)
  let most = 1
  let longest = 0
  for (const [index, count] of counts.entries()) {
    if (count < 2 || count < most) continue
    longest = Math.max(count > most ? 0 : longest, length(runs, index, index + runs.length))
    most = count
  }
  return most < 2 ? 0 : longest * most
}

/** Code points of the words that stand in a repeated run, each once. */
function covered(runs: Runs): number {
  const { counts, firsts } = countRuns(runs)
  let until = 0
  let sum = 0
  for (let index = 0; index < runs.count; index++) {
    if ((counts[firsts[index] ?? 0] ?? 0) < 2) continue
    const end = index + runs.length
    sum += length(runs, Math.max(index, until), end)
    until = end
  }
  return sum
}

function length({ codePoints }: Runs, from: number, to: number): number {
  return (codePoints[to] ?? 0) - (codePoints[from] ?? 0)
}
