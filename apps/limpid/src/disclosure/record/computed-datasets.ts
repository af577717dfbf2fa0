import type { SourceCategory } from '../provider/provider.ts'
import type { Computed } from './computed-answer.ts'
import { printedMonth } from './computed-size.ts'
import { keptSources, only, type KeptSource, type Material } from './material.ts'
import type { Statement } from './record.ts'

/** "Strictly more than 3 %" of all publicly available data of a modality makes a dataset large (Notice; template, section 2.1). */
const LARGE_SHARE = 0.03

/** Which category of sources fills the modality boxes of a section. */
const MODALITIES: readonly (readonly [string, SourceCategory])[] = [
  ['2.1.modalities', 'public-dataset'],
  ['2.2.1.modalities', 'licensed'],
  ['2.2.2.modalities', 'private'],
  ['2.3.modalities', 'crawled'],
  ['2.4.modalities', 'user'],
  ['2.5.modalities', 'synthetic'],
]

/** Section 2: which sources the corpus holds pages of, how much, from when. */
export function computedDatasets(material: Material): readonly (readonly [string, Computed])[] {
  const isWhole = material.provider.release.covers === 'whole'
  const fields: (readonly [string, Computed])[] = []
  for (const [id, category] of MODALITIES) {
    if (keptSources(material, category).length > 0) fields.push([id, textOnly(isWhole)])
  }
  return [...fields, ...publicDatasets(material, isWhole), ...crawled(material, isWhole)]
}

function textOnly(isWhole: boolean): Computed {
  return {
    value: { kind: 'modalities', modalities: ['text'], other: null },
    statements: [],
    isWhole,
  }
}

/** Public datasets whose text is more than 3 % of all public text kept; shares are of the release. */
export function largeDatasets(
  material: Pick<Material, 'provider' | 'facts'>,
): readonly KeptSource[] {
  const sources = keptSources(material, 'public-dataset')
  const total = sources.reduce((sum, { row }) => sum + row.charsKept, 0)
  return sources.filter(({ row }) => row.charsKept > total * LARGE_SHARE)
}

function publicDatasets(
  material: Material,
  isWhole: boolean,
): readonly (readonly [string, Computed])[] {
  const sources = keptSources(material, 'public-dataset')
  if (sources.length === 0) return []
  const total = sources.reduce((sum, { row }) => sum + row.charsKept, 0)
  const large = largeDatasets(material)
  const largeIds = new Set(large.map(({ declared }) => declared.id))
  const others = sources.filter(({ declared }) => !largeIds.has(declared.id))
  const list: Computed = {
    value: {
      kind: 'list',
      items: large.map(({ declared }) => ({
        name: declared.name,
        link: declared.link,
        note: declared.selection,
      })),
    },
    statements: large.flatMap((source) => sourceStatements(source, total, material)),
    isWhole,
  }
  const other: Computed = {
    value: null,
    statements:
      others.length === 0
        ? [{ message: 'said-no-other-datasets', values: {}, facts: ['provenance.sources'] }]
        : others.flatMap((source) => sourceStatements(source, total, material)),
    isWhole,
    isNotApplicable: others.length === 0,
  }
  return [
    [
      '2.1.used',
      {
        value: { kind: 'yes-no', isYes: true },
        statements: usedStatements(sources),
        isWhole: true,
      },
    ],
    ['2.1.large', list],
    ['2.1.other', other],
    ['2.1.comments', { value: null, statements: domainStatements(material), isWhole: true }],
  ]
}

function usedStatements(sources: readonly KeptSource[]): readonly Statement[] {
  const pages = sources.reduce((sum, { row }) => sum + row.pagesKept, 0)
  const values = { sources: sources.length, pages }
  return [{ message: 'said-public-used', values, facts: ['provenance.sources'] }]
}

/** What the ledger says of a source: its share, its dates, how its pages were chosen, which crawl its files name. */
export function sourceStatements(
  { declared, row }: KeptSource,
  total: number,
  { facts, release }: Material,
): readonly Statement[] {
  const { name } = declared
  const share = total === 0 ? 0 : row.charsKept / total
  const values = { name, chars: row.charsKept, pages: row.pagesKept, records: row.records, share }
  const statements: Statement[] = [
    { message: 'said-source', values, facts: ['provenance.sources'] },
  ]
  if (row.keptFrom !== null && row.keptTo !== null) {
    const months = { name, from: printedMonth(row.keptFrom), to: printedMonth(row.keptTo) }
    statements.push({
      message: 'said-source-captured',
      values: months,
      facts: ['provenance.sources'],
    })
  }
  for (const crawl of facts.provenance.crawls.rows.filter(
    (found) => found.source === declared.id,
  )) {
    const named = { name, crawl: crawl.crawl, inputs: crawl.inputs }
    statements.push({ message: 'said-source-crawl', values: named, facts: ['provenance.crawls'] })
  }
  const chosen = { name, recipe: release.recipe.name, version: release.recipe.version }
  statements.push({ message: 'said-source-chosen', values: chosen, facts: ['steps.steps'] })
  return statements
}

function crawled(material: Material, isWhole: boolean): readonly (readonly [string, Computed])[] {
  const sources = keptSources(material, 'crawled')
  if (sources.length === 0) return []
  const months = sources
    .flatMap(({ row }) => [row.keptFrom, row.keptTo].filter((month) => month !== null))
    .toSorted()
  const [from, to] = [months[0], months.at(-1)]
  const period: Computed = {
    value: from === undefined || to === undefined ? null : { kind: 'months', from, to },
    statements: [],
    isWhole: isWhole && from !== undefined,
  }
  const names = sources.map(({ declared }) => declared.name).join(', ')
  const used: Statement = {
    message: 'said-crawled-used',
    values: { names },
    facts: ['provenance.sources'],
  }
  return [
    ['2.3.used', { value: { kind: 'yes-no', isYes: true }, statements: [used], isWhole: true }],
    ['2.3.period', period],
    ['2.3.domains', { value: null, statements: domainStatements(material), isWhole }],
  ]
}

function domainStatements({ facts, provider }: Material): readonly Statement[] {
  const totals = only(facts.domains.totals)
  const share = totals.charsKept === 0 ? 0 : totals.charsListed / totals.charsKept
  const values = {
    listed: totals.listed,
    kept: totals.kept,
    offered: totals.offered,
    chars: totals.charsListed,
    share,
    pages: totals.pagesListed,
  }
  const message = provider.release.isSme ? 'said-domains-sme' : 'said-domains'
  return [
    { message, values, facts: ['domains.totals', 'domains.first'] },
    {
      message: 'said-domains-registrable',
      values: { pages: totals.pagesWithout },
      facts: ['domains.totals'],
    },
  ]
}
