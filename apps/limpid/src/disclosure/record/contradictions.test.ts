import { expect, test } from 'vitest'
import { disclose, hamletPage, providerCase, sketchHamlet } from '../disclosure.test-support.ts'
import { contradictionsOf } from './contradictions.ts'
import type { Material } from './material.ts'

const complete = providerCase('complete')

async function contradiction(text: string, release = sketchHamlet()): Promise<string> {
  await using made = await release
  const refused: unknown = await disclose(made, text, true).catch((error: unknown) => error)
  expect(refused).toMatchObject({ code: 'disclosure/contradiction' })
  return JSON.stringify(refused)
}

test('what the ledger bears out passes', async () => {
  await using release = await sketchHamlet()
  const { record } = await disclose(release, complete)
  expect(record.isDraft).toBe(false)
})

test('“no public dataset” beside pages of one fails with both sides and the query, in a draft too', async () => {
  const said = await contradiction(complete.replace('2.1.used: yes', '2.1.used: no'))
  expect(said).toContain(
    '2.1.used says “no”; the ledger holds 11 pages in the corpus from Example Web Snapshot 2024',
  )
  expect(said).toContain('SELECT source')
})

test.each([
  ['licensed', '2.2.1.licensed'],
  ['private', '2.2.2.obtained'],
  ['crawled', '2.3.used'],
  ['synthetic', '2.5.used'],
  ['other', '2.6.used'],
])('“no” beside pages of a source that is %s fails', async (category, field) => {
  const text = complete.replace('category: public-dataset', `category: ${category}`)
  expect(await contradiction(text)).toContain(`${field} says “no”`)
})

test('“only licensed data” beside files that Common Crawl published fails', async () => {
  const input = 'crawl-data/CC-MAIN-2024-22/segments/0/warc/CC-MAIN-20240518-0.warc.gz'
  const text = complete
    .replace('category: public-dataset', 'category: licensed')
    .replace('2.2.1.licensed: no', '2.2.1.licensed: yes')
  const said = await contradiction(text, sketchHamlet([hamletPage(40, { input })]))
  expect(said).toContain('CC-MAIN-2024-22')
  expect(said).toContain('belong to field 2.1')
})

test('a size that the corpus cannot have fails with both ranges', async () => {
  const said = await contradiction(complete.replace('size: 1000', 'size: 2000000000'))
  expect(said).toMatch(
    /2,000,000,000 tokens \(1 billion to 10 trillion tokens\).*1,095 code points, at most 4,380 tokens \(Less than 1 billion tokens\)/,
  )
})

test('a latest date before a page kept fails', async () => {
  const said = await contradiction(
    complete.replace('  1.3.continuous: no', "  1.3.latest_date: '2024-04'\n  1.3.continuous: no"),
  )
  expect(said).toContain(
    '1.3.latest_date says 2024-04; the ledger holds a page in the corpus captured in 2024-05',
  )
})

test('a language above the stated share that is not listed fails, and so does a listed one without a page', async () => {
  const only = complete.replace(/listed: .*/, 'listed: [en, la]')
  const said = await contradiction(only)
  expect(said).toContain('the ledger has fr with')
  expect(said).toContain('languages lists la; the ledger has no page')
})

test('a large dataset that the list leaves out fails', async () => {
  const text = complete.replace('  2.1.used: yes', '  2.1.used: yes\n  2.1.large: Another Snapshot')
  expect(await contradiction(text)).toContain('2.1.large does not list Example Web Snapshot 2024')
})

test('a measure on rights that the policy overruled fails', async () => {
  const said = await contradiction(complete, sketchHamlet([], 'note'))
  expect(said).toContain('1 pages in the corpus on which it was found (the recipe’s action: note)')
  expect(said).toContain('the recipe only notes it')
})

test('a signal not checked, a filter absent and a filter without a page examined fail', async () => {
  const absent = complete
    .replace('[private.chat-log,', '[private.receipt,')
    .replace('rights.no-ai]', 'rights.robots-crawler]')
  const said = await contradiction(absent)
  expect(said).toContain('names private.receipt; the recipe of the release has no such step')
  expect(said).toContain('names rights.robots-crawler; the recipe of the release has no such step')
})

test('a filter that no page met the language of filtered nothing', async () => {
  const release = sketchHamlet([], 'drop', ['is'])
  expect(await contradiction(complete, release)).toContain(
    'names private.chat-log; the ledger has no page it was applied to',
  )
})

