import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyEdits, editsOf } from './edit.ts'
import { toSource } from './source-offsets.ts'

test('without edits a span stays what it is', () => {
  const spans = [{ start: 1, end: 2, kind: 'email' }]
  expect(toSource(spans, [])).toBe(spans)
})

test('a span between cuts is found where it stood, without the cuts at its ends', () => {
  const edits = [
    { start: 0, end: 4, replacement: '' },
    { start: 8, end: 10, replacement: '' },
  ]
  expect(applyEdits('cut good x tail', edits)).toBe('good tail')
  expect(toSource([{ start: 0, end: 4, kind: 'word' }], edits)).toEqual([
    { start: 4, end: 8, kind: 'word' },
  ])
  expect(toSource([{ start: 0, end: 5 }], edits)).toEqual([{ start: 4, end: 11 }])
})

test('a bound inside a mask takes in all that was masked', () => {
  const mask = [{ start: 2, end: 9, replacement: '[name]' }]
  expect(toSource([{ start: 0, end: 4 }], mask)).toEqual([{ start: 0, end: 9 }])
  expect(toSource([{ start: 5, end: 10 }], mask)).toEqual([{ start: 2, end: 11 }])
  expect(toSource([{ start: 2, end: 8 }], mask)).toEqual([{ start: 2, end: 9 }])
})

test('an empty span at a cut stays empty', () => {
  expect(toSource([{ start: 3, end: 3 }], [{ start: 3, end: 6, replacement: '' }])).toEqual([
    { start: 6, end: 6 },
  ])
})

test('what a span of the edited text names is there in the source', () => {
  const source = fc.string({ minLength: 1, maxLength: 30 })
  const cuts = fc.array(fc.record({ start: fc.nat(30), end: fc.nat(30) }), { maxLength: 5 })
  fc.assert(
    fc.property(source, cuts, fc.nat(30), (text, spans, at) => {
      const edits = editsOf(spans, text.length)
      const edited = applyEdits(text, edits)
      if (edited === '') return
      const start = at % edited.length
      const [found] = toSource([{ start, end: start + 1 }], edits)
      expect(text.slice(found?.start, found?.end)).toBe(edited[start])
    }),
  )
})
