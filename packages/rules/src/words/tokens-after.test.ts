import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyEdits, editsOf } from '../edit.ts'
import { cutEnglish } from './spacy/english.ts'
import { tokensAfter } from './tokens-after.ts'
import type { Tokens } from './token.ts'

const plain = ({ list, starts }: Tokens): unknown => [list.map(({ text }) => text), starts]

test('lines that are cut leave the tokens of the others as they were', () => {
  const text = 'One line (1).\nmenu\nAnother:) line.\n'
  const edits = [
    { start: 14, end: 19, replacement: '' },
    { start: 34, end: 35, replacement: '' },
  ]
  const tokens = tokensAfter(cutEnglish(text), text, edits, applyEdits(text, edits))
  expect(tokens && plain(tokens)).toEqual(plain(cutEnglish('One line (1).\nAnother:) line.')))
})

test('a cut within a line gives nothing', () => {
  const text = 'A line.[12]\n'
  const edits = [{ start: 7, end: 11, replacement: '' }]
  expect(tokensAfter(cutEnglish(text), text, edits, applyEdits(text, edits))).toBe(null)
})

test('where it gives tokens they are those of the edited text', () => {
  const piece = fc.constantFrom(
    'word',
    '\n',
    '\n',
    ' ',
    '  ',
    ':)',
    ': )',
    ')',
    '.',
    'a',
    "can't",
    '\t',
    '\n\n',
    '\u2028',
    '(',
  )
  const cuts = fc.array(
    fc.record({
      start: fc.nat(40),
      length: fc.nat(12),
      replacement: fc.constantFrom('', '\n', 'x'),
    }),
    { maxLength: 3 },
  )
  let given = 0
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 16 }), cuts, (parts, spans) => {
      const text = parts.join('')
      const edits = editsOf(
        spans.map(({ start, length, replacement }) => ({
          start,
          end: start + length,
          replacement,
        })),
        text.length,
      )
      const edited = applyEdits(text, edits)
      const tokens = tokensAfter(cutEnglish(text), text, edits, edited)
      if (tokens === null) return
      given++
      expect([text, edits, plain(tokens)]).toEqual([text, edits, plain(cutEnglish(edited))])
    }),
    { numRuns: 5_000 },
  )
  expect(given).toBeGreaterThan(500)
})
