import { view, type Document } from '../document.ts'
import { NO_SPANS, type Comparison, type Rule } from '../rule.ts'
import { whiteWords } from '../words/white-words.ts'
import { DOLMA_GOPHER } from './sources.ts'

/** The eight words of arXiv:2112.11446, appendix A.1.1; Dolma counts how often they come, in this spelling only. */
const REQUIRED_WORDS = new Set(['the', 'be', 'to', 'of', 'and', 'that', 'have', 'with'])

/** Fewer than 50 words between white space. */
export const tooFewWords = wordRule({
  id: 'dolma.too-few-words@1.6',
  sentence: 'Too few words between white space.',
  unit: 'words',
  fires: '<',
  threshold: 50,
  measure: (document) => whiteWords(document).length,
})

/** More than 100,000 words between white space. */
export const tooManyWords = wordRule({
  id: 'dolma.too-many-words@1.6',
  sentence: 'Too many words between white space.',
  unit: 'words',
  fires: '>',
  threshold: 100_000,
  measure: (document) => whiteWords(document).length,
})

/** The median length, where Gopher takes the mean, under 3; a text without words has 0. */
export const shortWords = wordRule({
  id: 'dolma.short-words@1.6',
  sentence: 'The words are too short: half of them are shorter than this.',
  unit: 'characters',
  fires: '<',
  threshold: 3,
  measure: (document) => medianLength(document),
})

/** The median length over 10. */
export const longWords = wordRule({
  id: 'dolma.long-words@1.6',
  sentence: 'The words are too long: half of them are longer than this.',
  unit: 'characters',
  fires: '>',
  threshold: 10,
  measure: (document) => medianLength(document),
})

/** Words with # or … in them, both together, over 10 % of all. */
export const symbolWords = wordRule({
  id: 'dolma.symbol-words@1.6',
  sentence: 'Too many words hold # or an ellipsis.',
  unit: 'share',
  fires: '>',
  threshold: 0.1,
  measure: (document) =>
    shareOf(document, ({ text }) => text.includes('#') || text.includes('\u2026')),
})

/** Words with a letter under 80 % of all. */
export const fewWordsWithLetters = wordRule({
  id: 'dolma.few-words-with-letters@1.6',
  sentence: 'Too few of the words between white space hold a letter.',
  unit: 'share',
  fires: '<',
  threshold: 0.8,
  measure: (document) => shareOf(document, ({ hasLetter }) => hasLetter),
})

/** Fewer than 2 occurrences of the eight words, so that `the the` is enough; `the,` is none. */
export const fewStopWords = wordRule({
  id: 'dolma.few-stop-words@1.6',
  sentence: 'Too few occurrences of eight common English words.',
  unit: 'words',
  fires: '<',
  threshold: 2,
  measure: (document) => whiteWords(document).filter(({ text }) => REQUIRED_WORDS.has(text)).length,
})

export const wordRules: readonly Rule[] = [
  tooFewWords,
  tooManyWords,
  shortWords,
  longWords,
  symbolWords,
  fewWordsWithLetters,
  fewStopWords,
]

interface WordRule {
  readonly id: string
  readonly sentence: string
  readonly unit: string
  readonly fires: Comparison
  readonly threshold: number
  readonly measure: (document: Document) => number
}

function wordRule({ measure, ...declared }: WordRule): Rule {
  return {
    ...declared,
    version: 1,
    source: DOLMA_GOPHER,
    action: 'drop',
    parameters: {},
    measure: (document) => ({ score: measure(document), spans: NO_SPANS }),
  }
}

const medianLength = view((document): number => {
  const lengths = whiteWords(document)
    .map(({ codePoints }) => codePoints)
    .toSorted((one, other) => one - other)
  const middle = lengths.length >> 1
  const upper = lengths[middle] ?? 0
  return lengths.length % 2 === 1 ? upper : (upper + (lengths[middle - 1] ?? 0)) / 2
})

/** A share of the words; 0 in a text that has none, as Dolma's code gives. */
function shareOf(
  document: Document,
  counts: (word: ReturnType<typeof whiteWords>[number]) => boolean,
): number {
  const words = whiteWords(document)
  return words.length === 0 ? 0 : words.filter(counts).length / words.length
}
