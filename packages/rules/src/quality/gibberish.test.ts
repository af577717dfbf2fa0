import { expect, test } from 'vitest'
import { gibberish } from './gibberish.ts'
import { firesOn, scoreOf } from './scores.test-support.ts'

/** Letters drawn evenly by the congruence of Numerical Recipes, §7.1, in words of three to nine. */
function randomLetters(alphabet: string, length: number): string {
  let state = 42
  const dice = (sides: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
  let text = ''
  while (text.length < length) {
    for (let left = 3 + dice(7); left > 0; left--) text += alphabet.charAt(dice(alphabet.length))
    text += ' '
  }
  return text
}

test.each([
  ['Latin', 'abcdefghijklmnopqrstuvwxyz'],
  ['Cyrillic', 'абвгдежзийклмнопрстуфхцчшщъыьэюя'],
  ['Arabic', 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'],
  ['Devanagari', 'कखगघचछजझटठडढणतथदधनपफबभमयरलवशषसह'],
])('random %s letters score about 1 and fire', (_, alphabet) => {
  const text = randomLetters(alphabet, 4000)
  expect(scoreOf(gibberish, text)).toBeCloseTo(1, 0)
  expect(firesOn(gibberish, text)).toBe(true)
})

test('a short text has no score rather than a doubtful one', () => {
  expect(scoreOf(gibberish, 'xq vrtz kplm')).toBeNull()
})

test('a text with more kinds of letters than an alphabet has is left to another rule', () => {
  const letters = Array.from({ length: 3000 }, (_, index) =>
    String.fromCodePoint(0x4e00 + index),
  ).join('')
  expect(scoreOf(gibberish, letters)).toBeNull()
})

test('capitals hide nothing', () => {
  const text = randomLetters('abcdefghijklmnopqrstuvwxyz', 3000)
  expect(scoreOf(gibberish, text.toUpperCase())).toBe(scoreOf(gibberish, text))
})
