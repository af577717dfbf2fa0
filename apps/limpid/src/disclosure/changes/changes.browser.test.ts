import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  noBrowser,
  overflowOf,
  startBrowser,
  violationsOf,
  type OpenBrowser,
} from '../../report/browser.test-support.ts'
import { LOCALES } from '../../words/words.ts'
import { changesPage } from './changes-page.ts'
import { hamletTwice } from './changes.test-support.ts'
import { comparisonOf } from './comparison.ts'

if (noBrowser !== null) console.warn(noBrowser)

describe.skipIf(noBrowser !== null)('two summaries compared, in Chromium', () => {
  let browser: OpenBrowser

  beforeAll(async () => {
    browser = await startBrowser()
  })

  afterAll(async () => {
    await browser[Symbol.asyncDispose]()
  })

  test.each(LOCALES)(
    'in %s: axe finds nothing and nothing sticks out at 360 and 1440 px, in the dark and on paper',
    async (locale) => {
      const { before, after } = await hamletTwice()
      const document = changesPage(comparisonOf(before, after), locale)
      expect(document).toContain('default-src &#39;none&#39;')
      for (const look of [
        { width: 360 },
        { width: 1440, scheme: 'dark' as const },
        { width: 700, media: 'print' as const },
      ]) {
        const page = await browser.openPage(document, look)
        expect(await overflowOf(page)).toBe(0)
        expect(await violationsOf(page)).toEqual([])
        await page.close()
      }
    },
  )
})
