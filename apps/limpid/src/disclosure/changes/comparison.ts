import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LimpidError } from '../../errors/limpid-error.ts'
import { withDatabase } from '../../storage/database.ts'
import { inLocale } from '../record/local-pair.ts'
import type { PreviousSummary } from '../record/record-of.ts'
import type { DisclosureRecord } from '../record/record.ts'
import type { SummaryChanges } from './changes.ts'
import { isWhole } from './compare-domains.ts'
import { compareLists, fileOf } from './compare-lists.ts'
import { compareSummaries } from './compare-summaries.ts'

/** Two summaries of one provider, and what changed between them. */
export interface Comparison {
  readonly before: PreviousSummary
  readonly after: PreviousSummary
  readonly changes: SummaryChanges
}

/**
 * Compares two summaries as they were published.
 *
 * @throws LimpidError when both are the same file, or of two providers.
 */
export function comparisonOf(before: PreviousSummary, after: PreviousSummary): Comparison {
  if (before.sha256 === after.sha256) throw new LimpidError('diff/same-summary')
  refuseOtherProvider(before.record, after.record)
  return { before, after, changes: compareSummaries(before.record, after.record) }
}

/** The same, with the whole lists of domains where the summaries print only their first and the files stand beside both. */
export async function wholeComparison(
  before: PreviousSummary,
  after: PreviousSummary,
): Promise<Comparison> {
  const printed = comparisonOf(before, after)
  const lists = [before, after].flatMap(({ record, domainList }) =>
    domainList === undefined ? [] : [{ record, name: domainList, from: fileOf(domainList) }],
  )
  const [then, now] = lists
  if (isWhole(printed.changes.domains) || then === undefined || now === undefined) return printed
  const scratch = mkdtempSync(join(tmpdir(), 'limpid-diff-'))
  try {
    const domains = await withDatabase(
      { scratch, memoryLimit: '512MB', threads: 1 },
      (connection) => compareLists(connection, then, now),
    )
    return { before, after, changes: { ...printed.changes, domains } }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** A provider may move or change its name, not both at once: then nothing says that it is the same one. */
export function refuseOtherProvider(before: DisclosureRecord, after: DisclosureRecord): void {
  const [then, now] = [namesOf(before), namesOf(after)]
  if (now.some((name) => then.includes(name))) return
  const publishers = { before: before.dataset.publisher, after: after.dataset.publisher }
  throw new LimpidError('diff/other-provider', publishers)
}

function namesOf({ dataset, answers }: DisclosureRecord): readonly string[] {
  const value = answers.find((answer) => answer.id === '1.1.provider')?.value
  const declared = value?.kind === 'text' ? [inLocale(value.text, 'en')] : []
  return [dataset.publisher, ...declared]
}
