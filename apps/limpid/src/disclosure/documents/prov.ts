import type { ReleaseRecord } from '../../release/release-record.ts'
import type { DisclosureRecord } from '../record/record.ts'

interface ProvNode {
  readonly '@id': string
  readonly '@type': string
  readonly [term: string]: unknown
}

export interface Provenance {
  readonly '@context': Readonly<Record<string, string>>
  readonly '@graph': readonly ProvNode[]
}

const STAGES = [
  ['read', 'read every record of the input files'],
  ['extract', 'extract main text, title, language and signals of rights'],
  ['judge', 'measure every rule of the recipe on every page and decide'],
  ['join', 'compare pages with one another and drop exact copies'],
  ['publish', 'write corpus, ledger and domains'],
  ['disclose', 'compute the documents from the ledger and the provider’s facts'],
] as const

/** PROV-O of a release: one activity a stage, each using the recipe by its hash. No times: a release knows no clock. */
export function provenance(record: DisclosureRecord, release: ReleaseRecord): Provenance {
  const recipe = `urn:sha256:${record.release.recipeSha256}`
  const inputs = release.inputs.map(({ input, sha256 }) => ({
    '@id': `urn:sha256:${sha256}`,
    '@type': 'prov:Entity',
    'rdfs:label': input,
  }))
  const activities = STAGES.map(([stage, label], index) => ({
    '@id': `urn:limpid:${record.release.sha256}:${stage}`,
    '@type': 'prov:Activity',
    'prov:label': label,
    'rdfs:label': label,
    'prov:used': { '@id': recipe },
    'prov:wasAssociatedWith': { '@id': `urn:limpid:version:${release.limpid}` },
    'prov:wasInformedBy': STAGES.slice(Math.max(0, index - 1), index).map(([before]) => ({
      '@id': `urn:limpid:${record.release.sha256}:${before}`,
    })),
  }))
  const collection = `urn:limpid:${record.release.sha256}:inputs`
  const tables = release.files
    .filter((file) => file.rows !== null)
    .map(({ path, sha256 }) => ({
      '@id': `urn:sha256:${sha256}`,
      '@type': 'prov:Entity',
      'rdfs:label': path,
      'prov:wasGeneratedBy': { '@id': `urn:limpid:${record.release.sha256}:publish` },
      'prov:wasDerivedFrom': { '@id': collection },
    }))
  return {
    '@context': {
      prov: 'http://www.w3.org/ns/prov#',
      rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    },
    '@graph': [
      {
        '@id': `urn:limpid:version:${release.limpid}`,
        '@type': 'prov:SoftwareAgent',
        'rdfs:label': `Limpid ${release.limpid}`,
      },
      {
        '@id': recipe,
        '@type': 'prov:Plan',
        'rdfs:label': `${record.release.recipe}, version ${record.release.recipeVersion}`,
      },
      {
        '@id': collection,
        '@type': 'prov:Collection',
        'prov:hadMember': inputs.map((input) => ({ '@id': input['@id'] })),
      },
      ...inputs,
      ...activities,
      ...tables,
    ],
  }
}
