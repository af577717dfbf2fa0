import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fileName, filedName } from '../disclosure/documents/names.ts'
import { LOCALES, type Locale } from '../words/words.ts'
import {
  noBrowser,
  overflowOf,
  startBrowser,
  violationsOf,
  type Look,
  type OpenBrowser,
} from './browser.test-support.ts'
import { factsOf, type ReleaseFacts } from './facts.ts'
import { renderReport } from './render.ts'
import { ruleSketch, sketchRelease } from './release.test-support.ts'
import { sketchTown } from './town.test-support.ts'

if (noBrowser !== null) console.warn(noBrowser)

const LOOKS: readonly (readonly [string, Look])[] = [
  ['at 360 px, light', { width: 360, height: 800 }],
  ['at 360 px, dark', { width: 360, height: 800, scheme: 'dark' }],
  ['at 1440 px, light', { width: 1440 }],
  ['at 1440 px, dark', { width: 1440, scheme: 'dark' }],
  ['on paper', { width: 700, media: 'print' }],
  ['on paper, printed from a dark screen', { width: 700, media: 'print', scheme: 'dark' }],
]

/** As the front page of a release with all its documents, a draft with a long title. */
const PUBLISHED: Pick<ReleaseFacts, 'documents' | 'disclosed'> = {
  documents: LOCALES.flatMap((locale) => [
    fileName('summary', locale, 'html'),
    fileName('california', locale, 'md'),
    filedName(locale, 'docx'),
    filedName(locale, 'pdf'),
  ]).concat('summary.json', 'croissant.json', 'a-document-nobody-knows.html'),
  disclosed: {
    isDraft: true,
    dataset: {
      name: 'town',
      title: 'The Collected-and-Thoroughly-Filtered Conversations of a Town by the River',
      description: '',
      url: 'https://example.org/',
      license: 'ODC-By-1.0',
      creator: 'Example Models SAS',
      publisher: 'Example-Models-and-Everything-Else-Incorporated SAS',
      version: '1.0.0',
      keywords: [],
    },
    summary: { version: '1.0', date: '2026-11-24', nextUpdate: null, previous: null },
  },
}

const CASES = LOCALES.flatMap((locale) =>
  LOOKS.map(([name, look]) => [locale, name, look] as const),
)

describe.skipIf(noBrowser !== null)('the report in Chromium', () => {
  let browser: OpenBrowser
  let town: ReleaseFacts

  beforeAll(async () => {
    browser = await startBrowser()
    await using release = await sketchTown(5000)
    town = { ...(await factsOf(release.connection, release.directory)), ...PUBLISHED }
  })

  afterAll(async () => {
    await browser[Symbol.asyncDispose]()
  })

  test.each(CASES)(
    'in %s %s: axe finds nothing, nothing sticks out, folded or unfolded',
    async (locale, _, look) => {
      const page = await browser.openPage(renderReport(town, locale), look)
      expect(await overflowOf(page)).toBe(0)
      await openEverything(page)
      expect(await overflowOf(page)).toBe(0)
      expect(await violationsOf(page)).toEqual([])
      await page.close()
    },
  )

  test.each([320, 360, 735, 737, 1152, 1440])('long words fit into %i px', async (width) => {
    const long = 'a-very-long-identifier-that-nobody-would-choose.'.repeat(4)
    const unbroken = 'x'.repeat(200)
    await using release = await sketchRelease({
      pages: [
        {
          page: 1,
          verdict: 'drop',
          rule: long,
          host: `${unbroken}.example`,
          domain: `${unbroken}.example`,
          input: unbroken,
        },
        { page: 2, verdict: 'keep', language: 'fr', domain: `example.${'y'.repeat(60)}` },
        { page: 3, verdict: 'skip', rule: unbroken },
      ],
      rules: [
        ruleSketch(long, {
          sentence: unbroken,
          unit: unbroken,
          parameters: { [unbroken]: unbroken },
        }),
      ],
      recipe: {
        name: unbroken,
        about: unbroken,
        text: unbroken,
        sources: [`https://example.org/${unbroken}`],
      },
    })
    const facts = await factsOf(release.connection, release.directory)
    const page = await browser.openPage(renderReport(facts, 'fr'), { width })
    await openEverything(page)
    expect(await overflowOf(page)).toBe(0)
    await page.close()
  })

  test.each(LOCALES)('an empty release in %s is sound too', async (locale: Locale) => {
    await using release = await sketchRelease({ pages: [] })
    const facts = await factsOf(release.connection, release.directory)
    const page = await browser.openPage(renderReport(facts, locale), { width: 360 })
    expect(await overflowOf(page)).toBe(0)
    expect(await violationsOf(page)).toEqual([])
    await page.close()
  })

  test('a hostile title of a recipe runs nothing and loads nothing', async () => {
    await using release = await sketchRelease({
      pages: [
        {
          page: 1,
          verdict: 'keep',
          domain: '</title><script>document.title = "owned"</script>.example',
        },
      ],
      recipe: {
        name: '</title><script>document.title = "owned"</script><img src="https://tracker.example/">',
      },
    })
    const facts = await factsOf(release.connection, release.directory)
    const page = await browser.openPage('<p>nothing yet</p>', { width: 1440 })
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.setContent(renderReport(facts, 'en'))
    expect(await page.title()).toContain('<script>')
    expect(await page.locator('script, img').count()).toBe(0)
    expect(asked).toEqual([])
    await page.close()
  })
})

async function openEverything(page: { evaluate(script: string): Promise<unknown> }): Promise<void> {
  await page.evaluate(
    'document.querySelectorAll("details").forEach((details) => { details.open = true })',
  )
}
