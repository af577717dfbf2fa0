import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { searchSynthetic } from '../../../../bench/duplicates-search.ts'
import { plantedTruth } from '../../../../bench/planted-truth.ts'

const PAGES = 4_000
const root = mkdtempSync(join(tmpdir(), 'limpid-synthetic-'))

test('four thousand invented pages: nothing is dropped for a page unlike it, hardly a copy stays, and neither memory nor workers change the result', async () => {
  const search = (name: string, memoryLimit: string, workers: number) =>
    searchSynthetic({ folder: join(root, name), pages: PAGES, memoryLimit, workers })
  const first = await search('one', '1GB', 1)
  expect((await search('four', '256MB', 4)).digest).toBe(first.digest)

  const { dropped, right, stars, chains } = await plantedTruth(join(root, 'one/join-1GB'), PAGES)
  expect([dropped, right]).toEqual([first.dropped, first.dropped])
  expect(stars.planted).toBeGreaterThan(400)
  expect(stars.found / stars.planted).toBeGreaterThan(0.95)
  for (const { pairs, standing } of [stars, chains]) expect(standing / pairs).toBeLessThan(0.01)
})
