import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { LOCALES, type Locale } from '../words/words.ts'
import { croissant } from './documents/croissant.ts'
import { datasetCard } from './documents/dataset-card.ts'
import type { Disclosure } from './disclosure-of.ts'
import { writeDomainList } from './documents/domain-list.ts'
import { DOCUMENT_NAMES, formDocument, type FormDocument } from './documents/forms.ts'
import { markdown } from './documents/markdown.ts'
import { page } from './documents/page.ts'
import { provenance } from './documents/prov.ts'
import { wordFile } from './word/word-file.ts'

const FORMS: readonly FormDocument[] = ['summary', 'california', 'merged']

/** Writes every document of a disclosure into a folder and names them, in a fixed order. The same disclosure gives the same bytes. */
export async function writeDocuments(
  connection: DuckDBConnection,
  releaseDirectory: string,
  target: string,
  { record, material }: Disclosure,
): Promise<readonly string[]> {
  mkdirSync(target, { recursive: true })
  const files: string[] = []
  const texts = new Map<string, string>([['summary.json', json(record)]])
  for (const form of FORMS) {
    for (const locale of LOCALES) {
      const document = formDocument(record, form, locale)
      texts.set(named(form, locale, 'md'), markdown(document))
      texts.set(named(form, locale, 'html'), page(document))
      if (form !== 'summary') continue
      const name = wordName(locale)
      writeFileSync(join(target, name), await wordFile(document, record.summary.date))
      files.push(name)
    }
  }
  texts.set('README.md', datasetCard(record))
  texts.set('croissant.json', croissant(record, material.release))
  texts.set('prov.json', json(provenance(record, material.release)))
  const pages = await writeDomainList(connection, releaseDirectory, target, record)
  const all = new Map([...texts, ...pages])
  for (const [path, text] of all) writeFileSync(join(target, path), text)
  return [...all.keys(), ...files, 'domains-top.csv', 'domains-top.parquet'].toSorted()
}

/** The name of the summary as a Word file: a provider files Word. */
function wordName(locale: Locale): string {
  return `summary.${locale}.docx`
}

function named(form: FormDocument, locale: Locale, ending: string): string {
  return `${DOCUMENT_NAMES[form]}${locale === 'en' ? '' : '.fr'}.${ending}`
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
