import { catalogue } from '@limpid/rules'
import { expect, test } from 'vitest'
import {
  failingDocument,
  failingExample,
  firesOn,
  passingDocument,
  ruleExamples,
} from './rule-examples.ts'

const examples = ruleExamples()

test('every rule lets its passing example pass', () => {
  const firing = catalogue.filter((rule) =>
    firesOn(
      rule,
      passingDocument(examples, rule),
      failingExample(examples, rule)?.parameters ?? {},
    ),
  )
  expect(firing.map(({ id }) => id)).toEqual([])
})

test('every rule fires on its failing example, but the dead ones and those that say why they show none', () => {
  const silent = catalogue.filter((rule) => {
    if (rule.dead !== undefined || examples.unshown[rule.id] !== undefined) return false
    const failing = failingExample(examples, rule)
    return !failing || !firesOn(rule, failingDocument(failing), failing.parameters)
  })
  expect(silent.map(({ id }) => id)).toEqual([])
})

test('a dead rule stays silent where its living twin fires', () => {
  const dead = catalogue.filter((rule) => rule.dead !== undefined)
  expect(dead.length).toBe(3)
  for (const rule of dead) {
    const twin = catalogue.find(({ id }) => id === rule.id.replace('@1.6', '@tagger'))
    const failing = twin && failingExample(examples, twin)
    if (!twin || !failing) throw new Error(`no twin of ${rule.id}`)
    expect(firesOn(twin, failingDocument(failing), {})).toBe(true)
    expect(firesOn(rule, failingDocument(failing), {})).toBe(false)
  }
})

test('every family says why it is there, every later version what changed, and no example is for a rule there is not', () => {
  for (const { id, version } of catalogue) {
    expect(examples.families, id).toHaveProperty([id.split('.')[0] ?? ''])
    for (let later = 2; later <= version; later++)
      expect(examples.history[id]?.[later], `${id} ${later}`).toBeTruthy()
  }
  const ids = new Set(catalogue.flatMap(({ id }) => [id, id.split('@')[0] ?? '']))
  const named = [...examples.fails.flatMap(({ rules }) => rules), ...Object.keys(examples.unshown)]
  expect(named.filter((id) => !ids.has(id))).toEqual([])
})
