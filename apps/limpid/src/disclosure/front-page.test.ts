import { expect, test } from 'vitest'
import { factsOf } from '../report/facts.ts'
import { renderReport } from '../report/render.ts'
import { parseHTML } from 'linkedom'
import { LOCALES, words } from '../words/words.ts'
import { disclose, hamletPage, providerCase, sketchHamlet } from './disclosure.test-support.ts'
import { formDocument } from './documents/forms.ts'
import { page } from './documents/page.ts'
import { readPage } from './front-page.test-support.ts'

const copy = { verdict: 'drop' as const, rule: 'duplicates.exact-text', survivor: 3 }
const MORE = [
  hamletPage(50, { ...copy, host: 'house-3.example' }),
  hamletPage(51, { ...copy, host: 'mirror.example' }),
  hamletPage(52, { host: 'inn.example', chars: 4321, language: null, captured: null }),
  hamletPage(53, { host: 'inn.example', chars: 1234, language: null }),
  hamletPage(54, { verdict: 'edit', rule: 'personal.email', host: 'post.example', chars: 700 }),
]

/** Two masked addresses of mail in a page kept, and a line cut. */
const EDITS = [
  { page: 54, rule: 'personal.email', action: 'mask' as const, start: 3, end: 20, kind: 'email' },
  { page: 54, rule: 'personal.email', action: 'mask' as const, start: 40, end: 52, kind: 'email' },
  { page: 54, rule: 'quality.stock-line', action: 'cut' as const, start: 60, end: 90, kind: null },
]

await using release = await sketchHamlet(MORE, 'drop', null, EDITS)
const facts = await factsOf(release.connection, release.directory)
const { record } = await disclose(
  release,
  providerCase('complete').replace(/ {2}1\.3\.text:\n(?: {4}.*\n)+/, ''),
)

test.each(LOCALES)('in %s the front page and the documents show the same figures', (locale) => {
  const front = readPage(renderReport(facts, locale), locale)
  const summary = readPage(page(formDocument(record, 'summary', locale)), locale)
  const { say } = words(locale)
  const [totals = []] = summary.fact('corpus.totals')
  const [records, skipped, dropped, edited, unedited, bytesOffered, , charsOffered, charsKept] =
    totals
  expect(bytesOffered).not.toBe('0')
  expect(edited).toBe('1')
  const kept = String(Number(edited) + Number(unedited))

  const account = front.captioned('balance-caption')
  expect(account.map((row) => row[1]).filter((cell) => cell !== '')).toEqual([
    records,
    skipped,
    dropped,
    kept,
  ])
  expect([account[0]?.[3], account[4]?.[3]]).toEqual([charsOffered, charsKept])
  for (const figure of [records, dropped, kept, charsKept])
    expect(front.text('.lede')).toContain(figure)

  const languages = front.captioned('sources-languages').filter((row) => row[2] !== '0')
  const spoken = summary.fact('corpus.languages')
  expect(languages).toHaveLength(3)
  expect(languages.map(([, , pages, chars]) => `${pages}/${chars}`).toSorted()).toEqual(
    spoken.map(([, pages, chars]) => `${pages}/${chars}`).toSorted(),
  )

  const [first = []] = summary.fact('domains.first')
  const domain = front.captioned('sources-domains').find(([name]) => name === first[1])
  expect(domain?.slice(2)).toEqual([first[3], first[2]])

  const steps = new Map(summary.fact('steps.steps').map((row) => [row[0], row]))
  const rules = front.captioned('rules-caption').filter(([id]) => steps.has(id))
  expect(rules.length).toBeGreaterThan(0)
  for (const [id, decided, , , fired] of rules)
    expect([fired, decided]).toEqual(steps.get(id)?.slice(6, 8))

  const edits = front.captioned('edits-caption')
  expect(edits).toHaveLength(2)
  expect(edits.map(([rule, kind, , ...amounts]) => [rule, kind, amounts])).toEqual(
    summary
      .fact('edits')
      .map(([rule, , kind, pages, passages, chars]) => [rule, kind, [passages, pages, chars]]),
  )

  const [duplicates = []] = summary.fact('duplicates')
  expect(duplicates[0]).toBe('2')
  expect(front.text('#duplicates')).toContain(
    say('duplicates-about', { copies: 2, chars: Number(duplicates[1]), elsewhere: 1 }),
  )
  const [gaps = []] = summary.fact('gaps')
  expect(front.text('#gaps')).toContain(say('gaps-language', { pages: Number(gaps[1]) }))
  expect(front.text('#gaps')).toContain(say('gaps-capture', { pages: Number(gaps[2]) }))
})

test('every table and sum of the front page has its query one click away', () => {
  const { document } = parseHTML(renderReport(facts, 'en'))
  const counted = [...document.querySelectorAll('main section, header')].filter(
    (part) => part.querySelector('td.number, .lede') !== null,
  )
  expect(counted.length).toBeGreaterThan(4)
  for (const part of counted) {
    const query = part.querySelector('details.query pre')
    expect(query?.textContent ?? part.getAttribute('id')).toContain('SELECT')
  }
})

test('the front page links the documents that the release holds, and only those; what is new is not lost', () => {
  const documents = ['summary.html', 'summary.fr.docx', 'croissant.json', 'minutes.html']
  const { document } = parseHTML(renderReport({ ...facts, documents }, 'en'))
  const links = [...document.querySelectorAll('#documents a')].map((link) =>
    String(link.getAttribute('href')),
  )
  expect([...new Set(links)].toSorted()).toEqual(documents.toSorted())
  expect(document.querySelector('.contents a')?.getAttribute('href')).toBe('#documents')
  const bare = parseHTML(renderReport(facts, 'en')).document
  expect(bare.querySelector('#documents')).toBeNull()
})

test('the front page bears the name of what was published, its version and the next update; a draft says so', () => {
  const { dataset, summary } = record
  for (const locale of LOCALES) {
    const disclosed = { dataset, summary, isDraft: true }
    const front = readPage(renderReport({ ...facts, disclosed }, locale), locale)
    expect(front.text('h1')).toBe('Example Clear Text')
    expect(front.text('.meta')).toContain('2027-05-24')
    expect(front.text('.draft')).toContain(locale === 'en' ? 'DRAFT' : 'PROJET')
  }
})
