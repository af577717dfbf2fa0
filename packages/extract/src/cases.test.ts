import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { caseFolder, expectationOf } from '../scripts/golden-case.ts'

const names = readdirSync(caseFolder())

test.each(names)('extracts the golden case %s as expected', (name) => {
  const folder = caseFolder(name)
  const actual = expectationOf(readFileSync(new URL('source.html', folder)))
  const file = new URL('expected.json', folder)
  const isMissing = !existsSync(file)
  if (isMissing && process.env['CI'] === undefined) writeFileSync(file, actual)
  expect(isMissing, 'a missing expectation was written: read it and commit it').toBe(false)
  expect(actual).toBe(readFileSync(file, 'utf8'))
})
