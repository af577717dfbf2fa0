import { expect, test } from 'vitest'
import { differingLines } from './differing-lines.ts'

test('names the lines that only one of two texts has, with their numbers', () => {
  expect(differingLines('a\nb\nb\nc', 'c\nb\nd')).toEqual({
    shared: 2,
    onlyHere: [
      { number: 1, text: 'a' },
      { number: 3, text: 'b' },
    ],
    onlyThere: [{ number: 3, text: 'd' }],
  })
})
