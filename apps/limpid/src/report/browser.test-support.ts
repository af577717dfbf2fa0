import { existsSync, rmSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'

/** How a page is looked at. */
export interface Look {
  readonly width: number
  readonly height?: number
  readonly scheme?: 'light' | 'dark'
  readonly media?: 'screen' | 'print'
}

export interface OpenBrowser extends AsyncDisposable {
  /** Opens a whole HTML document, as a reader would from disk. */
  openPage(document: string, look: Look): Promise<Page>
}

const EXECUTABLE = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'

/** Null where a real Chromium can run; else why the tests that need it are skipped. */
export const noBrowser: string | null = existsSync(EXECUTABLE)
  ? null
  : `no Chromium at ${EXECUTABLE}: browser tests are skipped (set CHROMIUM_PATH)`

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Starts Chromium; every page it opens fails on anything that it would load from elsewhere. */
export async function startBrowser(): Promise<OpenBrowser> {
  const browser: Browser = await chromium.launch({ executablePath: EXECUTABLE, args: ARGUMENTS })
  const folder = mkdtempSync(join(tmpdir(), 'limpid-browser-'))
  let opened = 0
  return {
    async openPage(document, { width, height = 900, scheme = 'light', media = 'screen' }) {
      const file = join(folder, `page-${opened++}.html`)
      writeFileSync(file, document)
      const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme })
      await page.route(/^(?!file:)/, (route) => route.abort())
      await page.emulateMedia({ media, colorScheme: scheme })
      await page.goto(pathToFileURL(file).href)
      return page
    },
    async [Symbol.asyncDispose]() {
      await browser.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export interface Violation {
  readonly rule: string
  readonly targets: readonly string[]
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds wrong with a page by WCAG 2.2 A and AA and by its own best practices. */
export async function violationsOf(page: Page): Promise<readonly Violation[]> {
  await page.evaluate(AXE)
  const found: unknown = await page.evaluate(
    'axe.run(document, { resultTypes: ["violations"] }).then((result) => result.violations.map((violation) => ({ rule: violation.id, targets: violation.nodes.map((node) => node.target.join(" ") + ": " + node.failureSummary) })))',
  )
  if (!Array.isArray(found)) throw new TypeError('axe gave no list')
  return found
}

/** By how many pixels a page is wider than its window. */
export async function overflowOf(page: Page): Promise<number> {
  return Number(
    await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    ),
  )
}
