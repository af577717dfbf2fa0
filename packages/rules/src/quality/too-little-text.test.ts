import { expect, test } from 'vitest'
import { declarations } from './declarations.test-support.ts'
import { page, scoreOf } from './scores.test-support.ts'
import { tooLittleText } from './too-little-text.ts'

test('letters and marks count, spaces, figures and punctuation do not', () => {
  expect(scoreOf(tooLittleText, 'Dix-sept, 17 !')).toBe(7)
  expect(scoreOf(tooLittleText, 'e\u0301te\u0301')).toBe(5)
})

test('a Chinese character is worth 3.3 letters, a Hangul syllable 2.6, kana 1.7', () => {
  expect(scoreOf(tooLittleText, '人'.repeat(10))).toBe(33)
  expect(scoreOf(tooLittleText, '권'.repeat(10))).toBe(26)
  expect(scoreOf(tooLittleText, 'のノ'.repeat(5))).toBe(17)
  expect(scoreOf(tooLittleText, '\u{20bb7}'.repeat(10))).toBe(33)
})

test('the same text weighs about the same in Chinese, Japanese, Korean, Thai, Arabic and Hindi as in English', () => {
  const weights = new Map(
    declarations().map(({ code, text }) => [code, scoreOf(tooLittleText, text) ?? 0]),
  )
  const english = weights.get('eng') ?? 0
  const ratios = ['cmn_hans', 'jpn', 'kor', 'tha', 'arb', 'hin'].map(
    (code) => (weights.get(code) ?? 0) / english,
  )
  expect(Math.min(...ratios)).toBeGreaterThan(0.8)
  expect(Math.max(...ratios)).toBeLessThan(1.2)
})

test('an empty page scores zero', () => {
  expect(tooLittleText.measure(page(''), tooLittleText.parameters).score).toBe(0)
})
