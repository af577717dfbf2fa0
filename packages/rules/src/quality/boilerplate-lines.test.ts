import { expect, test } from 'vitest'
import { find } from '../document.test-support.ts'
import { applySpans } from '../edit.ts'
import { boilerplateLines } from './boilerplate-lines.ts'

const cut = (text: string): string => applySpans(text, find(boilerplateLines, text).spans)

test('lines of two different stock phrases go with their breaks, in any language', () => {
  expect(cut('Privacy policy\nThe ferry leaves at noon.\n  Terms of use')).toBe(
    'The ferry leaves at noon.',
  )
  expect(cut('Le bac part à midi.\r\nMentions légales\r\nTous droits réservés')).toBe(
    'Le bac part à midi.\r\n',
  )
})

test('one phrase alone, and a sentence that mentions it, stay', () => {
  const sentence =
    'Our village paper wrote that the privacy policy of the ferry company is longer than the crossing, and its terms of use too.'
  for (const text of ['Privacy policy\nThe ferry leaves at noon.', sentence, ''])
    expect(cut(text)).toBe(text)
})

test('it says how many lines, and only notes them', () => {
  expect(find(boilerplateLines, 'Privacy policy\nTerms of use\n').score).toBe(2)
  expect(boilerplateLines.action).toBe('note')
})
