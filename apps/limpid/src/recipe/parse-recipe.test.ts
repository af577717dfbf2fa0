import { expect, test } from 'vitest'
import { LimpidError } from '../errors/limpid-error.ts'
import { measureColumn } from './recipe.ts'
import { findRecipe, shippedRecipes } from './find-recipe.ts'
import { parseRecipe } from './parse-recipe.ts'

const noLists = () => ({ rules: [], digests: [], evaluations: null })
const parse = (text: string) => parseRecipe(text, 'r.yaml', noLists)

function refused(text: string): Pick<LimpidError, 'code' | 'values'> {
  try {
    parse(text)
  } catch (error) {
    if (error instanceof LimpidError) return { code: error.code, values: error.values }
    throw error
  }
  throw new Error('the recipe was taken')
}

test('a step without more takes threshold and action from its rule', () => {
  const { name, steps, duplicates } = parse(
    'recipe: r\nsteps:\n  - rule: quality.too-little-text\n',
  )
  expect({ name, duplicates }).toEqual({
    name: 'r',
    duplicates: { exact: true, url: false, near: null, lines: null },
  })
  expect(steps[0]).toMatchObject({ action: 'drop', threshold: steps[0]?.rule.threshold })
})

test('threshold, action and languages of a step are its own', () => {
  const { steps } = parse(
    'recipe: r\nsteps:\n  - rule: quality.too-little-text\n    threshold: 7\n    action: note\n    languages: [fr]\n',
  )
  expect(steps[0]).toMatchObject({ action: 'note', threshold: 7, languages: new Set(['fr']) })
})

test('an unknown key is refused with its line and the nearest known one', () => {
  expect(refused('recipe: r\nstepps:\n  - rule: x\n')).toMatchObject({ code: 'recipe/wrong-value' })
  expect(
    refused('recipe: r\nsteps:\n  - rule: quality.too-little-text\n    treshold: 3\n'),
  ).toMatchObject({
    code: 'recipe/unknown-key',
    values: { line: 4, key: 'treshold', nearest: 'threshold' },
  })
})

test('a misspelt rule and a misspelt set are refused with line and nearest name', () => {
  expect(refused('recipe: r\nsteps:\n  - rule: quality.too-litle-text\n')).toMatchObject({
    code: 'recipe/unknown-rule',
    values: { line: 3, nearest: 'quality.too-little-text' },
  })
  expect(refused('recipe: r\nsteps:\n  - set: gopher-quality@datatrove-0.1\n')).toMatchObject({
    code: 'recipe/unknown-set',
    values: { nearest: 'gopher-quality@datatrove-0.10' },
  })
})

test('a parameter that the rule does not have, or of another type, is refused', () => {
  expect(
    refused('recipe: r\nsteps:\n  - rule: quality.too-little-text\n    with:\n      colour: 3\n'),
  ).toMatchObject({ code: 'recipe/unknown-parameter', values: { line: 5, nearest: 'none' } })
  expect(
    refused(
      'recipe: r\nsteps:\n  - rule: language.other-language\n    with:\n      langages: [en]\n',
    ),
  ).toMatchObject({ code: 'recipe/unknown-parameter', values: { nearest: 'languages' } })
  expect(
    refused('recipe: r\nsteps:\n  - rule: quality.too-little-text\n    with:\n      toString: 3\n'),
  ).toMatchObject({ code: 'recipe/unknown-parameter' })
})

test('a wrong value, a rule named twice and text that is no YAML have their own sentences', () => {
  expect(
    refused('recipe: r\nsteps:\n  - rule: quality.too-little-text\n    threshold: many\n'),
  ).toMatchObject({ code: 'recipe/wrong-value', values: { line: 4 } })
  const step = '  - rule: quality.too-little-text\n'
  expect(refused(`recipe: r\nsteps:\n${step}${step}`)).toMatchObject({ code: 'recipe/rule-twice' })
  expect(refused('recipe: [\n')).toMatchObject({ code: 'recipe/not-yaml' })
  expect(refused('recipe: r\nsteps:\n  - rule: a\n    set: b\n')).toMatchObject({
    code: 'recipe/wrong-value',
    values: { line: 3 },
  })
})

