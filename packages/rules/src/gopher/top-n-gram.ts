import type { Document } from '../document.ts'
import { NO_SPANS, type Finding, type Rule } from '../rule.ts'
import { runTable } from './run-table.ts'
import { GOPHER_REPETITION } from './sources.ts'
import { runHash, wordSequence, type WordSequence } from './word-sequence.ts'

/** Finds pages where one pair of words comes again and again: more than 20 % of all characters (arXiv:2112.11446, table A1). */
export const topTwoGram = topNgram(2, 'pair of words', 0.2)

/** The same of three words: more than 18 % of all characters. */
export const topThreeGram = topNgram(3, 'run of three words', 0.18)

/** The same of four words: more than 16 % of all characters. */
export const topFourGram = topNgram(4, 'run of four words', 0.16)

function topNgram(n: number, name: string, threshold: number): Rule {
  return {
    id: `gopher.top-${n}-gram`,
    version: 1,
    sentence: `One ${name} makes up too much of the text.`,
    source: GOPHER_REPETITION,
    unit: 'share',
    fires: '>',
    threshold,
    action: 'drop',
    parameters: {},
    measure: (document) => measure(document, n),
  }
}

/** The most frequent run, the first of equals, even if it occurs once: its length with blanks, times its count. */
function measure(document: Document, n: number): Finding {
  const sequence = wordSequence(document)
  const runs = sequence.texts.length - n + 1
  if (runs < 1) return { score: null, spans: NO_SPANS }
  const table = runTable(runs)
  const counts = new Int32Array(runs)
  for (let index = 0; index < runs; index++) {
    let slot = table.slotOf(runHash(sequence, index, index + n))
    let known = table.at(slot)
    while (known >= 0 && !isSameRun(sequence, known, index, n)) {
      slot = table.after(slot)
      known = table.at(slot)
    }
    if (known < 0) table.set(slot, index)
    const first = known < 0 ? index : known
    counts[first] = (counts[first] ?? 0) + 1
  }
  let top = 0
  for (let index = 1; index < runs; index++)
    if ((counts[index] ?? 0) > (counts[top] ?? 0)) top = index
  const length = (sequence.codePoints[top + n] ?? 0) - (sequence.codePoints[top] ?? 0) + n - 1
  return { score: (length * (counts[top] ?? 0)) / document.codePoints, spans: NO_SPANS }
}

function isSameRun({ texts }: WordSequence, one: number, other: number, n: number): boolean {
  for (let offset = 0; offset < n; offset++)
    if (texts[one + offset] !== texts[other + offset]) return false
  return true
}
