import type { ReleaseRecord } from '../../release/release-record.ts'
import { inLocale } from '../record/local-pair.ts'
import { said } from './entries.ts'
import type { DisclosureRecord } from '../record/record.ts'
import { provenance } from './prov.ts'

/**
 * Terms as Croissant 1.1 (appendix 1) maps them, without its trailing comma and with `prov`, which it lacks. The appendix writes
 * http://schema.org/; the validator of MLCommons (mlcroissant 1.1.0) knows a dataset only by https.
 */
const CONTEXT = {
  '@language': 'en',
  '@vocab': 'https://schema.org/',
  arrayShape: 'cr:arrayShape',
  citeAs: 'cr:citeAs',
  column: 'cr:column',
  conformsTo: 'dct:conformsTo',
  containedIn: 'cr:containedIn',
  cr: 'http://mlcommons.org/croissant/',
  data: { '@id': 'cr:data', '@type': '@json' },
  dataType: { '@id': 'cr:dataType', '@type': '@vocab' },
  dct: 'http://purl.org/dc/terms/',
  description: { '@container': '@language' },
  equivalentProperty: 'cr:equivalentProperty',
  examples: { '@id': 'cr:examples', '@type': '@json' },
  extract: 'cr:extract',
  field: 'cr:field',
  fileProperty: 'cr:fileProperty',
  fileObject: 'cr:fileObject',
  fileSet: 'cr:fileSet',
  format: 'cr:format',
  includes: 'cr:includes',
  isArray: 'cr:isArray',
  isLiveDataset: 'cr:isLiveDataset',
  jsonPath: 'cr:jsonPath',
  key: 'cr:key',
  md5: 'cr:md5',
  name: { '@container': '@language' },
  parentField: 'cr:parentField',
  path: 'cr:path',
  prov: 'http://www.w3.org/ns/prov#',
  rai: 'http://mlcommons.org/croissant/RAI/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  recordSet: 'cr:recordSet',
  references: 'cr:references',
  regex: 'cr:regex',
  repeated: 'cr:repeated',
  replace: 'cr:replace',
  samplingRate: 'cr:samplingRate',
  sc: 'https://schema.org/',
  separator: 'cr:separator',
  source: 'cr:source',
  subField: 'cr:subField',
  transform: 'cr:transform',
} as const

const COLUMNS: readonly (readonly [string, string, string])[] = [
  ['page', 'sc:Integer', 'the page, the same in every table'],
  ['record_id', 'sc:Text', 'WARC-Record-ID'],
  ['url', 'sc:Text', 'target URI of the capture'],
  ['domain', 'sc:Text', 'registrable domain'],
  ['captured', 'sc:Integer', 'time of capture, milliseconds since 1970-01-01 UTC'],
  ['language', 'sc:Text', 'identified language, BCP 47'],
  ['language_score', 'sc:Float', 'confidence of the identification'],
  ['title', 'sc:Text', 'title of the page'],
  ['text', 'sc:Text', 'main text after the edits of the recipe'],
]

/** `croissant.json`: Croissant 1.1 with RAI 1.0 and PROV-O, from the same record as every other document. */
export function croissant(record: DisclosureRecord, release: ReleaseRecord): string {
  const { dataset, summary, isDraft } = record
  const tables = release.files.filter((file) => file.rows !== null)
  const corpus = tables.filter((file) => file.path.startsWith('corpus/'))
  const described = inLocale(dataset.description, 'en')
  const content = {
    '@context': CONTEXT,
    '@type': 'sc:Dataset',
    conformsTo: ['http://mlcommons.org/croissant/1.1', 'http://mlcommons.org/croissant/RAI/1.0'],
    name: dataset.name,
    description: isDraft ? `DRAFT. ${described}` : described,
    url: dataset.url,
    license: `https://spdx.org/licenses/${dataset.license}.html`,
    creator: { '@type': 'sc:Organization', name: dataset.creator },
    publisher: { '@type': 'sc:Organization', name: dataset.publisher },
    datePublished: summary.date,
    version: dataset.version,
    keywords: dataset.keywords,
    inLanguage: languagesOf(record),
    isLiveDataset: false,
    ...responsible(record),
    'prov:wasDerivedFrom': record.sources.map(({ name, link }) => ({
      '@type': 'prov:Entity',
      ...label(name),
      ...(link === null ? {} : { '@id': link }),
    })),
    'prov:wasGeneratedBy': provenance(record, release)['@graph'].filter(
      (node) => node['@type'] === 'prov:Activity',
    ),
    'prov:wasAttributedTo': { '@type': 'prov:Agent', ...label(dataset.creator) },
    distribution: tables.map(({ path, bytes, sha256 }) => ({
      '@type': 'cr:FileObject',
      '@id': path,
      name: path,
      contentUrl: path,
      contentSize: `${bytes} B`,
      encodingFormat: 'application/x-parquet',
      sha256,
    })),
    recordSet: corpus.map((file) => corpusRecords(file.path)),
  }
  return `${JSON.stringify(content, null, 2)}\n`
}

/** `prov:label` is what the Croissant specification prints, `rdfs:label` what PROV-O itself uses. */
function label(text: string) {
  return { 'prov:label': text, 'rdfs:label': text }
}

/** Identified languages of the corpus, most text first. */
export function languagesOf({ facts }: DisclosureRecord): readonly string[] {
  const rows = facts.find((fact) => fact.id === 'corpus.languages')?.rows ?? []
  return rows.flatMap(({ language }) => (typeof language === 'string' ? [language] : []))
}

function responsible(record: DisclosureRecord) {
  const of = (id: string) =>
    [...record.answers, ...record.california]
      .find((answer) => answer.id === id)
      ?.statements.map((statement) => said(statement, 'en').text) ?? []
  return {
    'rai:dataCollection': of('ab2013.1').join(' '),
    'rai:dataCollectionType': ['Web Scraping', 'Secondary Data analysis'],
    'rai:dataCollectionTimeframe': of('1.3.latest_date'),
    'rai:dataPreprocessingProtocol': of('ab2013.9').length > 0 ? of('ab2013.9') : of('3.3.other'),
    'rai:dataLimitations': of('3.3.other').slice(-1),
  }
}

/** A record set for each file of the corpus: mlcroissant 1.1.0 reads a Parquet file, and no set of them that lies in no archive. */
function corpusRecords(path: string) {
  const id = `pages-${path.replaceAll(/\D/g, '')}`
  return {
    '@type': 'cr:RecordSet',
    '@id': id,
    name: id,
    key: { '@id': `${id}/page` },
    field: COLUMNS.map(([column, dataType, description]) => ({
      '@type': 'cr:Field',
      '@id': `${id}/${column}`,
      name: `${id}/${column}`,
      description,
      dataType,
      source: { fileObject: { '@id': path }, extract: { column } },
    })),
  }
}
