import { expect, test } from 'vitest'
import { generatedPages, standingPage } from './generate.ts'

test('the generated pages are what the program says today; otherwise run `npm run docs`', () => {
  for (const [path, text] of generatedPages()) expect(standingPage(path), path).toBe(text)
})
