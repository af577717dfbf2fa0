import { identifyRegister, judge } from '@limpid/rules'
import { expect, test } from 'vitest'
import { findRecipe } from '../recipe/find-recipe.ts'
import { identified } from '../work/read-page.ts'
import { judgementExplainer } from './explain-judgement.ts'

const { steps } = findRecipe('dolma-1.6')

function explained(text: string, locale: 'en' | 'fr', id = 'a'): string {
  const document = identified('', text)
  const judgement = judge(document, steps)
  const { registers } = identifyRegister(document)
  return judgementExplainer(locale)({ id, language: document.language, registers, judgement })
}

test('a person reads the verdict, the reason, and the measure beside its threshold', () => {
  const said = explained('The ferry leaves for the island and the mainland at noon.', 'en')
  expect(said).toContain('a (English): dropped')
  expect(said).toContain('drop:  Too few words between white space.')
  expect(said).toContain('words: 11; fires below 50  [dolma.too-few-words@1.6]')
})

test('in French the same', () => {
  const said = explained('The ferry leaves for the island and the mainland at noon.', 'fr')
  expect(said).toContain('a (anglais)\u00a0: écarté')
  expect(said).toContain('mots\u00a0: 11\u202f; joue en dessous de 50')
})

test('what is masked is counted and never shown', () => {
  const said = explained(`${'the rain of the night '.repeat(20)}at 192.0.2.1 today`, 'en')
  expect(said).toContain('one passage')
  expect(said).not.toContain('192.0.2.1')
})

test('a share that rounds to its threshold is shown in full', () => {
  const lines = ['* a', ...Array.from({ length: 999 }, (_line, index) => `${index}`)]
  const bullets = lines.map((line, index) => (index < 901 ? `* ${line}` : line)).join('\n')
  expect(explained(bullets, 'en')).toContain('90.1%; fires above 90%')
  const closer = Array.from({ length: 10_000 }, (_line, index) => (index < 9_001 ? '*' : '')).join(
    '\n',
  )
  expect(explained(closer, 'en')).toContain('0.9001; fires above 90%')
})

test('nothing in a name steers the terminal', () => {
  expect(explained('', 'en', '\u001b[31mred\u202e')).toContain('\ufffd[31mred\ufffd')
})
