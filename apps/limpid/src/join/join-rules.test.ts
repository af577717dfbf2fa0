import { expect, test } from 'vitest'
import { LINE_RULES, TOO_LITTLE_LEFT } from '../duplicates/line-rules.ts'
import { LOCALES, words } from '../words/words.ts'
import { joinRules } from './join-rules.ts'
import { DUPLICATE_RULES } from './outcome.ts'

test('every rule of the join is described, in the order of their ids, and has its words in both languages', () => {
  const known = [...Object.values(DUPLICATE_RULES), ...Object.values(LINE_RULES), TOO_LITTLE_LEFT]
  const ids = joinRules.map(({ id }) => id)
  expect(ids).toEqual(known.map(({ id }) => id).toSorted())
  for (const locale of LOCALES)
    for (const id of ids)
      expect(words(locale).knows(`reason-${id.replaceAll('.', '-')}`), id).toBe(true)
})
