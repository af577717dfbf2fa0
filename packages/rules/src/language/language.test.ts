import { expect, test } from 'vitest'
import { page } from '../document.test-support.ts'
import { identifyLanguage } from './identify-language.ts'
import { otherLanguage } from './other-language.ts'
import { uncertainLanguage } from './uncertain-language.ts'

test.each([
  ['en', 'The ferry left the harbour early in the morning, and nobody had seen who was on board.'],
  ['fr', 'Le bac a quitté le port de bonne heure, et personne n’avait vu qui était à bord.'],
  ['it', 'Il traghetto lasciò il porto di buon mattino e nessuno aveva visto chi fosse a bordo.'],
  ['pt', 'A balsa deixou o porto de manhã cedo e ninguém tinha visto quem estava a bordo.'],
  ['ru', 'Паром вышел из гавани рано утром, и никто не видел, кто был на борту.'],
])('names %s', (language, text) => {
  const found = identifyLanguage(text)
  expect(found.language).toBe(language)
  expect(found.score).toBeGreaterThan(0)
  expect(found.score).toBeLessThanOrEqual(1)
})

test.each(['', 'Hello', '1234 5678 --- 90', '☃'.repeat(200)])('names none for %j', (text) => {
  expect(identifyLanguage(text)).toEqual({ language: null, score: 0 })
})

test('of four languages the listed two are kept', () => {
  const score = (language: string | null): number | null =>
    otherLanguage.measure(page('', { language }), { languages: ['en', 'it'] }).score
  expect([score('en'), score('it'), score('fr'), score('pt'), score(null)]).toEqual([0, 0, 1, 1, 1])
  expect(otherLanguage.measure(page(''), otherLanguage.parameters).score).toBe(null)
})

test('the score of the identifier is the measure', () => {
  expect(uncertainLanguage.measure(page('', { languageScore: 0.65 }), {}).score).toBe(0.65)
  expect(uncertainLanguage.fires).toBe('<=')
})
