import type { Rule } from '../rule.ts'
import { bulletLines } from './bullet-lines.ts'
import { ellipses } from './ellipses.ts'
import { ellipsisLines } from './ellipsis-lines.ts'
import { emptyText } from './empty-text.ts'
import { fewStopWords, fewStopWords2024 } from './few-stop-words.ts'
import { fewWordsWithLetters } from './few-words-with-letters.ts'
import { hashes } from './hashes.ts'
import { longWords, longWords2024 } from './long-words.ts'
import {
  repeatedEightGrams,
  repeatedFiveGrams,
  repeatedNineGrams,
  repeatedSevenGrams,
  repeatedSixGrams,
  repeatedTenGrams,
} from './repeated-n-grams.ts'
import { repeatedLineCharacters, repeatedLineCharacters2024 } from './repeated-line-characters.ts'
import { repeatedLines, repeatedLines2024 } from './repeated-lines.ts'
import { repeatedParagraphCharacters } from './repeated-paragraph-characters.ts'
import { repeatedParagraphs } from './repeated-paragraphs.ts'
import { shortWords, shortWords2024 } from './short-words.ts'
import { tooFewWords, tooFewWords2024 } from './too-few-words.ts'
import { tooManyWords, tooManyWords2024 } from './too-many-words.ts'
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

/** The same in the edition that made FineWeb: what it changed carries its name, what it shares does not. */
export const gopherQuality2024: readonly Rule[] = [
  tooFewWords2024,
  tooManyWords2024,
  shortWords2024,
  longWords2024,
  hashes,
  ellipses,
  bulletLines,
  ellipsisLines,
  fewWordsWithLetters,
  fewStopWords2024,
]

export const gopherRepetition2024: readonly Rule[] = gopherRepetition.map((rule) => {
  if (rule === repeatedLines) return repeatedLines2024
  return rule === repeatedLineCharacters ? repeatedLineCharacters2024 : rule
})

export const gopherRules: readonly Rule[] = [
  ...new Set([
    ...gopherQuality,
    ...gopherRepetition,
    ...gopherQuality2024,
    ...gopherRepetition2024,
  ]),
]
