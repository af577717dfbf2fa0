import type { Rule } from '../rule.ts'
import { share } from '../share.ts'
import { GOPHER_QUALITY } from './sources.ts'
import { wordCounts } from './word-counts.ts'

/** Finds pages of numbers and marks: fewer than 80 % of the words, marks counted as words, hold a letter (arXiv:2112.11446, appendix A.1.1). */
export const fewWordsWithLetters: Rule = {
  id: 'gopher.few-words-with-letters',
  version: 1,
  sentence: 'Too few of the words hold a letter.',
  source: GOPHER_QUALITY,
  unit: 'share',
  fires: '<',
  threshold: 0.8,
  action: 'drop',
  parameters: {},
  measure(document) {
    const { withLetter, all } = wordCounts(document)
    return share(withLetter, all)
  },
}
