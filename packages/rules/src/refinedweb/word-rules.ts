import { view, type Document } from '../document.ts'
import type { Rule } from '../rule.ts'
import { countOccurrences } from '../text/count-occurrences.ts'
import { whiteWordCodePoints, whiteWords } from '../words/white-words.ts'
import { dropRule } from './declare.ts'

/** fastText cuts words at these and nowhere else. */
const FASTTEXT_BLANKS = /[ \n\r\t\v\f\0]/u
const ALPHANUMERIC = /^[\p{L}\p{N}]/u

/** Words as fastText cuts them, of which the first character is a letter or number. */
export function countProperWords(text: string): number {
  let count = 0
  for (const word of text.split(FASTTEXT_BLANKS)) if (ALPHANUMERIC.test(word)) count++
  return count
}

const properWords = view(({ text }) => countProperWords(text))

const STOP_WORDS = new Set(['the', 'be', 'to', 'of', 'and', 'that', 'have', 'with'])
const SYMBOLS = ['#', '...', '. . .', '\u2026']

export const wordRules: readonly Rule[] = [
  dropRule({
    fault: 'too-few-words',
    sentence: 'Too few words that begin with a letter or number.',
    unit: 'words',
    fires: '<',
    threshold: 50,
    measure: properWords,
  }),
  dropRule({
    fault: 'too-many-words',
    sentence: 'Too many words that begin with a letter or number.',
    unit: 'words',
    fires: '>',
    threshold: 100_000,
    measure: properWords,
  }),
  dropRule({
    fault: 'short-words',
    sentence: 'The words between white space are too short on average.',
    unit: 'characters',
    fires: '<',
    threshold: 3,
    measure: (document) => perWord(document, whiteWordCodePoints(document)),
  }),
  dropRule({
    fault: 'long-words',
    sentence: 'The words between white space are too long on average.',
    unit: 'characters',
    fires: '>',
    threshold: 10,
    measure: (document) => perWord(document, whiteWordCodePoints(document)),
  }),
  dropRule({
    fault: 'symbols',
    sentence: 'Too many # and ellipses for its number of words.',
    unit: 'share',
    fires: '>',
    threshold: 0.1,
    measure: (document) =>
      perWord(
        document,
        SYMBOLS.reduce((sum, symbol) => sum + countOccurrences(document.text, symbol), 0),
      ),
  }),
]

export const laterWordRules: readonly Rule[] = [
  dropRule({
    fault: 'words-without-letters',
    sentence: 'Too many of the words between white space hold no letter.',
    unit: 'share',
    fires: '>',
    threshold: 0.2,
    measure: (document) =>
      perWord(document, whiteWords(document).filter(({ hasLetter }) => !hasLetter).length),
  }),
  dropRule({
    fault: 'few-stop-words',
    sentence: 'Too few occurrences of eight common English words, in any case.',
    unit: 'words',
    fires: '<',
    threshold: 2,
    measure: (document) =>
      whiteWords(document).filter(({ text }) => STOP_WORDS.has(text.toLowerCase())).length,
  }),
]

function perWord(document: Document, count: number): number | null {
  const { length } = whiteWords(document)
  return length === 0 ? null : count / length
}
