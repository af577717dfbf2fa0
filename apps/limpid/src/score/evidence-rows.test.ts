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

test.skipIf(!isThere)(
  'what is known of real summaries is mostly judged as people judged it',
  () => {
    const rows = rowSpec.parse(JSON.parse(readFileSync(FILE, 'utf8')))
    const fields = new Map(fieldsOf(readForm()).map((field) => [field.id, field]))
    const wrong: string[] = []
    let all = 0
    for (const { id, indicator, polarity, paraphrase: text } of rows) {
      const field = fields.get(FIELDS[indicator] ?? '')
      if (field === undefined) continue
      all++
      const piece = { text, level: null, page: null, line: null, isSoft: false, heading: '' }
      const { state } = judgeField(field, sentencesOf([piece]))
      if ((state === 'present') !== (polarity === 'discloses'))
        wrong.push(`${id} ${polarity}: ${state}`)
    }
    console.log(`evidence rows: ${all - wrong.length} of ${all} agree; not: ${wrong.join(', ')}`)
    expect((all - wrong.length) / all).toBeGreaterThanOrEqual(0.6)
  },
)