test('an input of no source, or of two, fails', async () => {
  await using release = await sketchHamlet()
  const text = complete.replace("inputs: ['*']", "inputs: ['other-*']")
  await expect(disclose(release, text, true)).rejects.toMatchObject({
    code: 'disclosure/unclaimed-input',
    values: { first: 'crawl.warc.gz', sources: '–' },
  })
})

/** What is found where the facts of the hamlet are others. */
async function foundWhere(
  change: (facts: Material['facts']) => Partial<Material['facts']>,
  text = complete,
): Promise<readonly ReturnType<typeof contradictionsOf>[number][]> {
  await using release = await sketchHamlet()
  const { material } = await disclose(release, text)
  expect(contradictionsOf(material)).toEqual([])
  return contradictionsOf({ ...material, facts: { ...material.facts, ...change(material.facts) } })
}

test('a size whose range ends below what the corpus must have fails, of a part too', async () => {
  const large = await foundWhere(
    ({ corpus }) => {
      const rows = corpus.totals.rows.map((row) => ({ ...row, charsKept: 4e11 }))
      return { corpus: { ...corpus, totals: { ...corpus.totals, rows } } }
    },
    complete
      .replace('covers: whole', 'covers: part')
      .replace(
        '  1.3.continuous: no',
        "  1.3.latest_date: '2024-05'\n  1.3.languages: English and French\n  2.1.large: Example Web Snapshot 2024\n  2.1.modalities: [text]\n  2.1.other: none\n  1.3.continuous: no",
      ),
  )
  expect(large).toMatchObject([
    {
      field: '1.3.text',
      message: 'contradiction-size-small',
      values: {
        size: 1000,
        said: 'Less than 1 billion tokens',
        least: 3.125e9,
        found: '1 billion to 10 trillion tokens',
      },
    },
  ])
})

test('a domain list whose rows are not what it claims to cover, or with a domain of no page, fails', async () => {
  const changed = (row: Partial<Material['facts']['domains']['first']['rows'][number]>) =>
    foundWhere(({ domains }) => {
      const rows = domains.first.rows.map((each) => ({ ...each, ...row }))
      return { domains: { ...domains, first: { ...domains.first, rows } } }
    })
  const [sum] = await changed({ charsKept: 158 })
  expect(sum).toMatchObject({
    field: '2.3.domains',
    message: 'contradiction-domains',
    values: { listed: 159, printed: 158, kept: 1095 },
  })
  const [empty] = await changed({ pagesKept: 0 })
  expect(empty).toMatchObject({ message: 'contradiction-domains', values: { empty: 1 } })
})

test('a dataset of exactly 3 % of all public text is not large, one above it is', async () => {
  const share = (charsKept: number) =>
    foundWhere(
      ({ provenance }) => {
        const [row] = provenance.sources.rows
        if (row === undefined) throw new Error('the hamlet has no source')
        const rows = [
          { ...row, charsKept: 1000 - charsKept },
          { ...row, source: 'small', charsKept },
        ]
        return { provenance: { ...provenance, sources: { ...provenance.sources, rows } } }
      },
      complete
        .replace(
          '\nmeasures:',
          '\n  - id: small\n    name: Small\n    category: public-dataset\n    inputs: [none]\nmeasures:',
        )
        .replace('  2.1.used: yes', '  2.1.used: yes\n  2.1.large: Example Web Snapshot 2024'),
    )
  expect(await share(30)).toEqual([])
  expect(await share(31)).toMatchObject([
    { message: 'contradiction-large', values: { name: 'Small', chars: 31 } },
  ])
})

test('a measure on signals that no file read could hold fails: they are not checked on any page', async () => {
  const state = (each: string) =>
    foundWhere(({ rights }) => {
      const row = { kind: 'no-ai-header', state: each, pages: 12, chars: 1095 }
      const html = { ...row, kind: 'no-ai-html', state: 'not-checked' }
      const none = { query: 'SELECT 1', rows: [] }
      const empty = rights ?? { policies: none, reasons: none, licences: none }
      return { rights: { ...empty, states: { query: 'SELECT kind', rows: [row, html] } } }
    })
  expect(await state('none')).toEqual([])
  expect(await state('not-checked')).toMatchObject([
    {
      field: '3.1.measures',
      message: 'contradiction-not-checked',
      values: { rule: 'rights.no-ai', kinds: 'no-ai-header, no-ai-html', pages: 12 },
      query: 'SELECT kind',
    },
  ])
})
