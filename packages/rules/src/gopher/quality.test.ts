import { expect, test } from 'vitest'
import { find } from '../document.test-support.ts'
import { droppedBy, judgeBy } from '../rule-sets.test-support.ts'
import { bulletLines } from './bullet-lines.ts'
import { ellipses } from './ellipses.ts'
import { ellipsisLines } from './ellipsis-lines.ts'
import { fewStopWords, fewStopWords2024 } from './few-stop-words.ts'
import { fewWordsWithLetters } from './few-words-with-letters.ts'
import { hashes } from './hashes.ts'
import { longWords, longWords2024 } from './long-words.ts'
import { shortWords, shortWords2024 } from './short-words.ts'
import { tooFewWords, tooFewWords2024 } from './too-few-words.ts'
import { tooManyWords, tooManyWords2024 } from './too-many-words.ts'

const SET = 'gopher-quality@datatrove-0.10'
/** As in datatrove's own tests: short texts are enough to show each rule. */
const SMALL = {
  'gopher.too-few-words@datatrove-0.10': 10,
  'gopher.too-many-words@datatrove-0.10': 1000,
}
const droppedSmall = (text: string): string | null => droppedBy(SET, text, SMALL)

test.each([
  ['This is not enough...', 'gopher.too-few-words@datatrove-0.10'],
  ['word '.repeat(1001), 'gopher.too-many-words@datatrove-0.10'],
  ['We go '.repeat(20), 'gopher.short-words@datatrove-0.10'],
  ['extraordinarily '.repeat(20), 'gopher.long-words@datatrove-0.10'],
  ['# remark '.repeat(20), 'gopher.hashes'],
  ['... remark '.repeat(20), 'gopher.ellipses'],
  ['reads +- %% && well '.repeat(20), 'gopher.few-words-with-letters'],
  ['Cows eat grass in every green valley '.repeat(5), 'gopher.few-stop-words@datatrove-0.10'],
  [
    'The rain of the night was over, and the river carried all that the hills could give it to the sea.',
    null,
  ],
])('judges %j as datatrove does', (text, rule) => {
  expect(droppedSmall(text)).toBe(rule)
})

test('a text of 50 words stays and one of 49 goes', () => {
  const sentence = 'the water of the river and the wind '
  expect(droppedBy(SET, sentence.repeat(6) + 'with it')).toBe(null)
  expect(droppedBy(SET, sentence.repeat(6) + 'with')).toBe('gopher.too-few-words@datatrove-0.10')
})

test('every measure is taken, whatever drops the page first', () => {
  expect(judgeBy(SET, '# a').measures).toEqual([1, 1, 1, 1, 0.5, 0, 0, 0, 0.5, 0])
})

test('marks of any script are no words: neither 。 nor an Armenian full stop counts', () => {
  expect(find(tooFewWords, 'one ։ two 。 … ( )').score).toBe(2)
  expect(find(tooManyWords, 'one 。').score).toBe(1)
  expect(find(tooFewWords, 'a • b').score).toBe(3)
})

test('lengths are code points: a word of two emoji has two', () => {
  expect(find(shortWords, '𝒶𝒷 𝒸𝒹').score).toBe(2)
  expect(find(longWords, 'abc de').score).toBe(2.5)
})

test('exactly a tenth of hashes or ellipses is kept', () => {
  const text = (mark: string): string => `the rain of and that be to with ${mark} end`
  expect(find(hashes, text('#')).score).toBe(0.1)
  expect(droppedSmall(text('#'))).not.toBe('gopher.hashes')
  expect(find(ellipses, text('...')).score).toBe(0.1)
  expect(droppedSmall(text('…'))).not.toBe('gopher.ellipses')
})

test('six dots are two ellipses', () => {
  expect(find(ellipses, 'a ...... b').score).toBeCloseTo(2 / 3)
})

test('nine of ten lines with bullets are kept, ten of ten are not', () => {
  const nine = '  • item\n'.repeat(5) + '- item\n'.repeat(4)
  expect(find(bulletLines, `${nine}text`).score).toBe(0.9)
  expect(find(bulletLines, `${nine}\u00a0-`).score).toBe(1)
})

test('three of ten lines that end with an ellipsis are kept, in any kind of line', () => {
  const text = `${'a line\r\n'.repeat(7)}cut off...\u2028cut off… \u0085...`
  expect(find(ellipsisLines, text).score).toBe(0.3)
  expect(find(ellipsisLines, 'a\n..').score).toBe(0)
})

test('blank lines count as lines', () => {
  expect(find(bulletLines, '- a\n\n').score).toBe(0.5)
})

test('a word with one letter among digits is alphabetic', () => {
  expect(find(fewWordsWithLetters, '4x4 12 é 一 -').score).toBe(0.6)
})

test('stop words count once each and in lower case only', () => {
  expect(find(fewStopWords, 'the the The AND with').score).toBe(2)
  expect(find(fewStopWords, 'le le et', { words: ['le', 'et', 'la'] }).score).toBe(2)
})

test('an empty text has no shares and no averages', () => {
  for (const rule of [
    hashes,
    ellipses,
    shortWords,
    longWords,
    fewWordsWithLetters,
    bulletLines,
    ellipsisLines,
  ]) {
    expect(find(rule, '').score).toBe(null)
  }
  expect(droppedBy(SET, '')).toBe('gopher.too-few-words@datatrove-0.10')
})

test('in 2024 marks of other scripts were words, and stop words counted as often as they came', () => {
  expect(find(tooFewWords2024, 'one ։ two 。 … ( )').score).toBe(3)
  expect(find(tooManyWords2024, 'one ։').score).toBe(2)
  expect(find(shortWords2024, 'one ։').score).toBe(2)
  expect(find(longWords2024, '').score).toBe(null)
  expect(find(fewStopWords2024, 'the the The').score).toBe(2)
  expect(droppedBy('gopher-quality@2024-04', 'the the')).toBe('gopher.too-few-words@2024-04')
})
