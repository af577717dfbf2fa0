import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { LOCALES, wordFiles } from '../words/words.ts'
import { errorCatalogue, errorMessage, type ErrorCode } from './error-catalogue.ts'

const codes = Object.keys(errorCatalogue) as ErrorCode[]

test('every error has its sentence in every language, and every sentence its error', () => {
  for (const locale of LOCALES) {
    const text = wordFiles(locale).get('command-line') ?? ''
    const said = [...text.matchAll(/^(error-[a-z-]+) =/gm)].map(([, id]) => id ?? '').toSorted()
    expect(said).toEqual([...codes.map(errorMessage), 'error-our-bug'].toSorted())
  }
})

test('docs/reference/errors.md explains every error and no other', () => {
  const page = readFileSync(
    new URL('../../../../docs/reference/errors.md', import.meta.url),
    'utf8',
  )
  const explained = [...page.matchAll(/^\| `([a-z/-]+)` \| (\d+) \|/gm)].map((match) => [
    match[1],
    Number(match[2]),
  ])
  expect(Object.fromEntries(explained)).toEqual(errorCatalogue)
})
