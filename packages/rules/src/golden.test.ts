import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { agrees, compare } from '../scripts/golden-columns.ts'
import { readGolden } from '../scripts/golden-row.ts'

const FILE = new URL('../../../../shared/data/golden/datatrove-0.10.1-en.jsonl.gz', import.meta.url)
const isHere = existsSync(FILE)
if (!isHere) console.warn(`skipped: ${FILE.pathname} is not here`)

test.skipIf(!isHere)('agrees with datatrove 0.10.1 in every column of every golden text', () => {
  const rows = readGolden(readFileSync(FILE))
  expect(rows.length).toBe(700)
  let values = 0
  for (const row of rows) {
    const comparisons = compare(row)
    values += comparisons.length
    expect(
      comparisons
        .filter((comparison) => !agrees(comparison))
        .map(({ column }) => `${row.id}: ${column}`),
    ).toEqual([])
  }
  expect(values).toBeGreaterThan(25_000)
})

test('a line that is no golden row is refused with its number', () => {
  expect(() => readGolden(Buffer.from('{"id":"a"}\n'))).toThrow('line 1 is no golden row')
})
