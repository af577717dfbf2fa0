import mammoth from 'mammoth'
import { expect, test } from 'vitest'
import { disclose, providerCase, sketchHamlet } from '../disclosure.test-support.ts'
import { formDocument } from '../documents/forms.ts'
import { markdown } from '../documents/markdown.ts'
import { LOCALES } from '../../words/words.ts'
import { readArchive, writeArchive } from './archive.ts'
import { wordFile } from './word-file.ts'
import { wordLines } from './word-lines.ts'

/** Figures of a text, with how often each stands there. */
function figuresOf(text: string): readonly string[] {
  return (text.match(/\d+/g) ?? []).toSorted()
}

test('a Word file is the same bytes twice, and another reader finds every figure, heading and table of the summary in it', async () => {
  await using release = await sketchHamlet()
  const { record } = await disclose(
    release,
    providerCase('complete').replace(/above: 0\.2/, 'above: 0.2'),
  )
  for (const locale of LOCALES) {
    const document = formDocument(record, 'summary', locale)
    const bytes = await wordFile(document, record.summary.date)
    expect(bytes.equals(await wordFile(document, record.summary.date))).toBe(true)
    const { value } = await mammoth.extractRawText({ buffer: bytes })
    const { value: html } = await mammoth.convertToHtml({ buffer: bytes })
    const written = new Set(figuresOf(value))
    const entries = document.sections.flatMap((section) => section.entries)
    for (const { number, label } of entries) expect(value).toContain(`${number} ${label}`)
    for (const { text } of entries.flatMap((entry) => entry.paragraphs))
      expect(value).toContain(text)
    const missing = figuresOf(markdown(document).replaceAll('\\', '')).filter(
      (figure) => !written.has(figure),
    )
    expect(missing).toEqual([])
    for (const { id, query, rows } of document.facts) {
      expect(html).toContain(`id="fact_${id.replaceAll('.', '_')}"`)
      for (const line of query.split('\n')) expect(value).toContain(line)
      for (const [column, cell] of rows.flatMap((row) => Object.entries(row)))
        expect(value).toContain(document.cellText(column, cell))
    }
    expect(html.match(/<table>/g)?.length).toBe(
      document.facts.filter(({ rows }) => rows.length > 0).length,
    )
    const xml = new Map(readArchive(bytes))
    expect(xml.get('word/styles.xml')?.toString()).toContain(
      locale === 'fr' ? 'w:val="fr-FR"' : 'w:val="en-GB"',
    )
  }
})

test('a draft says so in the header of every page of the Word file', async () => {
  await using release = await sketchHamlet()
  const { record } = await disclose(
    release,
    providerCase('complete').replace(/ +2\.3\.used: no\n/, ''),
    true,
  )
  const document = formDocument(record, 'summary', 'fr')
  const bytes = await wordFile(document, record.summary.date)
  expect(new Map(readArchive(bytes)).get('word/header1.xml')?.toString()).toContain('PROJET')
})

test('an archive written is the archive read; what is none gives no lines', () => {
  const entries = [
    ['a.txt', Buffer.from('one')],
    ['é/b.xml', Buffer.from('two'.repeat(9000))],
  ] as const
  expect(readArchive(writeArchive(entries))).toEqual(entries)
  expect(wordLines(Buffer.from('no archive'))).toBeNull()
  expect(wordLines(writeArchive(entries).subarray(0, 40))).toBeNull()
})
