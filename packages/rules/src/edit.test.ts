import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyEdits, applySpans, composeEdits, editsOf } from './edit.ts'
import type { Span } from './rule.ts'

const spans = fc.array(
  fc.record(
    { start: fc.nat(40), end: fc.nat(40), replacement: fc.constantFrom('', '[name]', 'x') },
    { requiredKeys: ['start', 'end'] },
  ),
  { maxLength: 8 },
)
const text = fc.string({ maxLength: 40, unit: 'binary' })

test('spans are cut or replaced', () => {
  const mask: Span[] = [
    { start: 12, end: 15, replacement: '[name]' },
    { start: 0, end: 6 },
  ]
  expect(applySpans('Hello dear Ann!', mask)).toBe('dear A[name]')
  expect(applySpans('Hello dear Ann!', [{ start: 11, end: 14, replacement: '[name]' }])).toBe(
    'Hello dear [name]!',
  )
})

test('spans that overlap become one, so that nothing of either stays', () => {
  const overlapping = [
    { start: 2, end: 5, replacement: 'A' },
    { start: 4, end: 8, replacement: 'B' },
    { start: 8, end: 9 },
  ]
  expect(editsOf(overlapping, 10)).toEqual([
    { start: 2, end: 8, replacement: 'A' },
    { start: 8, end: 9, replacement: '' },
  ])
})

test('spans beyond the text are brought into it, and empty ones change nothing', () => {
  expect(
    editsOf(
      [
        { start: -3, end: 2 },
        { start: 7, end: 99 },
        { start: 4, end: 4 },
        { start: 50, end: 60 },
      ],
      8,
    ),
  ).toEqual([
    { start: 0, end: 2, replacement: '' },
    { start: 7, end: 8, replacement: '' },
  ])
})

test('edits are ascending and disjoint whatever the spans', () => {
  fc.assert(
    fc.property(text, spans, (source, given) => {
      let last = 0
      for (const { start, end } of editsOf(given, source.length)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThanOrEqual(start)
        last = end
      }
      expect(last).toBeLessThanOrEqual(source.length)
    }),
  )
})

test('composed edits do to the source what one list after the other does', () => {
  fc.assert(
    fc.property(text, fc.array(spans, { maxLength: 5 }), (source, rounds) => {
      let composed = editsOf([], source.length)
      let current = source
      for (const round of rounds) {
        const edits = editsOf(round, current.length)
        composed = composeEdits(composed, edits)
        current = applyEdits(current, edits)
        expect(applyEdits(source, composed)).toBe(current)
      }
      for (const [index, edit] of composed.entries()) {
        expect(edit.start).toBeGreaterThanOrEqual(composed[index - 1]?.end ?? 0)
      }
    }),
    { numRuns: 500 },
  )
})

test('a cut through a mask keeps the rest of the mask', () => {
  const mask = [{ start: 5, end: 10, replacement: '[name]' }]
  expect(composeEdits(mask, [{ start: 8, end: 13, replacement: '' }])).toEqual([
    { start: 5, end: 12, replacement: '[na' },
  ])
})
