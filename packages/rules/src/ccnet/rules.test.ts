import { expect, test } from 'vitest'
import { documentOf } from '../document.ts'
import { judge } from '../judge.ts'
import { shortDocument } from './short-document.ts'
import { uncertainLanguage } from './uncertain-language.ts'

const verdict = (text: string, languageScore = 1) =>
  judge(
    documentOf({ url: '', text, language: 'en', languageScore, signals: [] }),
    [shortDocument, uncertainLanguage].map((rule) => ({ ...rule, rule })),
  ).decidedBy?.rule.id ?? null

test('300 characters are enough, counted in code points', () => {
  expect(verdict('😀'.repeat(300))).toBeNull()
  expect(verdict('😀'.repeat(299))).toBe('ccnet.short-document')
  expect(verdict('')).toBe('ccnet.short-document')
})

test('a language as sure as one half is kept', () => {
  expect(verdict('a'.repeat(300), 0.5)).toBeNull()
  expect(verdict('a'.repeat(300), 0.499)).toBe('ccnet.uncertain-language')
})
