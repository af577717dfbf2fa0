import type { Rule } from '../rule.ts'
import { share } from '../share.ts'
import { runCounts } from './run-counts.ts'
import { GOPHER_REPETITION } from './sources.ts'

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
    measure: (document) => share(runCounts(document).repeated.get(n) ?? 0, document.codePoints),
  }
}
