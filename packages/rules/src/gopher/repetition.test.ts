import fc from 'fast-check'
import { expect, test } from 'vitest'
import { find, page } from '../document.test-support.ts'
import { droppedBy } from '../rule-sets.test-support.ts'
import { repeatedLineCharacters2024 } from './repeated-line-characters.ts'
import { repeatedFiveGrams } from './repeated-n-grams.ts'
import { repeatedLines, repeatedLines2024 } from './repeated-lines.ts'
import { repeatedParagraphs } from './repeated-paragraphs.ts'
import { runCounts } from './run-counts.ts'
import { topTwoGram } from './top-n-gram.ts'

const SET = 'gopher-repetition@datatrove-0.10'

const PROSE =
  'The rain of the night was over, and the river carried down all that the hills could spare. Nobody in the village had slept; they had counted hours by the bell and listened.'

const HARBOUR = [
  'Gulls cry above the old harbour whenever nets dry in a warm wind.',
  'Children swim near the old harbour until their mothers call supper.',
  'Nobody sold boats from the old harbour after that storm took a quay.',
].join(' ')

const AUNT =
  'Every summer my aunt and two of her sons paint all the boats in blue or in red so we know them from far off. '

test.each([
  ['', 'gopher.empty-text'],
  ['I bake bread.\n'.repeat(4), 'gopher.repeated-lines@datatrove-0.10'],
  ['I bake bread.\n\n'.repeat(4), 'gopher.repeated-paragraphs'],
  [
    `${'x'.repeat(30)}\n\n${'x'.repeat(30)}\n\nOne more.\n\nAnother one.\n\nA third.`,
    'gopher.repeated-paragraph-characters',
  ],
  [
    `One more.\nAnother one.\nA third.\n${'x'.repeat(40)}\n${'x'.repeat(40)}`,
    'gopher.repeated-line-characters@datatrove-0.10',
  ],
  ['We are Ada, we are Ada, we are Ada', 'gopher.top-2-gram'],
  [HARBOUR, 'gopher.top-3-gram'],
  [`${AUNT}${AUNT}${PROSE}`, 'gopher.repeated-5-grams'],
  [PROSE, null],
])('judges %j as datatrove does', (text, rule) => {
  expect(droppedBy(SET, text)).toBe(rule)
})

test('only later ones of equal lines count, and 30 % is kept', () => {
  expect(find(repeatedLines, 'a\na\nb\nc').score).toBe(0.25)
  expect(find(repeatedLines, 'a\na\na\na\nb\nc\nd\ne\nf\ng').score).toBe(0.3)
  expect(find(repeatedLines, 'a\na\na\na\nb\nc\nd\ne\nf\ng').score).not.toBeGreaterThan(
    repeatedLines.threshold,
  )
})

test('blank lines are between lines, and a last newline leaves one empty line', () => {
  expect(find(repeatedLines, 'a\n\n\na').score).toBe(0.5)
  expect(find(repeatedLines, 'a\nb\n').score).toBe(0)
  expect(find(repeatedLines, '\na\n').score).toBeCloseTo(1 / 3)
})

test('lines that look alike in NFC and NFD are different', () => {
  expect(find(repeatedLines, 'caf\u00e9\ncafe\u0301').score).toBe(0)
})

test('other line breaks do not cut lines here', () => {
  expect(find(repeatedLines, 'a\u2028a').score).toBe(0)
  expect(find(repeatedParagraphs, ' a\n\n\n\na ').score).toBe(0.5)
})

test('in a text of two words the pair covers everything, though it occurs once', () => {
  expect(find(topTwoGram, 'two words').score).toBe(1)
  expect(find(topTwoGram, 'word').score).toBe(null)
})

test('of equally frequent runs the first counts', () => {
  expect(find(topTwoGram, 'a bbbb. a bbbb. cccccc dd. cccccc dd.').score).toBeCloseTo(12 / 37)
})

test('runs are the same when they read the same without blanks', () => {
  expect(
    find(repeatedFiveGrams, 'can not we go on now 123 can not we go on').score,
  ).toBeGreaterThan(0)
  expect(find(repeatedFiveGrams, 'xy z q r s 1 x yz q r s').score).toBeCloseTo(6 / 23)
})

test('lengths are code points', () => {
  expect(find(topTwoGram, '😀 😀').score).toBe(1)
})

/** Straight from the definition: joined strings in sets and maps. */
function byDefinition(words: readonly string[], n: number): number | null {
  const codePoints = (text: string): number => [...text].length
  if (n <= 4) {
    const counts = new Map<string, number>()
    for (let index = 0; index + n <= words.length; index++) {
      const run = words.slice(index, index + n).join(' ')
      counts.set(run, (counts.get(run) ?? 0) + 1)
    }
    const [top] = [...counts].toSorted(([, one], [, other]) => other - one)
    return top ? codePoints(top[0]) * top[1] : null
  }
  const seen = new Set<string>()
  let repeated = 0
  for (let index = 0; index + n <= words.length;) {
    const run = words.slice(index, index + n).join('')
    if (seen.has(run)) repeated += codePoints(run)
    index += seen.has(run) ? n : 1
    seen.add(run)
  }
  return repeated
}

test('counts runs as the definition does, with words that run into one another', () => {
  const word = fc.constantFrom('a', 'b', 'ab', 'ba', 'aab', '😀', 'é')
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), (words) => {
      const counts = runCounts(page(words.join(' ')))
      for (const n of [2, 3, 4]) expect(counts.top.get(n)).toBe(byDefinition(words, n))
      for (const n of [5, 6, 7, 8, 9, 10])
        expect(counts.repeated.get(n)).toBe(byDefinition(words, n))
    }),
    { numRuns: 500 },
  )
})

test('in 2024 blank lines repeated one another, and any break cut lines', () => {
  expect(find(repeatedLines2024, 'a\n\n\nb').score).toBe(0.25)
  expect(find(repeatedLines2024, 'a\u2028a').score).toBe(0.5)
  expect(find(repeatedLines2024, '').score).toBe(null)
  expect(find(repeatedLineCharacters2024, 'ab\r\nab').score).toBeCloseTo(2 / 6)
  expect(droppedBy('gopher-repetition@2024-04', 'One.\n\nTwo.\n\n\nThree.\n\n\nFour.')).toBe(
    'gopher.repeated-lines@2024-04',
  )
})
