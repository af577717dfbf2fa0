import { expect, test } from 'vitest'
import model from '../../data/learned/quality.json' with { type: 'json' }
import { documentOf } from '../document.ts'
import { learnedScore } from './learned-score.ts'
import { explain, QUALITY_FEATURES } from './quality-model.ts'

const ARTICLE = Array.from(
  { length: 5 },
  () =>
    'The old bridge was built by people of the valley, who carried the stones down from the quarry over two winters. When the river rose in spring, they stopped the work and waited until the water had gone back to its bed.',
).join('\n')
const MENU =
  'Home\nShop\nCart (0)\nSign In\nContact\nTop 10 Shoes\nTop 10 Bags\nRead More\nRSS\n© 2013'

function documentFor(text: string) {
  return documentOf({
    url: 'https://example.org/',
    text,
    language: 'en',
    languageScore: 1,
    signals: [],
  })
}

const scoreOf = (text: string) => learnedScore.measure(documentFor(text), {}).score

test('an article stands above a menu, and only the menu is noted', () => {
  expect(scoreOf(ARTICLE)).toBeGreaterThan(0.5)
  expect(scoreOf(MENU)).toBeLessThan(learnedScore.threshold)
})

test('the explanation names every feature and adds up to the score', () => {
  const explanation = explain(documentFor(ARTICLE))
  const sum = explanation?.contributions.reduce((all, { contribution }) => all + contribution, 0)
  expect(explanation?.contributions).toHaveLength(QUALITY_FEATURES.length)
  expect(1 / (1 + Math.exp(-(explanation?.bias ?? 0) - (sum ?? 0)))).toBeCloseTo(
    explanation?.score ?? 2,
    12,
  )
})

test('the weights are those of the features that the code reads, in their order', () => {
  expect(model.features.map(({ name }) => name)).toEqual(QUALITY_FEATURES.map(([name]) => name))
  expect(model.features.every(({ spread }) => spread > 0)).toBe(true)
})

test('a text scores the same after others were read', () => {
  const before = scoreOf(ARTICLE)
  scoreOf(MENU)
  expect(scoreOf(ARTICLE)).toBe(before)
})

test.each([
  ['nothing', ''],
  ['a script without spaces', '山の上の古い橋は谷の人々が二度の冬をかけて作ったものである。'],
  ['figures alone', '1 2 3 4 5 6 7'],
])('%s has no score', (_, text) => {
  expect(scoreOf(text)).toBeNull()
})

test.each([
  ['lone surrogates', '\ud800 \udc00\n\ud83d a b c d e f'],
  ['a million of one letter after some words', `a b c d e ${'f'.repeat(1_000_000)}`],
  ['a hundred thousand short lines', 'ab\n'.repeat(100_000)],
])('%s end in a score between 0 and 1', (_, text) => {
  const score = scoreOf(text)
  expect(score).toBeGreaterThanOrEqual(0)
  expect(score).toBeLessThanOrEqual(1)
})

test('the rule notes and never drops', () => {
  expect(learnedScore.action).toBe('note')
})
