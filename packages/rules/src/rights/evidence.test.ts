import { expect, test } from 'vitest'
import { evidenceOf } from './evidence.ts'
import type { RightsSignal } from './rights-signal.ts'

const T = Date.UTC(2025, 0, 31)
const evidence = (signal: RightsSignal) => evidenceOf([signal], T)[0]

test('keeps what was written, where and when, and what it says for each purpose', () => {
  expect(
    evidence({ kind: 'content-usage', value: 'train-ai=n, search=y', place: 'header' }),
  ).toEqual({
    kind: 'content-usage',
    value: 'train-ai=n, search=y',
    place: 'header',
    detail: null,
    captured: T,
    train: 'reserved',
    search: 'allowed',
  })
  expect(
    evidence({
      kind: 'robots-disallow',
      value: 'GPTBot',
      place: 'robots',
      captured: 5,
      detail: 'robots.txt:2: Disallow: /',
    }),
  ).toMatchObject({
    captured: 5,
    train: 'reserved',
    detail: 'robots.txt:2: Disallow: /',
  })
  expect(
    evidence({
      kind: 'license',
      value: 'https://creativecommons.org/licenses/by/4.0/',
      place: 'head',
    }),
  ).toMatchObject({ train: 'unstated' })
})

test('keeps no mail address, no control character and no endless value', () => {
  const value = `mailto:jane.doe@example.org\u0000 ${'x'.repeat(10_000)}`
  const kept = evidence({ kind: 'tdm-policy', value, place: 'head' })?.value ?? ''
  expect(kept).toMatch(/^mailto:<mail address> x+$/)
  expect(kept).toHaveLength(500)
})
