import { expect, test } from 'vitest'
import { find } from '../document.test-support.ts'
import { droppedBy, judgeBy } from '../rule-sets.test-support.ts'
import type { Rule } from '../rule.ts'
import {
  curlyBrace,
  javascript,
  listedWords,
  loremIpsum,
  shortLines,
  unpunctuatedLines,
} from './c4-rules.ts'
import { bulletLines, ellipsisLines, repeatedLineCharacters, repeatedLines } from './line-rules.ts'
import { muchPersonalData, personalData } from './personal-data.ts'
import { dolma } from './rules.ts'
import { deadTopRuns, repeatedRuns, topRuns } from './run-rules.ts'
import {
  fewStopWords,
  fewWordsWithLetters,
  longWords,
  shortWords,
  symbolWords,
  tooFewWords,
  tooManyWords,
} from './word-rules.ts'

const SET = 'dolma@1.6'
const score = (rule: Rule, text: string): number | null => find(rule, text).score
const scores = (rules: readonly Rule[], text: string): readonly (number | null)[] =>
  rules.map((rule) => score(rule, text))

test('four short words have the values of Dolma’s own test', () => {
  const text = 'This is a test.'
  const [two, three, four] = scores(topRuns, text)
  expect([two, four]).toEqual([0.5, 1])
  expect(three).toBeCloseTo(0.5833, 4)
  expect(score(tooFewWords, text)).toBe(4)
  expect(score(shortWords, text)).toBe(3)
  expect(score(fewStopWords, text)).toBe(0)
  expect(scores([symbolWords, bulletLines, ellipsisLines, repeatedLines], text)).toEqual([
    0, 0, 0, 0,
  ])
  expect(score(repeatedLineCharacters, text)).toBe(0)
  expect(scores(repeatedRuns, text)).toEqual([null, null, null, null, null, null])
})

test('three sentences on lines, 79 characters and 13 words, have the shares of Dolma’s own test', () => {
  const text = '    This is a horseman.\n    This is a harvester.\nThis is where the grandmother.'
  expect(text.length).toBe(79)
  expect(score(tooManyWords, text)).toBe(13)
  const [two, three, four] = scores(topRuns, text)
  expect(two).toBeCloseTo(0.3051, 4)
  expect(three).toBeCloseTo(0.2373, 4)
  expect(four).toBeCloseTo(0.2712, 4)
  expect(scores(repeatedRuns, text)).toEqual([0, 0, 0, 0, 0, 0])
})

test('common words count as often as they come, in this spelling', () => {
  expect(score(fewStopWords, 'The and that')).toBe(2)
  expect(score(fewStopWords, 'the the, the')).toBe(2)
})

test('the three dead rules never fire where the tagger’s measure would', () => {
  const text = 'buy now buy now buy now buy now buy now buy now'
  for (const [index, rule] of topRuns.entries()) {
    expect(score(rule, text)).toBeGreaterThan(rule.threshold)
    expect(deadTopRuns[index]).toMatchObject({ dead: 'misspelt-name', threshold: rule.threshold })
    expect(deadTopRuns[index] && score(deadTopRuns[index], text)).toBe(null)
  }
  expect(dolma.filter(({ dead }) => dead).map(({ id }) => id)).toEqual([
    'dolma.top-2-gram@1.6',
    'dolma.top-3-gram@1.6',
    'dolma.top-4-gram@1.6',
  ])
})

test('all of several equal lines count, and 30 % is kept', () => {
  expect(score(repeatedLines, 'a\na\nb\nc')).toBe(0.5)
  expect(score(repeatedLines, 'a\na\na\nb\nc\nd\ne\nf\ng\nh')).toBe(0.3)
  expect(score(repeatedLineCharacters, 'a b\na b')).toBe(6 / 4)
  expect(score(repeatedLines, 'a\n\n')).toBeCloseTo(2 / 3)
})

test('runs that come again count with every occurrence among all runs of that length', () => {
  const [five] = repeatedRuns
  expect(five && score(five, 'a b c d e a b c d e')).toBeCloseTo(10 / 30)
})

test('exactly at each threshold a page is kept', () => {
  const at: readonly (readonly [Rule, string])[] = [
    [tooFewWords, 'word '.repeat(50)],
    [shortWords, 'abc ab abcd'],
    [longWords, 'a 😀😀😀😀😀😀😀😀😀😀 abcdefghijklm'],
    [symbolWords, 'a b c d e f g h i #j'],
    [fewWordsWithLetters, 'a b c d 5'],
    [fewStopWords, 'the of'],
    [bulletLines, `${'* a\n'.repeat(5)}${'-\n'.repeat(4)} - a`],
    [ellipsisLines, `${'a…\n'.repeat(3)}${'a...\n'.repeat(6)}a`],
    [muchPersonalData, ' 212-555-0101'.repeat(5)],
  ]
  for (const [rule, text] of at)
    expect([rule.id, score(rule, text)]).toEqual([rule.id, rule.threshold])
})

