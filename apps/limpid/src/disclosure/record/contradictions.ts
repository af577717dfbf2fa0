import { SIGNAL_RULES } from '@limpid/rules'
import type { FactValue } from '../provider/provider.ts'
import { largeDatasets } from './computed-datasets.ts'
import { isAboutRights } from './computed-measures.ts'
import { keptSources, only, type Material } from './material.ts'
import { rangeOf, RANGE_UNITS } from './range-of.ts'

/** A statement of the provider and what the ledger shows instead. */
export interface Contradiction {
  /** Field or measure that says it. */
  readonly field: string
  /** Fluent message with both sides. */
  readonly message: string
  readonly values: Readonly<Record<string, string | number>>
  readonly query: string
}

type Check = (material: Material) => readonly Contradiction[]

/** Every statement of the provider that the ledger contradicts: each is an error, in a draft too. */
export function contradictionsOf(material: Material): readonly Contradiction[] {
  return CHECKS.flatMap((check) => check(material))
}

const CHECKS: readonly Check[] = [
  usedCategories,
  commonCrawl,
  sizeOfText,
  sizeTooSmall,
  latestDate,
  unlistedLanguages,
  absentLanguages,
  largeUnlisted,
  domainList,
  rightsMeasures,
  uncheckedSignals,
  namedFilters,
]

const USED_FIELDS = [
  ['2.1.used', 'public-dataset'],
  ['2.2.1.licensed', 'licensed'],
  ['2.2.2.obtained', 'private'],
  ['2.3.used', 'crawled'],
  ['2.5.used', 'synthetic'],
  ['2.6.used', 'other'],
] as const

function valueOf({ provider }: Material, id: string): FactValue | null {
  const fact = provider.facts.get(id)
  return fact?.state === 'known' ? fact.value : null
}

/** "No" to a category of which the corpus holds pages: `2.1.used = no` beside a snapshot of Common Crawl, "only licensed data", … */
function usedCategories(material: Material): readonly Contradiction[] {
  return USED_FIELDS.flatMap(([field, category]) => {
    const value = valueOf(material, field)
    const pages = keptSources(material, category).reduce((sum, { row }) => sum + row.pagesKept, 0)
    if (value?.kind !== 'yes-no' || value.isYes || pages === 0) return []
    const names = keptSources(material, category)
      .map(({ declared }) => declared.name)
      .join(', ')
    return [
      {
        field,
        message: 'contradiction-used',
        values: { field, pages, names },
        query: material.facts.provenance.sources.query,
      },
    ]
  })
}

/** Files that Common Crawl published, given as anything but a public dataset: field 2.1 names "snapshots of common crawl". */
function commonCrawl(material: Material): readonly Contradiction[] {
  const { provider, facts } = material
  return facts.provenance.crawls.rows.flatMap(({ crawl, source, inputs }) => {
    const declared = provider.sources.find((candidate) => candidate.id === source)
    if (declared === undefined || declared.category === 'public-dataset') return []
    const values = { source, category: declared.category, crawl, inputs }
    return [
      {
        field: 'sources',
        message: 'contradiction-common-crawl',
        values,
        query: facts.provenance.crawls.query,
      },
    ]
  })
}

/** A byte-level tokeniser makes at most four tokens of a code point: a larger count is of other text. A part cannot be larger than the whole. */
function sizeOfText(material: Material): readonly Contradiction[] {
  const { form, facts, provider } = material
  const value = valueOf(material, '1.3.text')
  if (
    value?.kind !== 'size' ||
    value.size.unit !== RANGE_UNITS.text ||
    provider.release.covers !== 'whole'
  )
    return []
  const chars = only(facts.corpus.totals).charsKept
  const { size } = value.size
  if (size <= chars * 4) return []
  const ranges = [
    rangeOf(form, 'text', size)?.label ?? '',
    rangeOf(form, 'text', chars * 4)?.label ?? '',
  ]
  const values = { size, most: chars * 4, chars, said: ranges[0] ?? '', found: ranges[1] ?? '' }
  return [
    { field: '1.3.text', message: 'contradiction-size', values, query: facts.corpus.totals.query },
  ]
}

/** No token in use is longer than this many code points; a mean above it is none. The margin is ours, wide on purpose. */
const LONGEST_TOKEN = 128

/** A size whose range ends below what the corpus alone must have; true of a part too, since the whole is larger. */
function sizeTooSmall(material: Material): readonly Contradiction[] {
  const { form, facts } = material
  const value = valueOf(material, '1.3.text')
  if (value?.kind !== 'size' || value.size.unit !== RANGE_UNITS.text) return []
  const { size } = value.size
  const { charsKept: chars } = only(facts.corpus.totals)
  const least = Math.ceil(chars / LONGEST_TOKEN)
  const said = rangeOf(form, 'text', size)
  const most = said?.max ?? null
  if (most === null || least <= most) return []
  const found = rangeOf(form, 'text', least)?.label ?? ''
  const values = { size, least, chars, said: said?.label ?? '', found }
  const { query } = facts.corpus.totals
  return [{ field: '1.3.text', message: 'contradiction-size-small', values, query }]
}

function latestDate(material: Material): readonly Contradiction[] {
  const { facts } = material
  const value = valueOf(material, '1.3.latest_date')
  const { keptTo } = only(facts.corpus.period)
  if (value?.kind !== 'month' || keptTo === null || keptTo <= value.month) return []
  const values = { said: value.month, found: keptTo }
  return [
    {
      field: '1.3.latest_date',
      message: 'contradiction-date',
      values,
      query: facts.corpus.period.query,
    },
  ]
}

