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

test.each([
  ['试用期的工资，不得低于80%。', '试 用 期 的 工 资 不 得 低 于 0'],
  ['スーパーで3個買った', 'ス ー ハ ー て 0 個 買 っ た'],
  ['Tom Yam คือ ต้มยำ', 'tom yam ค อ ต ม ย ำ'],
  ['한국어 문장', '한국어 문장'.normalize('NFD')],
  ['Été déjà-vu', 'ete deja vu'],
])('Limpid reads %j with each character of a script without blanks for a word', (text, words) => {
  expect(simplify(text, 'limpid-1')).toBe(words)
})
