import { evaluationIndex } from '@limpid/rules'
import { expect, test } from 'vitest'
import { packIndex, unpackIndex } from './packed-index.ts'

test('what is packed is the same index, wherever its bytes lie', () => {
  const items = [
    'The nine grey otters crossed the wide lake at dawn',
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen',
  ]
  const index = evaluationIndex(
    [
      { name: 'otters', items },
      { name: 'numbers', items: items.slice(1) },
    ],
    13,
  )
  expect(index.tables.map(({ length, hashes }) => [length, hashes.length])).toEqual([
    [13, 4],
    [10, 1],
  ])
  expect(unpackIndex(packIndex(index))).toEqual(index)
  const moved = Buffer.concat([Buffer.from('x'), packIndex(index)]).subarray(1)
  expect(unpackIndex(moved)).toEqual(index)
})
