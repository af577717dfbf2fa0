import { expect, test } from 'vitest'
import { catalogue } from './catalogue.ts'
import { ruleSets } from './rule-sets.ts'

test('every rule has its own id, which names family and fault, and the catalogue is in their order', () => {
  const ids = catalogue.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toEqual(ids.toSorted())
  for (const id of ids) expect(id).toMatch(/^[a-z0-9]+\.[a-z0-9-]+(@[a-z0-9.-]+)?$/)
})

test('every rule says in a sentence what it finds, where that comes from and in which unit', () => {
  for (const { sentence, source, unit, version } of catalogue) {
    expect(sentence).toMatch(/^\S.+\.$/)
    expect(source.length).toBeGreaterThan(5)
    expect(unit).not.toBe('')
    expect(version).toBeGreaterThan(0)
  }
})

test('every set names its edition, and consists of rules of the catalogue', () => {
  const rules = new Set(catalogue)
  for (const { name, steps } of ruleSets) {
    expect(name).toMatch(/^[a-z0-9-]+@[a-z0-9.-]+$/)
    expect(steps.every(({ rule }) => rules.has(rule))).toBe(true)
    expect(new Set(steps.map(({ rule }) => rule.id)).size).toBe(steps.length)
  }
})

test('a set changes only parameters that the rule has', () => {
  for (const { steps } of ruleSets) {
    for (const { rule, parameters = {} } of steps) {
      for (const name of Object.keys(parameters)) expect(rule.parameters).toHaveProperty(name)
    }
  }
})