test('every recipe that ships with Limpid is valid, has its sources, and one column a rule', () => {
  expect(shippedRecipes()).toContain('limpid')
  for (const name of shippedRecipes()) {
    const { steps, sources } = findRecipe(name)
    expect(sources.length).toBeGreaterThan(0)
    expect(new Set(steps.map(({ rule }) => measureColumn(rule.id))).size).toBe(steps.length)
  }
})

test('an unknown recipe is refused with the names of those there are', () => {
  expect(() => findRecipe('limpdi')).toThrow('recipe/not-found')
})

const STEP = 'steps:\n  - rule: rights.robots-ai-agent\n'

test('without rights the rules see the page alone; with them purpose and policy are the recipe’s', () => {
  expect(parse(`recipe: r\n${STEP}`).rights).toBeNull()
  const { rights, steps } = parse(
    `recipe: r\nrights: { policy: any-ai-token, purpose: search, robots: r.parquet, asOf: 2025-01-31 }\n${STEP}`,
  )
  expect(rights).toEqual({
    policy: 'any-ai-token',
    purpose: 'search',
    robots: 'r.parquet',
    asOf: '2025-01-31',
  })
  expect(steps[0]?.parameters).toMatchObject({ purpose: 'search' })
})

test('a wrong word about rights is refused with its line', () => {
  const rights = (lines: string) => refused(`recipe: r\nrights:\n${lines}${STEP}`)
  expect(rights('  policy: strict\n  robot: r.parquet\n')).toMatchObject({
    code: 'recipe/unknown-key',
    values: { line: 4, key: 'robot', nearest: 'robots' },
  })
  expect(rights('  purpose: train\n  policy: lax\n')).toMatchObject({
    code: 'recipe/wrong-value',
    values: { line: 4, key: 'rights.policy' },
  })
  expect(rights('  policy: any-ai-token\n  asOf: 2025-13-01\n')).toMatchObject({
    code: 'recipe/wrong-value',
    values: { line: 4, key: 'rights.asOf' },
  })
  expect(rights('  policy: strict\n  asOf: 2025-01-31\n')).toMatchObject({
    code: 'recipe/wrong-value',
    values: { line: 4, key: 'rights.asOf' },
  })
})

test('lines have their defaults, and a wrong word about them is refused with its line', () => {
  const lines = (text: string) =>
    `recipe: r\nduplicates:\n  exact: false\n  lines:\n${text}steps:\n  - rule: c4.unfit-lines\n`
  expect(parse(lines('    host: {}\n    run: { keep: none }\n')).duplicates.lines).toEqual({
    unit: 'line',
    blank: false,
    minChars: 1,
    repeats: false,
    host: { minPages: 10, keep: 'none', action: 'cut' },
    run: { minPages: 2, keep: 'none', action: 'cut' },
  })
  expect(refused(lines('    unit: line\n    run: { minPage: 3 }\n'))).toMatchObject({
    code: 'recipe/unknown-key',
    values: { line: 6, key: 'minPage', nearest: 'minPages' },
  })
  expect(refused(lines('    runs: {}\n'))).toMatchObject({
    code: 'recipe/unknown-key',
    values: { line: 5, key: 'runs', nearest: 'run' },
  })
  expect(refused(lines('    host:\n      minPages: 1\n'))).toMatchObject({
    code: 'recipe/wrong-value',
    values: { line: 6, key: 'duplicates.lines.host.minPages' },
  })
  expect(refused(lines('    host:\n      action: drop\n'))).toMatchObject({
    code: 'recipe/wrong-value',
    values: { line: 6, key: 'duplicates.lines.host.action' },
  })
  expect(refused(lines('    unit: paragraph\n'))).toMatchObject({
    code: 'recipe/wrong-value',
    values: { line: 4, key: 'duplicates.lines' },
  })
  expect(refused(lines('    unit: paragraph\n    blank: true\n    run: {}\n'))).toMatchObject({
    code: 'recipe/wrong-value',
    values: { line: 6, key: 'duplicates.lines.blank' },
  })
})
