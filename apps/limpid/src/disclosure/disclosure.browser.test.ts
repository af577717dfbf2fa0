import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  noBrowser,
  overflowOf,
  startBrowser,
  violationsOf,
  type OpenBrowser,
} from '../report/browser.test-support.ts'
import { disclose, providerCase, sketchHamlet } from './disclosure.test-support.ts'
import { writeDocuments } from './write-documents.ts'

if (noBrowser !== null) console.warn(noBrowser)

const PAGES = [
  'summary.html',
  'summary.fr.html',
  'ab2013.html',
  'data-summary.fr.html',
  'domains-top.html',
  'domains-top.fr.html',
] as const

describe.skipIf(noBrowser !== null)('the documents in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'limpid-documents-'))
  let browser: OpenBrowser

  beforeAll(async () => {
    browser = await startBrowser()
    await using release = await sketchHamlet()
    const text = providerCase('complete').replace(/ +2\.3\.used: no\n/, '')
    const draft = await disclose(release, text, true)
    await writeDocuments(release.connection, release.directory, folder, draft)
  })

  afterAll(async () => {
    await browser[Symbol.asyncDispose]()
    rmSync(folder, { recursive: true, force: true })
  })

  test.each(PAGES)(
    '%s: axe finds nothing and nothing sticks out at 360 and 1440 px, light and dark; the draft says so',
    async (name) => {
      const document = readFileSync(join(folder, name), 'utf8')
      for (const look of [{ width: 360 }, { width: 1440, scheme: 'dark' as const }]) {
        const page = await browser.openPage(document, look)
        expect(await overflowOf(page)).toBe(0)
        expect(await violationsOf(page)).toEqual([])
        expect(await page.locator('.draft').innerText()).toMatch(/DRAFT|PROJET/)
        await page.close()
      }
    },
  )
})
