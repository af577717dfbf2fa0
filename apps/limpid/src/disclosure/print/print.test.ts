import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { extractText, getDocumentProxy } from 'unpdf'
import { noBrowser } from '../../report/browser.test-support.ts'
import { disclose, providerCase, sketchHamlet } from '../disclosure.test-support.ts'
import { formDocument } from '../documents/forms.ts'
import { page } from '../documents/page.ts'
import { findChromium, printPage } from './chromium.ts'
import { pageDigits, pdfDigits } from './printed-digits.ts'

const folder = mkdtempSync(join(tmpdir(), 'limpid-print-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('where there is no Chromium, one sentence says what to do', () => {
  expect(() => findChromium({ PATH: folder })).toThrow('report/no-browser')
  expect(() => findChromium({ LIMPID_CHROMIUM: join(folder, 'none') })).toThrow('report/no-browser')
})

if (noBrowser !== null) console.warn(noBrowser)

describe.skipIf(noBrowser !== null)('the summary printed by Chromium', () => {
  test('it is tagged, numbers its pages, says on each that it is a draft, and holds every digit of the page in order', async () => {
    await using release = await sketchHamlet()
    const text = providerCase('complete').replace(/ +2\.3\.used: no\n/, '')
    const { record } = await disclose(release, text, true)
    const document = formDocument(record, 'summary', 'fr')
    const html = page(document)
    writeFileSync(join(folder, 'summary.html'), html)
    const pdf = join(folder, 'summary.pdf')
    printPage(findChromium(), join(folder, 'summary.html'), pdf)
    const bytes = readFileSync(pdf)
    const proxy = await getDocumentProxy(new Uint8Array(bytes))
    expect(await proxy.getMarkInfo()).toMatchObject({ Marked: true })
    const { text: pages, totalPages } = await extractText(new Uint8Array(bytes))
    expect(totalPages).toBeGreaterThan(3)
    for (const [index, printed] of pages.entries()) {
      expect(printed).toContain('PROJET')
      expect(printed).toContain(`${index + 1} / ${totalPages}`)
    }
    const digits = await pdfDigits(bytes, document.banner)
    expect(digits).toBe(pageDigits(html))
    expect(digits?.length).toBeGreaterThan(500)
    const changed = html.replace('<li>', '<li>7')
    expect(digits).not.toBe(pageDigits(changed))
    expect(await pdfDigits(Buffer.from('no PDF'), null)).toBeNull()
  })
})
