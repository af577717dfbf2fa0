import { expect, test } from 'vitest'
import { passageLanguages } from './passage-languages.ts'

const english =
  'The ferry left the harbour early in the morning,\nand nobody had seen who was on board.'
const french = 'Le bac a quitté le port de bonne heure, et personne n’avait vu qui était à bord.'

test('names the language of each passage and the share of the main one', () => {
  const text = `${english}\n\n${french}\n \n${english}\n\n1234\n`
  const { passages, language, share } = passageLanguages(text)
  expect(passages.map((passage) => passage.language)).toEqual(['en', 'fr', 'en', 'und'])
  expect(passages.map(({ start, end }) => text.slice(start, end))).toEqual([
    english,
    french,
    english,
    '1234',
  ])
  expect(language).toBe('en')
  expect(share).toBeCloseTo((2 * english.length) / (2 * english.length + french.length), 12)
})

test('a text without a named passage has no main language', () => {
  expect(passageLanguages('1\n\n2')).toMatchObject({ language: 'und', share: 0 })
  expect(passageLanguages('')).toEqual({ passages: [], language: 'und', share: 0 })
})

test('the last of very many passages holds the rest', () => {
  const { passages } = passageLanguages('a\n\n'.repeat(5000))
  expect(passages).toHaveLength(2000)
  expect(passages.at(-1)?.end).toBe(5000 * 3 - 2)
})
