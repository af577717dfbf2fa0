import type { Document } from '../document.ts'
import { NO_SPANS, type Finding, type Rule } from '../rule.ts'
import { runTable } from './run-table.ts'
import { GOPHER_REPETITION } from './sources.ts'
import { runHash, wordSequence, type WordSequence } from './word-sequence.ts'

/** Finds pages that say long runs of words again: thresholds for 5 to 10 words from arXiv:2112.11446, table A1. */
export const repeatedFiveGrams = repeatedNgrams(5, 0.15)
export const repeatedSixGrams = repeatedNgrams(6, 0.14)
export const repeatedSevenGrams = repeatedNgrams(7, 0.13)
export const repeatedEightGrams = repeatedNgrams(8, 0.12)
export const repeatedNineGrams = repeatedNgrams(9, 0.11)
export const repeatedTenGrams = repeatedNgrams(10, 0.1)

function repeatedNgrams(n: number, threshold: number): Rule {
  return {
    id: `gopher.repeated-${n}-grams`,
    version: 1,
    sentence: `Too much of the text stands in runs of ${n} words that were there before.`,
    source: GOPHER_REPETITION,
    unit: 'share',
    fires: '>',
    threshold,
    action: 'drop',
    parameters: {},
    measure: (document) => measure(document, n),
  }
}

/**
 * Goes through the text from the left: a run that was seen before counts its characters and is skipped as a whole,
 * any other is remembered and the next one starts one word further. Runs are equal when their words, joined
 * without blanks, are: `can not` repeats `cannot`.
 */
function measure(document: Document, n: number): Finding {
  if (document.codePoints === 0) return { score: null, spans: NO_SPANS }
  const sequence = wordSequence(document)
  const runs = sequence.texts.length - n + 1
  let repeated = 0
  const table = runTable(Math.max(runs, 0))
  for (let index = 0; index < runs;) {
    let slot = table.slotOf(runHash(sequence, index, index + n))
    let known = table.at(slot)
    while (known >= 0 && !readsTheSame(sequence, known, index, n)) {
      slot = table.after(slot)
      known = table.at(slot)
    }
    if (known < 0) {
      table.set(slot, index)
      index++
    } else {
      repeated += (sequence.codePoints[index + n] ?? 0) - (sequence.codePoints[index] ?? 0)
      index += n
    }
  }
  return { score: repeated / document.codePoints, spans: NO_SPANS }
}

function readsTheSame(
  { joined, starts }: WordSequence,
  one: number,
  other: number,
  n: number,
): boolean {
  let left = starts[one] ?? 0
  let right = starts[other] ?? 0
  const end = starts[one + n] ?? 0
  if (end - left !== (starts[other + n] ?? 0) - right) return false
  while (left < end) if (joined.charCodeAt(left++) !== joined.charCodeAt(right++)) return false
  return true
}
