import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { croissant } from './documents/croissant.ts'
import { datasetCard } from './documents/dataset-card.ts'
import type { Disclosure } from './disclosure-of.ts'
import { writeDomainList } from './documents/domain-list.ts'
import { formDocument } from './documents/forms.ts'
import { markdown } from './documents/markdown.ts'
import { fileName, filedName, type FormDocument } from './documents/names.ts'
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
    for (const locale of record.languages) {
      const document = formDocument(record, form, locale)
      texts.set(fileName(form, locale, 'md'), markdown(document))
      texts.set(fileName(form, locale, 'html'), page(document))
      if (form !== 'summary') continue
      const name = filedName(locale, 'docx')
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

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
