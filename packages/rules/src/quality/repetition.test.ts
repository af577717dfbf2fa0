import { expect, test } from 'vitest'
import { narrowVocabulary } from './narrow-vocabulary.ts'
import { repeatedLines } from './repeated-lines.ts'
import { repeatedParagraphs } from './repeated-paragraphs.ts'
import { repetitiveNgrams } from './repetitive-ngrams.ts'
import { firesOn, page, scoreOf } from './scores.test-support.ts'

const LONG =
  'The ferry leaves at six whatever the timetable says, because the captain looks first at the sky and then at the passengers, and only then at his watch.'
const OTHER =
  'Nobody on the island owns a clock that strikes, but everybody knows the hour by the smell of bread, of coffee, of nets drying and of the lamp oil.'

test('repeated short lines count by their letters, and their second occurrence is a span', () => {
  const text = 'Home\nNews\nHome\nNews'
  const { score, spans } = repeatedLines.measure(page(text), repeatedLines.parameters)
  expect(score).toBe(0.5)
  expect(spans).toEqual([
    { start: 10, end: 14 },
    { start: 15, end: 19 },
  ])
})

test('a page exactly at the threshold of repeated lines stays', () => {
  expect(firesOn(repeatedLines, 'Home\nNews\nHome\nNews')).toBe(false)
  expect(firesOn(repeatedLines, 'Home\nNews\nHome\nNews\nHome')).toBe(true)
})

test('a long paragraph said twice is no business of the rule for short lines, and the other way round', () => {
  expect(scoreOf(repeatedLines, `${LONG}\n${LONG}`)).toBe(0)
  expect(scoreOf(repeatedParagraphs, `${LONG}\n${LONG}`)).toBe(0.5)
  expect(scoreOf(repeatedParagraphs, 'Home\nHome')).toBe(0)
})

test('passages are found though lines, case and punctuation differ', () => {
  const woven = `${LONG}\n${OTHER}\n${LONG.toUpperCase().replaceAll(',', ' –').replace('says', 'says\n')}`
  expect(scoreOf(repetitiveNgrams, woven)).toBeGreaterThan(0.3)
  expect(scoreOf(repetitiveNgrams, `${LONG}\n${OTHER}`)).toBe(0)
})

test('passages are found in Chinese, where fifteen characters are enough', () => {
  const line = '清明前的十几天山里的人是不睡觉的白天采茶夜里炒茶一口铁锅要守到天亮'
  expect(scoreOf(repetitiveNgrams, `${line}。${line}！`)).toBeGreaterThan(0.4)
})

test('a song that comes back to its chorus three times stays', () => {
  const chorus =
    'O row me over, row me home, the water is wide and slow, and what I leave on either shore the river need not know.'
  expect(
    firesOn(repetitiveNgrams, [LONG, chorus, OTHER, chorus, LONG.slice(40), chorus].join('\n')),
  ).toBe(false)
})

test('a passage does not repeat itself by overlapping', () => {
  expect(scoreOf(repetitiveNgrams, 'abcdefghij'.repeat(9))).toBe(0)
})

test('stuffed keywords have a narrow vocabulary, in Latin and in Chinese letters', () => {
  expect(
    firesOn(narrowVocabulary, 'cheap hotel paris best cheap hotels in paris, '.repeat(20)),
  ).toBe(true)
  expect(firesOn(narrowVocabulary, '特价机票便宜机票北京机票查询'.repeat(20))).toBe(true)
})

test('fewer than a hundred words give no ratio', () => {
  expect(scoreOf(narrowVocabulary, 'word '.repeat(99))).toBeNull()
  expect(scoreOf(narrowVocabulary, 'word '.repeat(100))).toBe(0.01)
})
