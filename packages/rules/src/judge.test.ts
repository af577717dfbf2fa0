import fc from 'fast-check'
import { expect, test } from 'vitest'
import { page } from './document.test-support.ts'
import { applyEdits } from './edit.ts'
import { judge, type Step } from './judge.ts'
import { NO_SPANS, type Action, type Comparison, type Rule } from './rule.ts'

const rule: Rule<{ readonly letter: string }> = {
  id: 'test.letter',
  version: 1,
  sentence: 'The letter stands in the text.',
  source: 'this test',
  unit: 'count',
  fires: '>',
  threshold: 0,
  action: 'cut',
  parameters: { letter: 'x' },
  measure({ text }, { letter }) {
    const spans = [...text.matchAll(new RegExp(letter, 'g'))].map(({ index }) => ({
      start: index,
      end: index + 1,
      replacement: letter === 'm' ? '[m]' : '',
    }))
    return { score: spans.length, spans }
  },
}

function step(letter: string, action: Action, rest: Partial<Step> = {}): Step {
  return {
    rule: { ...rule, id: `test.${letter}` },
    threshold: 0,
    action,
    parameters: { letter },
    ...rest,
  }
}

test('a step that drops does not stop the others, and the first that drops decides', () => {
  const judgement = judge(page('x y z'), [
    step('a', 'drop'),
    step('z', 'note'),
    step('y', 'drop'),
    step('x', 'drop'),
  ])
  expect(judgement.verdict).toBe('drop')
  expect(judgement.decidedBy?.rule.id).toBe('test.y')
  expect(judgement.measures).toEqual([0, 1, 1, 1])
  expect(judgement.hits.map((hit) => hit.step.rule.id)).toEqual(['test.z', 'test.y', 'test.x'])
})

test('a cut changes what later steps see, and their spans name places in the source', () => {
  const judgement = judge(page('axbxc'), [step('x', 'cut'), step('b', 'note'), step('x', 'drop')])
  expect(judgement.text).toBe('abc')
  expect(judgement.verdict).toBe('edit')
  expect(judgement.measures).toEqual([2, 1, 0])
  expect(judgement.hits[1]?.spans).toEqual([{ start: 2, end: 3, replacement: '' }])
})

test('a note changes nothing and a page without hits is kept', () => {
  expect(judge(page('abc'), [step('a', 'note')])).toMatchObject({
    verdict: 'keep',
    decidedBy: null,
    text: 'abc',
    edits: [],
  })
})

test('a step for other languages has no measure', () => {
  const french = step('a', 'drop', { languages: new Set(['fr']) })
  expect(judge(page('a'), [french]).measures).toEqual([null])
  expect(judge(page('a', { language: 'fr' }), [french]).verdict).toBe('drop')
  expect(
    judge(page('a', { language: null }), [step('a', 'drop', { languages: new Set(['und']) })])
      .verdict,
  ).toBe('drop')
})

test('exactly at the threshold a strict comparison holds its fire', () => {
  const fired = (fires: Comparison, threshold: number): boolean =>
    judge(page('aa'), [{ ...step('a', 'drop'), rule: { ...rule, fires }, threshold }]).verdict ===
    'drop'
  expect([fired('>', 2), fired('>', 1), fired('<', 2), fired('<', 3)]).toEqual([
    false,
    true,
    false,
    true,
  ])
  expect([fired('>=', 2), fired('>=', 3), fired('<=', 2), fired('<=', 1)]).toEqual([
    true,
    false,
    true,
    false,
  ])
})

test('a cut that finds no passage edits nothing', () => {
  const empty: Rule = {
    ...rule,
    id: 'test.empty',
    parameters: {},
    measure: () => ({ score: 1, spans: NO_SPANS }),
  }
  expect(
    judge(page('a'), [{ rule: empty, threshold: 0, action: 'cut', parameters: {} }]).verdict,
  ).toBe('keep')
})

test('source text and edits give the judged text, whatever is cut and masked in whatever order', () => {
  const letters = fc.array(fc.constantFrom('a', 'b', 'm', 'x', '\\[', 'm|a'), { maxLength: 6 })
  const source = fc.string({ unit: fc.constantFrom('a', 'b', 'm', 'x', '😀', '\n'), maxLength: 30 })
  fc.assert(
    fc.property(source, letters, (text, order) => {
      const judgement = judge(
        page(text),
        order.map((letter) => step(letter, letter === 'm' ? 'mask' : 'cut')),
      )
      expect(applyEdits(text, judgement.edits)).toBe(judgement.text)
      for (const hit of judgement.hits) {
        for (const { start, end } of hit.spans)
          expect(start >= 0 && start <= end && end <= text.length).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})
