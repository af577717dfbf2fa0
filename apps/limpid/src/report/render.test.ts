import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { factsOf } from './facts.ts'
import { renderReport, writeReports } from './render.ts'
import {
  ruleSketch,
  sketchRelease,
  type PageSketch,
  type ReleaseSketch,
} from './release.test-support.ts'
import { village } from './village.test-support.ts'

async function documentsOf(sketch: ReleaseSketch) {
  await using release = await sketchRelease(sketch)
  const facts = await factsOf(release.connection, release.directory)
  return { en: renderReport(facts, 'en'), fr: renderReport(facts, 'fr') }
}

const visible = (document: string) =>
  parseHTML(document).document.querySelector('body')?.textContent.replaceAll(/\s+/g, ' ') ?? ''

test('the report is written in two languages that link to each other', async () => {
  await using release = await sketchRelease(village)
  await writeReports(release.connection, release.directory)
  const en = readFileSync(join(release.directory, 'report.html'), 'utf8')
  const fr = readFileSync(join(release.directory, 'report.fr.html'), 'utf8')
  expect(en).toContain('<html lang="en"')
  expect(en).toContain('href="report.fr.html" lang="fr"')
  expect(fr).toContain('<html lang="fr"')
  expect(fr).toContain('href="report.html" lang="en"')
})

test('the report says what the village came to', async () => {
  const { en, fr } = await documentsOf(village)
  const english = visible(en)
  expect(english).toContain('2 input files held 13 records.')
  expect(english).toContain('6 pages were dropped, each with its reason on record.')
  expect(english).toContain('4 pages are in the corpus, with 1,780 characters of text.')
  expect(english).toContain('2 pages had the same text as another that stands for them')
  expect(english).toContain('One of them lay on another host.')
  expect(english).toContain('192.0.2.7')
  expect(english).toContain('drops the page when words < 50')
  expect(english).toContain('Harmful content was not looked for')
  expect(visible(fr)).toContain('soit 1 780 caractères de texte.')
})

interface Attribute {
  readonly name: string
  readonly value: string
}

test('the report runs no script and asks for nothing elsewhere', async () => {
  const { en } = await documentsOf(village)
  const { document } = parseHTML(en)
  expect(
    document.querySelectorAll('script, link, img, iframe, object, embed, form, base'),
  ).toHaveLength(0)
  const attributes = [...document.querySelectorAll('*')].flatMap((element) =>
    Array.from<Attribute>(element.attributes),
  )
  expect(attributes.filter(({ name }) => /^on|^style$|^src/.test(name))).toEqual([])
  const targets = attributes.filter(({ name }) => name === 'href').map(({ value }) => value)
  expect(targets.filter((target) => !/^#[a-z]/.test(target))).toEqual([
    'report.fr.html',
    ...(village.rules ?? []).map((rule) => rule.source),
  ])
  expect(en).not.toMatch(/url\(|@import/)
})

test('every table has a caption and headings, every chart a name', async () => {
  const { document } = parseHTML((await documentsOf(village)).fr)
  for (const table of document.querySelectorAll('table')) {
    expect(table.querySelector('caption')?.textContent).not.toBe('')
    expect(table.querySelectorAll('tbody th[scope=row]').length).toBeGreaterThan(0)
  }
  for (const chart of document.querySelectorAll('svg')) {
    const named = chart.getAttribute('role') === 'img' && chart.querySelector('title')
    expect(Boolean(named) || chart.getAttribute('aria-hidden') === 'true').toBe(true)
  }
})

const HOSTILE = `</bdi></style><script>alert(1)</script><img src=x onerror=alert(1)>"'&`

test('hostile values stay text', async () => {
  const { en, fr } = await documentsOf({
    pages: [
      {
        page: 1,
        verdict: 'keep',
        host: HOSTILE,
        domain: `a.${HOSTILE}`,
        language: HOSTILE,
        title: HOSTILE,
        input: HOSTILE,
      },
      {
        page: 2,
        verdict: 'drop',
        rule: HOSTILE,
        host: HOSTILE,
        url: `https://x.example/${HOSTILE}`,
        captured: 1_600_000_000_000,
      },
      { page: 3, verdict: 'skip', rule: `skip.${HOSTILE}` },
      { page: 4, verdict: 'drop', rule: 'duplicates.exact-text', survivor: 1 },
      { page: 5, verdict: 'edit', rule: 'personal.email' },
    ],
    hits: [{ page: 5, rule: 'personal.email', action: 'mask', start: 0, end: 2, kind: HOSTILE }],
    rules: [
      ruleSketch(HOSTILE, {
        sentence: HOSTILE,
        unit: HOSTILE,
        source: `javascript:alert(1)//${HOSTILE}`,
        parameters: { [HOSTILE]: [HOSTILE] },
      }),
      ruleSketch('personal.email', { source: `https://example.org/"onmouseover="alert(1)` }),
    ],
    recipe: {
      name: HOSTILE,
      about: HOSTILE,
      text: HOSTILE,
      sources: ['javascript:alert(1)', HOSTILE],
      sha256: HOSTILE,
    },
    record: (record) => ({
      ...record,
      limpid: HOSTILE,
      previous: HOSTILE,
      files: record.files.map((file) => ({ ...file, path: HOSTILE })),
      inputs: record.inputs.map((input) => ({ ...input, unreadable: HOSTILE })),
    }),
  })
  for (const report of [en, fr]) {
    const { document } = parseHTML(report)
    expect(document.querySelectorAll('script, img, [onerror], [onmouseover]')).toHaveLength(0)
    expect(
      [...document.querySelectorAll('a[href]')].filter((link) =>
        /^javascript:/i.test(link.getAttribute('href') ?? ''),
      ),
    ).toEqual([])
    expect(report.replaceAll(/<style>[^<]*<\/style>/g, '')).not.toContain('alert(1)</script>')
    expect(report).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  }
})

test.each([
  ['no record', []],
  [
    'one record that is no page',
    [{ page: 1, verdict: 'skip', rule: 'record.request', domain: null }],
  ],
  ['one kept page', [{ page: 1, verdict: 'keep' }]],
  [
    'one dropped page, nothing known of it',
    [
      {
        page: 1,
        verdict: 'drop',
        rule: 'gopher.too-few-words',
        domain: null,
        captured: null,
        language: null,
        title: null,
        digestOk: null,
        chars: 0,
      },
    ],
  ],
] satisfies [string, PageSketch[]][])('a release of %s has a report', async (_, pages) => {
  const { en, fr } = await documentsOf({ pages })
  for (const report of [en, fr]) {
    expect(visible(report)).not.toMatch(/NaN|undefined|null|Infinity/)
    expect(parseHTML(report).document.querySelectorAll('section')).toHaveLength(10)
  }
})

test('a value that is not text of one direction is isolated', async () => {
  const { en } = await documentsOf({
    pages: [{ page: 1, verdict: 'keep', host: 'www.مثال.example', domain: 'مثال.example' }],
  })
  const isolated = parseHTML(en).document.querySelectorAll('bdi.address')
  expect([...isolated].map((bdi) => bdi.textContent)).toContain('مثال.example')
})
