import { expect, test } from 'vitest'
import { find } from '../document.test-support.ts'
import { droppedBy, judgeBy } from '../rule-sets.test-support.ts'
import { fewLinesWithEndMark, fewLinesWithEndMark2024 } from './few-lines-with-end-mark.ts'
import { list } from './list.ts'
import { noLines } from './no-lines.ts'
import { repeatedLineCharacters } from './repeated-line-characters.ts'
import { shortLines, shortLines2024 } from './short-lines.ts'

const NOW = 'fineweb@datatrove-0.10'
const THEN = 'fineweb@2024-04'
const LINE = 'This sentence is longer than thirty characters'

test.each([
  ['', {}, 'fineweb.no-lines@datatrove-0.10'],
  [' \n\t\n', {}, 'fineweb.no-lines@datatrove-0.10'],
  [`${LINE}\n${LINE} too`, { [fewLinesWithEndMark.id]: 0.5 }, fewLinesWithEndMark.id],
  ['A.\nB.\nC.\nD.\nE.', { [shortLines.id]: 0.5 }, shortLines.id],
  [Array.from({ length: 5 }, (_line, index) => `${LINE} ${index}.`).join('\n'), {}, null],
  [
    Array.from({ length: 50 }, () => 'a').join('\n'),
    { [fewLinesWithEndMark.id]: 0, [shortLines.id]: 1, [repeatedLineCharacters.id]: 0.1 },
    repeatedLineCharacters.id,
  ],
])('judges %j as datatrove does', (text, thresholds, rule) => {
  expect(droppedBy(NOW, text, thresholds)).toBe(rule)
})

const lines = (...counted: readonly (readonly [number, string])[]): string =>
  counted
    .flatMap(([count, line]) => Array.from({ length: count }, (_line, index) => `${index} ${line}`))
    .join('\n')

test('exactly 12 % of lines with a final mark are kept now, and were dropped in 2024', () => {
  const text = lines([22, LINE], [3, `${LINE}.`])
  expect(find(fewLinesWithEndMark, text).score).toBe(0.12)
  expect(droppedBy(NOW, text)).toBe(null)
  expect(droppedBy(THEN, text)).toBe(fewLinesWithEndMark2024.id)
})

test('exactly 67 % of short lines are kept now, and were dropped in 2024', () => {
  const text = lines([67, 'now here is what it is.'], [33, `${LINE}.`])
  expect(find(shortLines, text).score).toBe(0.67)
  expect(droppedBy(NOW, text)).toBe(null)
  expect(droppedBy(THEN, text)).toBe(shortLines2024.id)
})

test('exactly 1 % of repeated characters is kept now, and was dropped in 2024', () => {
  const repeated = 'b'.repeat(39) + '.'
  const text = `${repeated}\n${repeated}\n${'a. '.repeat(1306)}a.`
  expect(find(repeatedLineCharacters, text).score).toBe(0.01)
  expect(droppedBy(NOW, text)).toBe(null)
  expect(droppedBy(THEN, text)).toBe('fineweb.repeated-line-characters@2024-04')
})

test('exactly three newlines to ten words are kept', () => {
  expect(find(list, 'a b\nc d\ne f g h\ni j').score).toBe(0.3)
  expect(judgeBy(NOW, 'a b\nc d\ne f g h\ni j').hits.some(({ step }) => step.rule === list)).toBe(
    false,
  )
})

test('a quotation mark ended a line in 2024 and ends none now; a Hindi full stop does now', () => {
  expect(find(fewLinesWithEndMark, 'a"\nb।').score).toBe(0.5)
  expect(find(fewLinesWithEndMark2024, 'a"\nb।').score).toBe(0.5)
  expect(find(fewLinesWithEndMark, 'a.\n\n').score).toBe(1)
  expect(find(fewLinesWithEndMark2024, 'a.\n\n').score).toBeCloseTo(1 / 3)
})

test('lines are not stripped: a blank behind the full stop hides it', () => {
  expect(find(fewLinesWithEndMark, 'a. ').score).toBe(0)
})

test('a line of thirty emoji is short', () => {
  expect(find(shortLines, '😀'.repeat(30)).score).toBe(1)
  expect(find(shortLines, '😀'.repeat(31)).score).toBe(0)
})

test('the empty text fails the first rule of 2024, which had none for it', () => {
  expect(find(noLines, '').score).toBe(0)
  expect(droppedBy(THEN, '')).toBe(fewLinesWithEndMark2024.id)
})
