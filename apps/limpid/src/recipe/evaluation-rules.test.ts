import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { documentOf, judge } from '@limpid/rules'
import { expect, test } from 'vitest'
import { judgementExplainer } from '../commands/explain-judgement.ts'
import { LimpidError } from '../errors/limpid-error.ts'
import { storedIndex } from './evaluation-rules.ts'
import { findRecipe } from './find-recipe.ts'

const root = mkdtempSync(join(tmpdir(), 'limpid-evaluations-'))
const QUESTION = 'Who mended the blue heron clock of Aldermarsh chapel?'
const put = (name: string, bytes: string | Buffer): void => writeFileSync(join(root, name), bytes)
put('clocks.jsonl', `${JSON.stringify({ question: QUESTION, more: [{ options: ['short'] }] })}\n\n`)
put('clocks.txt', `${QUESTION}\n`)
put('latin.txt', Buffer.from([0xe9, 0x0a]))
put('broken.jsonl', '{"question": "a"}\n{"question":\n')

function recipe(evaluations: string, step = ''): string {
  const file = join(root, 'recipe.yaml')
  put(
    'recipe.yaml',
    `recipe: r\n${evaluations}steps:\n  - rule: contamination.evaluation-text\n${step}`,
  )
  return file
}

function refusal(evaluations: string, step = ''): { code: string; values: unknown } {
  try {
    findRecipe(recipe(evaluations, step))
  } catch (error) {
    if (error instanceof LimpidError) return { code: error.code, values: error.values }
    throw error
  }
  return { code: 'none', values: {} }
}

test.each([
  ['gone: no-such-file.jsonl', 'unreadable', { set: 'gone', reason: 'ENOENT' }],
  ['odd: clocks.parquet', 'unreadable', { reason: '.jsonl? .txt?' }],
  ['latin: latin.txt', 'unreadable', { path: 'latin.txt', reason: 'UTF-8?' }],
  ['broken: broken.jsonl', 'bad-line', { path: 'broken.jsonl', line: 2 }],
  ['few: { file: clocks.jsonl, fields: [answer] }', 'empty', { set: 'few', items: 0 }],
])('%s is refused as %s', (set, code, values) => {
  const refused = refusal(`evaluations: { ${set} }\n`)
  expect(refused.code).toBe(`recipe/evaluation-${code}`)
  expect(refused.values).toMatchObject(values)
})

test('a step without sets, a name that would not fit the ledger, and runs of two words are refused', () => {
  const sets = 'evaluations: { clocks: clocks.txt }\n'
  expect(refusal('')).toMatchObject({ code: 'recipe/wrong-value', values: { key: 'evaluations' } })
  expect(refusal('evaluations: { "a b": clocks.txt }\n').code).toBe('recipe/wrong-value')
  for (const ngram of ['2', '51', '13.5', 'many'])
    expect(refusal(sets, `    with: { ngram: ${ngram} }\n`)).toMatchObject({
      code: 'recipe/wrong-value',
      values: { key: 'ngram' },
    })
  expect(refusal(sets, '    with: { ngram: 8 }\n').code).toBe('none')
})

test('the digest of a recipe is another where a file is, and an index of other files is not used', () => {
  const file = recipe('evaluations: { clocks: clocks.txt }\n')
  const before = findRecipe(file)
  const stored = join(root, 'stored.index')
  writeFileSync(stored, storedIndex(before.evaluations ?? { key: '', index: NO_INDEX }))
  expect(findRecipe(file, stored).evaluations).toEqual(before.evaluations)
  put('clocks.txt', 'Nobody ever asked how nine grey otters crossed the lake.\n')
  const after = findRecipe(file, stored)
  expect(after.sha256).not.toBe(before.sha256)
  expect(after.evaluations).not.toEqual(before.evaluations)
  put('clocks.txt', `${QUESTION}\n`)
})

test.each([
  ['en', 'clocks: one passage'],
  ['fr', 'clocks\u00a0: un passage'],
] as const)('an explanation in %s names the set', (locale, line) => {
  const { steps } = findRecipe(recipe('evaluations: { clocks: clocks.jsonl }\n'))
  const source = { url: '', text: `So: ${QUESTION}`, language: 'en', languageScore: 1, signals: [] }
  const judgement = judge(documentOf(source), steps)
  expect(judgement.verdict).toBe('keep')
  const said = judgementExplainer(locale)({
    id: 'a',
    language: 'en',
    registers: [],
    learned: null,
    judgement,
  })
  expect(said).toContain(line)
  expect(said).not.toContain('Aldermarsh')
})

const NO_INDEX = { ngram: 13, sets: [], tables: [] }
