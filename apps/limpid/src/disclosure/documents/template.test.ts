import { existsSync, readFileSync } from 'node:fs'
import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { LOCALES, words, type Locale } from '../../words/words.ts'
import { disclose, providerCase, sketchHamlet } from '../disclosure.test-support.ts'
import { readForm } from '../form/form.ts'
import { wordFile } from '../word/word-file.ts'
import { wordLines } from '../word/word-lines.ts'
import { labelOf } from './entries.ts'
import { formDocument } from './forms.ts'
import { markdown } from './markdown.ts'
import { page } from './page.ts'

const REFERENCE = new URL(
  '../../../../../../shared/reference/eu-summary-template.json',
  import.meta.url,
)
const OWN = new URL('../form/eu-template.json', import.meta.url)
const isThere = existsSync(REFERENCE)
if (!isThere) console.warn('no ../shared/reference: our own copy of the template is read alone')

const templateSpec = z.object({
  size_ranges: z.record(
    z.string(),
    z.union([z.string(), z.array(z.object({ label: z.string() }))]),
  ),
  sections: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      fields: z.array(z.object({ id: z.string(), label: z.string() })),
    }),
  ),
})

/** The template as it is kept outside this project, where that is at hand; else our copy of it. */
const template = templateSpec.parse(JSON.parse(readFileSync(isThere ? REFERENCE : OWN, 'utf8')))
const fields = template.sections.flatMap((section) => section.fields)

test('the form is the template: the same sections and fields, in its order, with its labels', () => {
  const { sections } = readForm()
  const shape = sections.map(({ id, title, fields: own }) => ({
    id,
    title,
    fields: own.map((field) => ({ id: field.id, label: field.label })),
  }))
  expect(shape).toEqual(template.sections)
  expect(sections).toHaveLength(18)
  expect(fields).toHaveLength(56)
})

test('every range of sizes of the template has its words in both languages', () => {
  const english = words('en')
  const labels = Object.values(readForm().ranges).flat()
  const stated = Object.values(template.size_ranges).filter((range) => typeof range !== 'string')
  expect(labels.map(({ label }) => label)).toEqual(stated.flat().map(({ label }) => label))
  for (const { id, label } of labels) {
    const message = `range-${id.replaceAll('_', '-')}`
    expect(english.say(message)).toBe(label)
    expect(words('fr').say(message)).not.toBe(label)
  }
})

test('every field has the label of the template in English, and one of its own in French', () => {
  const labels = (locale: Locale) => fields.map(({ id }) => words(locale).say(labelOf(id)))
  expect(labels('en')).toEqual(fields.map(({ label }) => label))
  const same = labels('fr').filter((label, index) => label === fields[index]?.label)
  expect(same).toEqual(['Image'])
})

test.each(['complete', 'minimal'] as const)(
  'every field of the template stands in each document of the %s provider, with its number and its label, in both languages',
  async (name) => {
    await using release = await sketchHamlet()
    const { record } = await disclose(release, providerCase(name))
    expect(record.answers.map(({ id }) => id)).toEqual(fields.map(({ id }) => id))
    for (const locale of LOCALES) {
      const { say } = words(locale)
      const document = formDocument(record, 'summary', locale)
      const headings = headingsOf(page(document))
      const lines = (wordLines(await wordFile(document, record.summary.date)) ?? '').split('\n')
      const text = markdown(document).replaceAll('\\', '').split('\n')
      for (const { id } of template.sections.filter((section) => section.id !== '0')) {
        const title = `${id} ${say(`section-${id.replaceAll('.', '-')}`)}`
        expect(text).toContain(`## ${title}`)
        expect(headings).toContain(title)
        expect(lines).toContain(title)
      }
      for (const { id } of fields) {
        const shown = say(labelOf(id))
        expect(text).toContain(`### ${id}: ${shown}`)
        expect(lines).toContain(`${id} ${shown}`)
        expect(headings).toContain(`${id} ${shown}`)
      }
    }
  },
)

function headingsOf(html: string): readonly string[] {
  return [...parseHTML(html).document.querySelectorAll('h2, h3')].map((heading) =>
    (heading.textContent ?? '').replaceAll(/[ \n]+/g, ' ').trim(),
  )
}
