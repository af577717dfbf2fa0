import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codePointOffsets, codePoints, unitOffsets } from './code-points.ts'

const text = fc.string({ unit: 'binary' })

test('counts what iterating a text gives', () => {
  fc.assert(fc.property(text, (value) => codePoints(value) === [...value].length))
})

test('offsets are code points before the place, in whatever order they are asked for', () => {
  fc.assert(
    fc.property(text, fc.array(fc.nat({ max: 40 })), (value, places) => {
      const offset = codePointOffsets(value)
      const boundaries = [...value].reduce<number[]>(
        (sums, character) => [...sums, (sums.at(-1) ?? 0) + character.length],
        [0],
      )
      const back = unitOffsets(value)
      for (const place of places) {
        const index = place % boundaries.length
        expect(offset(boundaries[index] ?? 0)).toBe(index)
        expect(back(index)).toBe(boundaries[index])
      }
    }),
  )
})
