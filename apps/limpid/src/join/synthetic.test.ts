import { expect, test } from 'vitest'
import { searchSynthetic } from '../../../../bench/duplicates.ts'

test('twenty thousand pages: a small memory and any number of files give one result, and nothing wrong is dropped', async () => {
  const { digest, dropped, planted, found, wrong } = await searchSynthetic(20_000, '1GB', 1)
  expect(wrong).toBe(0)
  expect(dropped).toBe(found)
  expect(found / planted).toBeGreaterThan(0.95)
  for (const [memoryLimit, files] of [
    ['256MB', 4],
    ['4GB', 2],
  ] as const)
    expect((await searchSynthetic(20_000, memoryLimit, files)).digest).toBe(digest)
})