function unlistedLanguages({ provider, facts }: Material): readonly Contradiction[] {
  if (provider.languages === null) return []
  const { listed, above } = provider.languages
  const { rows, query } = facts.corpus.languages
  const total = rows.reduce((sum, row) => sum + row.chars, 0)
  return rows.flatMap(({ language, chars }) => {
    const isMissing =
      language !== null && !listed.includes(language) && chars > 0 && chars >= total * above
    if (!isMissing) return []
    const values = { language, share: chars / total, above }
    return [{ field: 'languages', message: 'contradiction-language-missing', values, query }]
  })
}

function absentLanguages({ provider, facts }: Material): readonly Contradiction[] {
  if (provider.languages === null || provider.release.covers === 'part') return []
  const { rows, query } = facts.corpus.languages
  const found = new Set(rows.map((row) => row.language))
  return provider.languages.listed
    .filter((language) => !found.has(language))
    .map((language) => ({
      field: 'languages',
      message: 'contradiction-language-absent',
      values: { language },
      query,
    }))
}

/** A list of large datasets in the provider's own words must name every one above 3 %. */
function largeUnlisted(material: Material): readonly Contradiction[] {
  const value = valueOf(material, '2.1.large')
  if (value?.kind !== 'list') return []
  const names = new Set(value.items.map((item) => item.name))
  const { query } = material.facts.provenance.sources
  return largeDatasets(material)
    .filter(({ declared }) => !names.has(declared.name))
    .map(({ declared, row }) => {
      const values = { name: declared.name, chars: row.charsKept }
      return { field: '2.1.large', message: 'contradiction-large', values, query }
    })
}

/** The list is made here, so this finds a defect of ours or a damaged ledger: what it claims to cover is what its rows add up to. */
function domainList({ facts }: Material): readonly Contradiction[] {
  const { first, totals } = facts.domains
  const { listed, charsListed, charsKept } = only(totals)
  const printed = first.rows.reduce((sum, row) => sum + row.charsKept, 0)
  const isWhole = first.rows.length === listed
  const isRight =
    (isWhole ? printed === charsListed : printed <= charsListed) && charsListed <= charsKept
  const empty = first.rows.filter((row) => row.pagesKept === 0)
  if (isRight && empty.length === 0) return []
  const values = { listed: charsListed, printed, kept: charsKept, empty: empty.length }
  return [{ field: '2.3.domains', message: 'contradiction-domains', values, query: totals.query }]
}

/** A measure on rights names signal kinds: one not checked, or found and overruled, is no measure. */
function rightsMeasures({ provider, facts }: Material): readonly Contradiction[] {
  const steps = new Map(facts.steps.steps.rows.map((step) => [step.rule, step]))
  const kept = new Map(facts.steps.reservations.rows.map((row) => [row.rule, row.pagesKept]))
  const claimed = provider.measures.filter(
    (measure) => measure.by === 'limpid' && measure.about === 'rights',
  )
  return claimed.flatMap(({ rules }) =>
    rules.filter(isAboutRights).flatMap((rule): readonly Contradiction[] => {
      const overruled = kept.get(rule) ?? 0
      if (!steps.has(rule) || overruled === 0) return []
      const values = { rule, pages: overruled, action: steps.get(rule)?.action ?? '' }
      return [
        {
          field: '3.1.measures',
          message: 'contradiction-overruled',
          values,
          query: facts.steps.reservations.query,
        },
      ]
    }),
  )
}

/** A measure on rights names a rule whose signals stood in no file that was read: on every page they are not checked. */
function uncheckedSignals({ provider, facts }: Material): readonly Contradiction[] {
  const { rights } = facts
  if (rights === null) return []
  const { rows, query } = rights.states
  const claimed = provider.measures
    .filter(({ by, about }) => by === 'limpid' && about === 'rights')
    .flatMap(({ rules }) => rules)
  return [...new Set(claimed)].flatMap((rule): readonly Contradiction[] => {
    const looked = rows.filter(({ kind }) => SIGNAL_RULES.get(kind) === rule)
    const unchecked = looked.filter(({ state }) => state === 'not-checked')
    if (looked.length === 0 || unchecked.length < looked.length) return []
    const kinds = [...new Set(looked.map(({ kind }) => kind))].join(', ')
    const pages = Math.max(...unchecked.map((row) => row.pages))
    const values = { rule, kinds, pages }
    return [{ field: '3.1.measures', message: 'contradiction-not-checked', values, query }]
  })
}

/** A measure names filters: one that the recipe does not have, or that examined no page, filtered nothing. */
function namedFilters({ provider, facts }: Material): readonly Contradiction[] {
  const steps = new Map(facts.steps.steps.rows.map((step) => [step.rule, step]))
  const claimed = provider.measures.filter((measure) => measure.by === 'limpid')
  return claimed.flatMap(({ about, rules }) =>
    rules.flatMap((rule): readonly Contradiction[] => {
      const field = about === 'rights' ? '3.1.measures' : '3.2.measures'
      const step = steps.get(rule)
      const query = `SELECT language, COUNT(*) AS examined FROM pages WHERE verdict <> 'skip' GROUP BY language`
      if (step === undefined)
        return [{ field, message: 'contradiction-no-step', values: { rule }, query }]
      if (step.examined === 0)
        return [{ field, message: 'contradiction-not-examined', values: { rule }, query }]
      if (step.action === 'note')
        return [{ field, message: 'contradiction-only-noted', values: { rule }, query }]
      return []
    }),
  )
}
