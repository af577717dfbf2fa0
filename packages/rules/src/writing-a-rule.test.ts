import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { documentOf, identifyLanguage, judge, ruleSets } from './index.ts'

const page = readFileSync(new URL('../../../docs/writing-a-rule.md', import.meta.url), 'utf8')

test('the rule that the page on writing rules shows is the one in use', () => {
  const [, shown] = /```ts\n([^`][\s\S]*?)\n```/.exec(page) ?? []
  expect(`${shown}\n`).toBe(
    readFileSync(new URL('gopher/bullet-lines.ts', import.meta.url), 'utf8'),
  )
})

test('the example of the README decides as it says', () => {
  const text = 'Too short.'
  const { language, score } = identifyLanguage(text)
  const document = documentOf({
    url: 'https://example.org/',
    text,
    language,
    languageScore: score,
    signals: [],
  })
  const set = ruleSets.find(({ name }) => name === 'gopher-quality@datatrove-0.10')
  const steps = set?.steps.map(({ rule }) => ({ ...rule, rule })) ?? []
  expect(judge(document, steps).decidedBy?.rule.id).toBe('gopher.too-few-words@datatrove-0.10')
})
