import { catalogue, type Judgement } from '@limpid/rules'
import { expect, test } from 'vitest'
import { hitRows, textHash } from './page-row.ts'

test('texts that differ in white space or composition alone are the same, others are not', () => {
  expect(textHash('Caf\u00e9  au\nlait ')).toBe(textHash('Cafe\u0301 au lait'))
  expect(textHash('a b')).not.toBe(textHash('ab'))
  // First 128 bits of SHA-256 of "abc" (FIPS 180-4)
  expect(textHash('abc')).toBe('ba7816bf8f01cfea414140de5dae2223')
})

test('a hit has a row for each passage, in code points, and one without passage for the whole page', () => {
  const [rule] = catalogue
  if (!rule) throw new Error('a catalogue without rules')
  const step = { rule, threshold: 1, action: 'cut', parameters: {} } as const
  const judgement: Judgement = {
    verdict: 'edit',
    decidedBy: step,
    measures: [2],
    hits: [
      {
        step,
        score: 2,
        spans: [
          { start: 2, end: 4, kind: 'sign' },
          { start: 4, end: 5, replacement: '_' },
        ],
      },
      { step, score: 3, spans: [] },
    ],
    edits: [],
    text: '',
  }
  const rows = hitRows(7, '😀😀x', judgement)
  expect(
    rows.map(({ page, score, start, end, kind, replacement }) => [
      page,
      score,
      start,
      end,
      kind,
      replacement,
    ]),
  ).toEqual([
    [7, 2, 1, 2, 'sign', null],
    [7, 2, 2, 3, null, '_'],
    [7, 3, undefined, undefined, undefined, undefined],
  ])
})
