import fc from 'fast-check'
import { expect, test } from 'vitest'
import { simplifyAny } from './simplify.ts'
import { simplifyCommon } from './simplify-common.ts'

const EDITIONS = ['datatrove-0.10', 'limpid-1'] as const

test.each(EDITIONS)(
  'every unit in any place is what the general way makes of it for %s',
  (edition) => {
    let simple = 0
    const wrong: number[] = []
    for (let unit = 0; unit < 0x1_0000; unit++) {
      const character = String.fromCharCode(unit)
      const lower = `a${character}b ${character} 1${character}2.3${character}`.toLowerCase()
      const found = simplifyCommon(lower)
      if (found === null) continue
      simple++
      if (found !== simplifyAny(lower, edition)) wrong.push(unit)
    }
    expect(wrong).toEqual([])
    expect(simple).toBeGreaterThan(5000)
  },
)

test('texts of any order of letters, numbers, marks and blanks, as in the general way', () => {
  const unit = fc.oneof(
    fc.constantFrom(
      'a',
      'B',
      'é',
      'İ',
      'ß',
      'ς',
      'Σ',
      '1',
      '٣',
      '.',
      ',',
      '،',
      ' ',
      '\n',
      '\u00a0',
      '\u0301',
      '’',
      '`',
      '\u1fef',
      '€',
      '_',
    ),
    fc.integer({ min: 0, max: 0x2fff }).map((code) => String.fromCharCode(code)),
  )
  let simple = 0
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 24 }), (units) => {
      const lower = units.join('').toLowerCase()
      const found = simplifyCommon(lower)
      if (found === null) return
      simple++
      for (const edition of EDITIONS) expect(found).toBe(simplifyAny(lower, edition))
    }),
    { numRuns: 3000 },
  )
  expect(simple).toBeGreaterThan(500)
})

test('plain texts take the quick way, and others say that they do not', () => {
  expect(simplifyCommon('the ferry’s 3.14 left — à l’aube, 1.2.3!')).toBe(
    'the ferry s 0 left a l aube 0 0',
  )
  expect(simplifyCommon('')).toBe('')
  for (const text of [
    '灯台',
    '한국',
    '\u{1f600}',
    '\ud800',
    'a \u0301 b',
    'a'.repeat((1 << 20) + 1),
  ])
    expect(simplifyCommon(text)).toBe(null)
})