test('the median of an even number of words is the mean of the middle two', () => {
  expect(score(shortWords, 'a ab abcd abcdef')).toBe(3)
})

test('a text without words has zeros, and no runs', () => {
  for (const text of ['', ' \u001c\n']) {
    expect(scores([tooFewWords, shortWords, symbolWords, fewWordsWithLetters], text)).toEqual([
      0, 0, 0, 0,
    ])
    expect(scores(topRuns, text)).toEqual([null, null, null])
    expect(droppedBy(SET, text)).toBe(tooFewWords.id)
  }
  expect(score(repeatedLines, '')).toBe(0)
})

const found = (text: string): readonly string[] =>
  find(personalData, text).spans.map(({ start, end }) => text.slice(start, end))

test('an address needs white space behind it and takes its neighbours along', () => {
  expect(found('mail ada@example.org')).toEqual([])
  expect(found('see <ada@example.org> now')).toEqual([' <ada@example.org> '])
  expect(found('write to ada@example.org. Now')).toEqual([' ada@example.org. '])
  expect(found('ada@example.org\nbob@example.org\n')).toEqual([
    'ada@example.org\n',
    'bob@example.org\n',
  ])
  expect(found('ada@example now')).toEqual([])
  expect(found('a (@b.example c')).toEqual([])
  expect(found('well, (ada@example.org) yes')).toEqual([', (ada@example.org) '])
})

test('telephone numbers are North American, with anything but a beginning before them', () => {
  expect(found('order 1234567890123')).toEqual([' 1234567890'])
  expect(found('call +33 1 99 00 12 34')).toEqual([])
  expect(found('212-555-0101')).toEqual([])
  expect(found('call (212) 555-0101 now')).toEqual([' (212) 555-0101'])
})

test('IP addresses have no boundary', () => {
  expect(found('at 300.1.1.1 now')).toEqual(['00.1.1.1'])
  expect(found('version 1.2.3.4')).toEqual(['1.2.3.4'])
})

test('each hit gives way to its placeholder, and more than five drop the page', () => {
  const { text } = judgeBy('dolma@1.6', 'ask ada@example.org or 192.0.2.1 today')
  expect(text).toBe('ask |||EMAIL_ADDRESS||| or  |||IP_ADDRESS|||  today')
  expect(score(muchPersonalData, ' 212-555-0101'.repeat(6))).toBe(6)
  expect(score(muchPersonalData, `${'?'.repeat(10_001)} 192.0.2.1`)).toBe(0)
})

test('long runs of blanks, marks and digits take linear time', () => {
  for (const piece of [' ', '(', '@', '.', '(@', 'a@', '1 ', ' 123-', '1.1.'])
    expect(find(personalData, piece.repeat(200_000)).score).toBeGreaterThanOrEqual(0)
})

test('lines without an end mark and short lines are noted with the newline behind them', () => {
  const text = 'One is here.\nTwo without\nThree is “so"\n'
  expect(find(unpunctuatedLines, text).spans).toEqual([
    { start: 13, end: 25 },
    { start: 39, end: 39 },
  ])
  expect(find(shortLines, 'Short!\nThis short.\nThis is long enough.').spans).toEqual([
    { start: 0, end: 7 },
    { start: 7, end: 19 },
  ])
})

test('a flag stands for the whole page', () => {
  const whole = (text: string) => ({ score: 1, spans: [{ start: 0, end: text.length }] })
  expect(find(curlyBrace, 'a test {')).toEqual(whole('a test {'))
  expect(find(javascript, 'JavaScript is not here')).toEqual(whole('JavaScript is not here'))
  expect(find(javascript, 'no javascript.').score).toBe(0)
  expect(find(loremIpsum, 'a Lorem Ipsum text')).toEqual(whole('a Lorem Ipsum text'))
})

test('a listed word stands between white space, a listed phrase anywhere', () => {
  const words = ['darn', 'by heck']
  expect(find(listedWords, 'Darn it', { words }).score).toBe(1)
  expect(find(listedWords, 'darn, it', { words }).score).toBe(0)
  expect(find(listedWords, 'baby hecklers', { words }).score).toBe(1)
  expect(find(listedWords, 'darn').score).toBe(null)
})
