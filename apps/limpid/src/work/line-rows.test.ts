import { applySpans, editsOf, applyEdits, passagesOf, type Span } from '@limpid/rules'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineRows } from './line-rows.ts'
import { spansIn } from './recorded-spans.ts'

const UNITS = [
  { unit: 'line', blank: true },
  { unit: 'line', blank: false },
  { unit: 'paragraph', blank: false },
] as const

/** What the join does with the rows of one page: see join/line-cuts.ts. */
function cut(rows: ReturnType<typeof lineRows>, isCut: (line: number) => boolean) {
  let leading = true
  return rows.flatMap((row) => {
    const isChosen = isCut(Number(row['line'])) && row['hash'] !== null
    leading &&= isChosen
    if (!isChosen) return []
    const [start, end, chars] = leading
      ? [row['start'], row['after'], row['chars_after']]
      : [row['before'], row['end'], row['chars_before']]
    return [{ start: Number(start), end: Number(end), chars: Number(chars) }]
  })
}

test('says where each line stands in the extracted text, and what is cut with it', () => {
  const text = '😀 menu\n\nmail a@b.example now\nend'
  const start = text.indexOf('a@b')
  const spans = [{ start, end: start + 11, replacement: '<email>' }]
  const rows = lineRows({ page: 7, text, spans }, { unit: 'line', blank: false })
  expect(rows).toMatchObject([
    { page: 7, line: 0, nth: 1, visible: 6, before: 0, start: 0, end: 6, after: 8, chars_after: 8 },
    { line: 1, visible: 16, before: 6, start: 8, end: 28, after: 29, chars_before: 18 },
    { line: 2, visible: 3, before: 28, start: 29, end: 32, after: 32, chars_before: 4 },
  ])
})

test('counts how often a page has said a line, whatever its case and digits', () => {
  const rows = lineRows(
    { page: 1, text: 'Page 1\nother\nPAGE 2\n…', spans: [] },
    { unit: 'line', blank: false },
  )
  expect(rows.map(({ nth, hash }) => [nth, hash === null])).toEqual([
    [1, false],
    [1, false],
    [2, false],
    [null, true],
  ])
})

const source = fc
  .array(fc.constantFrom('a', 'b', '\n', '\n', ' ', '😀', '\r', 'é'), { maxLength: 40 })
  .map((parts) => parts.join(''))
const ruleSpans = (text: string) => {
  // Offsets between characters, as every rule's are.
  const bounds = [...text].reduce<number[]>(
    (sums, character) => [...sums, (sums.at(-1) ?? 0) + character.length],
    [0],
  )
  return fc.array(
    fc
      .tuple(
        fc.constantFrom(...bounds),
        fc.constantFrom(...bounds),
        fc.constantFrom('', '', '\n', '<x>', 'a\nb'),
      )
      .map(([one, other, replacement]): Span => {
        return { start: Math.min(one, other), end: Math.max(one, other), replacement }
      }),
    { maxLength: 4 },
  )
}

test('whatever the rules edited and whichever passages are cut, extracted text and spans give the kept text without them', () => {
  const cases = source.chain((text) =>
    fc.tuple(
      fc.constant(text),
      ruleSpans(text),
      fc.constantFrom(...UNITS),
      fc.array(fc.boolean(), { maxLength: 40 }),
    ),
  )
  fc.assert(
    fc.property(cases, ([text, spans, unit, chosen]) => {
      const edits = editsOf(spans, text.length)
      const kept = applyEdits(text, edits)
      const rows = lineRows({ page: 1, text, spans }, unit)
      const cuts = cut(rows, (line) => chosen[line] === true)
      const isChosen = (line: number) => chosen[line] === true && rows[line]?.['hash'] !== null
      const left = rows.filter(({ line }) => !isChosen(Number(line)))
      fc.pre(left.length > 0)
      const recorded = cuts.map(({ start, end }) => ({ start, end, replacement: '' }))
      const result = applySpans(text, [...spans, ...spansIn(text, recorded)])
      // The passages left are those not chosen, each as it was, in order.
      const wanted = passagesOf(kept, unit)
        .filter((_, line) => !isChosen(line))
        .map(({ start, end }) => kept.slice(start, end))
      const got = passagesOf(result, unit).map(({ start, end }) => result.slice(start, end))
      expect(got).toEqual(wanted)
      const taken = cuts.reduce((sum, { chars }) => sum + chars, 0)
      expect([...result].length).toBe([...kept].length - taken)
    }),
    { numRuns: 3_000 },
  )
})
