import type { DuckDBConnection } from '@duckdb/node-api'
import { LimpidError } from '../errors/limpid-error.ts'
import { ledgerOf, ledgerSql, type AskLedger } from '../report/facts/ask-ledger.ts'
import { readRelease } from '../report/read-release.ts'
import { words, type Locale } from '../words/words.ts'
import type { DomainChanges } from './changes/changes.ts'
import { compareLists, fileOf } from './changes/compare-lists.ts'
import { refuseOtherProvider } from './changes/comparison.ts'
import { domainListSql } from './facts/domains.ts'
import { ledgerFactsOf } from './facts/ledger-facts.ts'
import { readForm } from './form/form.ts'
import { parseProvider, type ParsedProvider } from './provider/parse-provider.ts'
import { contradictionsOf } from './record/contradictions.ts'
import type { Material } from './record/material.ts'
import type { DisclosureRecord } from './record/record.ts'
import { recordOf, type PreviousSummary } from './record/record-of.ts'

/** What a disclosure is made from, besides the ledger. */
export interface DisclosureSource {
  readonly releaseDirectory: string
  /** The text of provider.yaml, and how to name it in messages. */
  readonly providerText: string
  readonly providerFile: string
  readonly isDraft: boolean
  /** Languages the documents are written in. */
  readonly languages: readonly Locale[]
  /** The summary before this one: given the file the provider names, or null where it names none. */
  readonly readPrevious: (file: string | null) => PreviousSummary | null
}

/** A checked disclosure: the record of a release, and what it was made from. */
export interface Disclosure {
  readonly record: DisclosureRecord
  readonly material: Material
}

/**
 * Makes the record of a release: asks the ledger, reads the provider's facts, holds one against the other.
 *
 * @throws LimpidError when an input belongs to no source, the ledger contradicts a statement, or a fact asked for has no state.
 */
export async function disclosureOf(
  connection: DuckDBConnection,
  source: DisclosureSource,
  locale: Locale,
  ask: AskLedger = ledgerOf(connection, source.releaseDirectory),
): Promise<Disclosure> {
  const form = readForm()
  const parsed = parseProvider(source.providerText, source.providerFile, form)
  const { provider } = parsed
  const release = readRelease(source.releaseDirectory)
  const facts = await ledgerFactsOf(ask, source.releaseDirectory, release, provider)
  const material: Material = { form, release, provider, facts }
  refuseUnclaimed(material, source, parsed)
  refuseContradictions(material, source, locale)
  const before = source.readPrevious(provider.summary.previous?.file ?? null)
  const draft = recordOf(material, before, source)
  if (before !== null) refuseNoPredecessor(before.record, draft)
  const domains = await listChanges(connection, before, draft, source)
  const record = domains === null ? draft : recordOf(material, before, source, domains)
  if (!source.isDraft) refuseMissing(record, source, parsed)
  return { record, material }
}

/** The whole lists of domains compared, where the one before stands beside its summary. */
async function listChanges(
  connection: DuckDBConnection,
  before: PreviousSummary | null,
  now: DisclosureRecord,
  { releaseDirectory }: DisclosureSource,
): Promise<DomainChanges | null> {
  if (before?.domainList === undefined) return null
  const list = `${ledgerSql(releaseDirectory)}${domainListSql(now.release.isSme)}`
  return compareLists(
    connection,
    { from: fileOf(before.domainList), name: before.domainList, record: before.record },
    { from: `(${list})`, name: 'ledger', record: now },
  )
}

/** What is of another provider, or later, is no summary before this one. */
function refuseNoPredecessor(before: DisclosureRecord, record: DisclosureRecord): void {
  refuseOtherProvider(before, record)
  const dates = { before: before.summary.date, after: record.summary.date }
  if (dates.before > dates.after) throw new LimpidError('disclosure/previous-later', dates)
}

function refuseUnclaimed(
  { facts }: Material,
  { providerFile }: DisclosureSource,
  { lineOfSources }: ParsedProvider,
): void {
  const { rows } = facts.provenance.unclaimed
  const [first] = rows
  if (first === undefined) return
  throw new LimpidError('disclosure/unclaimed-input', {
    file: providerFile,
    line: lineOfSources,
    count: rows.length,
    first: first.input,
    sources: first.sources || '–',
  })
}

function refuseContradictions(
  material: Material,
  { providerFile }: DisclosureSource,
  locale: Locale,
): void {
  const found = contradictionsOf(material)
  if (found.length === 0) return
  const { say } = words(locale)
  const list = found.map(
    ({ message, values, query }) =>
      `\n- ${say(message, values)}\n  ${query.replaceAll('\n', '\n  ')}`,
  )
  throw new LimpidError('disclosure/contradiction', {
    file: providerFile,
    count: found.length,
    list: list.join(''),
  })
}

/** Answers the form asks for that have neither value nor state. */
export function missingAnswers({ answers, california }: DisclosureRecord): readonly string[] {
  return [...answers, ...california]
    .filter((answer) => answer.state === 'missing')
    .map((answer) => answer.id)
}

function refuseMissing(
  record: DisclosureRecord,
  { providerFile }: DisclosureSource,
  { lineOfFact }: ParsedProvider,
): void {
  const missing = missingAnswers(record)
  if (missing.length === 0) return
  const list = missing.map((id) => `\n- ${providerFile}:${lineOfFact(id)}: ${id}`).join('')
  throw new LimpidError('provider/missing-fact', {
    file: providerFile,
    count: missing.length,
    list,
  })
}
