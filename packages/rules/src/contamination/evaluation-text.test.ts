import fc from 'fast-check'
import { expect, test } from 'vitest'
import { page } from '../document.test-support.ts'
import { comparedWords } from './compared-words.ts'
import { evaluationIndex } from './evaluation-index.ts'
import { evaluationText, evaluationTextOfNoSet } from './evaluation-text.ts'

/** Invented questions: of twenty words, of nine, and of four. */
const LONG =
  'Which of the seven lamps in the old harbour of Fennimore was lit by a widow on winter nights, and why?'
const SHORT = 'Who mended the blue heron clock of Aldermarsh chapel?'
const TINY = 'Who was Quill Farrow?'
const index = evaluationIndex(
  [
    { name: 'lamps', items: [LONG, TINY] },
    { name: 'clocks', items: [SHORT, TINY] },
  ],
  13,
)
const rule = evaluationText(index)
const measure = (text: string) => rule.measure(page(text), rule.parameters)

test('a page without a run of the sets has nothing', () => {
  expect(measure('The ferry leaves at noon, and nobody asks about lamps or clocks.')).toEqual({
    score: 0,
    spans: [],
  })
  expect(measure('').score).toBe(0)
})

test('a run of thirteen words is found whatever its case, marks and line breaks, and the span says where', () => {
  const copied = 'THE SEVEN lamps: in the old\nharbour (of Fennimore) was lit by “a” widow'
  const text = `😀 Notes. ${copied} yes.`
  const { score, spans } = measure(text)
  expect(score).toBe(2)
  expect(spans.map(({ start, end, kind }) => [text.slice(start, end), kind])).toEqual([
    [copied, 'lamps'],
  ])
})

test('twelve words of a longer item are not a run', () => {
  const twelve = comparedWords(LONG).words.slice(2, 14).join(' ')
  expect(measure(`So ${twelve} it is.`).score).toBe(0)
  expect(measure(`So ${comparedWords(LONG).words.slice(2, 15).join(' ')} it is.`).score).toBe(1)
})

test('an item of nine words is found whole, one of four is not looked for', () => {
  const { score, spans } = measure(`Quiz: ${SHORT} ${TINY}`)
  expect(score).toBe(1)
  expect(spans).toEqual([{ start: 6, end: 6 + SHORT.length - 1, kind: 'clocks' }])
  expect(index.sets).toEqual([
    { name: 'lamps', items: 2, tooShort: 1 },
    { name: 'clocks', items: 2, tooShort: 1 },
  ])
})

test('a passage of two sets is named for each', () => {
  const both = evaluationText(
    evaluationIndex(
      [
        { name: 'one', items: [LONG, LONG] },
        { name: 'two', items: [LONG] },
      ],
      13,
    ),
  )
  const { score, spans } = both.measure(page(LONG), both.parameters)
  expect(score).toBe(comparedWords(LONG).words.length - 12)
  expect(spans.map(({ kind, start, end }) => [kind, start, end])).toEqual([
    ['one', 0, LONG.length - 1],
    ['two', 0, LONG.length - 1],
  ])
})

test('passages apart are two spans', () => {
  const { spans } = measure(`${LONG} Something else stands between them. ${LONG}`)
  expect(spans.length).toBe(2)
})

test('scripts without blanks are compared letter by letter', () => {
  const item = '山里的老灯塔在冬天由谁点亮'
  const chinese = evaluationText(evaluationIndex([{ name: 'zh', items: [item] }], 13))
  expect(chinese.measure(page(`问题：山里的老灯塔，在冬天由谁点亮？`), {}).score).toBe(1)
  expect(comparedWords('ｆｉｎｅ ﬁne Ａ1').words).toEqual(['fine', 'fine', 'a1'])
})

test('without sets there is nothing to measure', () => {
  expect(evaluationTextOfNoSet.measure(page(LONG), {}).score).toBe(null)
})

test('the runs found are those that comparing every run with every other finds', () => {
  const word = fc.constantFrom('a', 'b')
  const words = fc.array(word, { maxLength: 30 })
  fc.assert(
    fc.property(
      fc.array(words, { maxLength: 4 }),
      words,
      fc.integer({ min: 2, max: 5 }),
      (items, text, ngram) => {
        const made = evaluationText(
          evaluationIndex([{ name: 's', items: items.map((item) => item.join(' ')) }], ngram),
        )
        const runs = (list: readonly string[]): readonly string[] =>
          list.slice(ngram - 1).map((_, start) => list.slice(start, start + ngram).join(' '))
        const known = new Set(items.flatMap(runs))
        const expected = runs(text).filter((run) => known.has(run)).length
        expect(made.measure(page(text.join(' ')), {}).score ?? 0).toBe(expected)
      },
    ),
  )
})
