import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { fieldsOf, readForm } from '../disclosure/form/form.ts'
import { judgeField } from './judge/judge-field.ts'
import { sentencesOf } from './judge/passage.ts'

const FILE = new URL('../../../../../shared/data/scorecard/evidence.json', import.meta.url)
const isThere = existsSync(FILE)
if (!isThere) console.warn('no ../shared/data/scorecard: the evidence rows are skipped')

/** Indicators that one field of the form asks for. */
const FIELDS: Readonly<Record<string, string>> = {
  'sources.crawl_domains': '2.3.domains',
  'rights.optout': '3.1.measures',
  'processing.illegal': '3.2.measures',
  'sources.public_datasets': '2.1.large',
  'sources.common_crawl': '2.1.large',
}

const rowSpec = z.array(
  z.object({ id: z.string(), indicator: z.string(), polarity: z.string(), paraphrase: z.string() }),
)

/** Rows that people and rules judge differently, each with the reason; nothing is taught by name to agree with one row. */
const KEPT_APART: Readonly<Record<string, string>> = {
  'ev-115':
    'a classifier made for another end: that it is no measure against illegal content is told by knowing what it is for',
}

test.skipIf(!isThere)(
  'what is known of real summaries is judged as people judged it, but for rows that are named',
  () => {
    const rows = rowSpec.parse(JSON.parse(readFileSync(FILE, 'utf8')))
    const decided = rows.filter(({ indicator }) => indicator in FIELDS)
    const wrong = decided.filter(
      ({ indicator, polarity, paraphrase }) =>
        (stateOf(FIELDS[indicator] ?? '', paraphrase) === 'present') !== (polarity === 'discloses'),
    )
    expect(wrong.map(({ id }) => id)).toEqual(Object.keys(KEPT_APART))
    expect(decided).toHaveLength(35)
  },
)

test.each([
  ['2.1.large', 'present', 'Example Web Corpus makes 61.5 % of the text.'],
  ['2.1.large', 'present', 'The pages were filtered from Example Web Corpus.'],
  ['2.1.large', 'present', 'After deduplication 3 billion pages of Example Web Corpus were used.'],
  ['2.1.large', 'present', 'Après filtrage, 3 millions de pages de Wikipédia ont servi.'],
  ['2.1.large', 'vague', 'Text from Example Web Corpus; no link or selection is given.'],
  ['2.1.large', 'vague', 'Des textes de Wikipédia ; aucune sélection n’est indiquée.'],
  ['2.1.large', 'vague', 'Example Web Corpus is one of the sources.'],
  ['3.1.measures', 'present', 'The crawler ExampleBot obeys robots.txt.'],
  ['3.2.measures', 'vague', 'Applicable laws are followed.'],
] as const)('%s is %s where an invented summary says “%s”', (field, state, text) => {
  expect(stateOf(field, text)).toBe(state)
})

function stateOf(id: string, text: string): string {
  const field = fieldsOf(readForm()).find((each) => each.id === id)
  if (field === undefined) throw new Error(`the form has no field ${id}`)
  const piece = { text, level: null, page: null, line: null, isSoft: false, heading: '' }
  return judgeField(field, sentencesOf([piece])).state
}
