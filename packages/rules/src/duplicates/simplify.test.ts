import { expect, test } from 'vitest'
import { simplify } from './simplify.ts'

test.each([
  ['|$17.56||1|\n|$15.37||2599|', '0 0 0 0', '0 0'],
  ["Hello, World — it's 3.14!", 'hello world it s 0', 'hello world  its 0'],
  ['Été\u00a0: 1 234,50 € (déjà-vu)…', 'ete 0 0 € deja vu', 'ete  0 0 € dejavu'],
  ['٣٫١٤ and १२', '0 and 0', '0٫0 and 0'],
  ['', '', ''],
])('reads %j in both editions', (text, now, then) => {
  expect(simplify(text, 'datatrove-0.10')).toBe(now)
  expect(simplify(text, '2024-04')).toBe(then)
})
