import type { Rule } from '../rule.ts'
import { bulletLines } from './bullet-lines.ts'
import { ellipses } from './ellipses.ts'
import { ellipsisLines } from './ellipsis-lines.ts'
import { emptyText } from './empty-text.ts'
import { fewStopWords } from './few-stop-words.ts'
import { fewWordsWithLetters } from './few-words-with-letters.ts'
import { hashes } from './hashes.ts'
import { longWords } from './long-words.ts'
import {
  repeatedEightGrams,
  repeatedFiveGrams,
  repeatedNineGrams,
  repeatedSevenGrams,
  repeatedSixGrams,
  repeatedTenGrams,
} from './repeated-n-grams.ts'
import { repeatedLineCharacters } from './repeated-line-characters.ts'
import { repeatedLines } from './repeated-lines.ts'
import { repeatedParagraphCharacters } from './repeated-paragraph-characters.ts'
import { repeatedParagraphs } from './repeated-paragraphs.ts'
import { shortWords } from './short-words.ts'
import { tooFewWords } from './too-few-words.ts'
import { tooManyWords } from './too-many-words.ts'
import { topFourGram, topThreeGram, topTwoGram } from './top-n-gram.ts'

/** Gopher's quality rules in datatrove's order: there the first that fires names the reason. */
export const gopherQuality: readonly Rule[] = [
  tooFewWords,
  tooManyWords,
  shortWords,
  longWords,
  hashes,
  ellipses,
  bulletLines,
  ellipsisLines,
  fewWordsWithLetters,
  fewStopWords,
]

/** Gopher's repetition rules in datatrove's order. */
export const gopherRepetition: readonly Rule[] = [
  emptyText,
  repeatedParagraphs,
  repeatedParagraphCharacters,
  repeatedLines,
  repeatedLineCharacters,
  topTwoGram,
  topThreeGram,
  topFourGram,
  repeatedFiveGrams,
  repeatedSixGrams,
  repeatedSevenGrams,
  repeatedEightGrams,
  repeatedNineGrams,
  repeatedTenGrams,
]

export const gopherRules: readonly Rule[] = [...gopherQuality, ...gopherRepetition]
