import { assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { privateRules } from '../private/index.ts'
import { declarations } from './declarations.test-support.ts'
import { qualityRules } from './index.ts'
import { firing, scoreOf } from './scores.test-support.ts'

const RULES = [...qualityRules, ...privateRules]

test('no translation of the Declaration of Human Rights loses to any rule: no page loses for its language', () => {
  const losers = declarations().flatMap(({ code, text }) =>
    firing(RULES, text).map((rule) => `${code} ${rule}`),
  )
  expect(losers).toEqual([])
})

test('six hundred characters of any translation are enough not to lose', () => {
  const losers = declarations().flatMap(({ code, text }) =>
    firing(RULES, text.slice(1000, 1600)).map((rule) => `${code} ${rule}`),
  )
  expect(losers).toEqual([])
})

test('any string has a finite score or none, the same twice', () => {
  assert(
    property(string({ unit: 'binary', maxLength: 400 }), (text) => {
      for (const rule of RULES) {
        const score = scoreOf(rule, text)
        expect(score === null || Number.isFinite(score)).toBe(true)
        expect(scoreOf(rule, text)).toBe(score)
      }
    }),
    { numRuns: 200 },
  )
})

test.each([
  ['nothing', ''],
  ['blank lines', '\n\n \r\n\u2028'],
  ['lone surrogates', '\ud800 \udc00\n\ud83d'],
  ['a million of one letter', 'a'.repeat(1_000_000)],
  ['a hundred thousand short lines', 'ab\n'.repeat(100_000)],
  ['a line of digits and separators', '1 '.repeat(200_000)],
  ['openings of tags', '<a '.repeat(100_000)],
  ['colons and brackets', '[12:00] <'.repeat(50_000)],
])('%s end in a score within two seconds', (_, text) => {
  const start = performance.now()
  for (const rule of RULES) expect(() => scoreOf(rule, text)).not.toThrow()
  expect(performance.now() - start).toBeLessThan(2000)
})

test('every rule names a fault, says a sentence and gives the source of its threshold', () => {
  for (const { id, sentence, source, version } of RULES) {
    expect(id).toMatch(/^(quality|private)\.[a-z-]+$/)
    expect(sentence).toMatch(/^[A-Z].*\.$/)
    expect(source).not.toBe('')
    expect(version).toBeGreaterThan(0)
  }
})
