import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { z } from 'zod'
import type { Fact } from '../../report/facts/ask-ledger.ts'
import type { ReleaseRecord } from '../../release/release-record.ts'
import type { DomainChanges } from '../changes/changes.ts'
import type { Compared } from '../changes/compared.ts'
import { compareSummaries } from '../changes/compare-summaries.ts'
import type { LedgerFacts } from '../facts/ledger-facts.ts'
import { answersOf } from './answers.ts'
import { californiaOf } from './california.ts'
import { halfAYearAfter } from './half-a-year.ts'
import type { Material } from './material.ts'
import type { ComputedFact, DisclosureRecord, Predecessor } from './record.ts'

/** The summary before this one, as it was published. */
export interface PreviousSummary {
  readonly record: DisclosureRecord
  readonly sha256: string
  /** Its whole list of domains, where the file stands beside it. */
  readonly domainList?: string
}

/** Puts the record together: every answer of both forms and every fact they stand on. */
export function recordOf(
  material: Material,
  previous: PreviousSummary | null,
  { isDraft, languages }: Pick<DisclosureRecord, 'isDraft' | 'languages'>,
  domains?: DomainChanges,
): DisclosureRecord {
  const { form, release, provider } = material
  const answers = answersOf(material)
  const { version, date, isTrainedFurther } = provider.summary
  const compared: Compared = {
    form: { template: form.template, date: form.date },
    release: {
      sha256: releaseDigest(release),
      recipe: release.recipe.name,
      recipeVersion: release.recipe.version,
      recipeSha256: release.recipe.sha256,
      inputs: release.inputs.length,
      inputBytes: release.inputs.reduce((sum, input) => sum + input.bytes, 0),
      ...provider.release,
    },
    measures: provider.measures,
    answers,
    california: californiaOf(material, answers),
    facts: factList(material.facts),
  }
  return {
    format: 1,
    form: compared.form,
    limpid: release.limpid,
    isDraft,
    languages,
    summary: {
      version,
      date,
      nextUpdate: isTrainedFurther ? halfAYearAfter(date) : null,
      previous:
        previous &&
        predecessorOf(previous, compared, domains, provider.summary.previous?.link ?? null),
    },
    release: compared.release,
    dataset: provider.dataset,
    sources: provider.sources,
    measures: compared.measures,
    answers,
    california: compared.california,
    facts: compared.facts,
  }
}

/** SHA-256 of release.json in canonical form (RFC 8785), its documents left out: they are made from it. */
export function releaseDigest(release: ReleaseRecord): string {
  const tables = release.files.filter((file) => file.rows !== null)
  const text = canonicalize({ ...release, files: tables })
  if (text === undefined) throw new Error('release.json has no canonical form')
  return createHash('sha256').update(text).digest('hex')
}

function predecessorOf(
  { record, sha256 }: PreviousSummary,
  now: Compared,
  domains: DomainChanges | undefined,
  link: string | null,
): Predecessor {
  const { version, date } = record.summary
  return { version, date, link, sha256, changes: compareSummaries(record, now, domains) }
}

/** Facts by the names the answers cite them under. */
function factList({
  corpus,
  provenance,
  domains,
  steps,
  duplicates,
  edits,
  gaps,
  rights,
}: LedgerFacts): readonly ComputedFact[] {
  return [
    computed('corpus.totals', corpus.totals),
    computed('corpus.languages', corpus.languages),
    computed('corpus.period', corpus.period),
    computed('provenance.sources', provenance.sources),
    computed('provenance.crawls', provenance.crawls),
    computed('domains.totals', domains.totals),
    computed('domains.first', domains.first),
    computed('steps.steps', steps.steps),
    computed('steps.reservations', steps.reservations),
    computed('duplicates', duplicates),
    computed('edits', edits),
    computed('gaps', gaps),
    ...(rights === null
      ? []
      : [
          computed('rights.policies', rights.policies),
          computed('rights.states', rights.states),
          computed('rights.licences', rights.licences),
        ]),
  ]
}

function computed(id: string, { query, rows }: Fact<object>): ComputedFact {
  return { id, query, rows: rows.map(cellsOf) }
}

/** What a row holds must be printable: text, numbers, yes or no, nothing. */
function cellsOf(row: object): ComputedFact['rows'][number] {
  return cellsSpec.parse({ ...row })
}

const cellsSpec = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
