import { LimpidError } from '../../errors/limpid-error.ts'
import { inLocale } from '../record/local-pair.ts'
import type { PreviousSummary } from '../record/record-of.ts'
import type { DisclosureRecord } from '../record/record.ts'
import type { SummaryChanges } from './changes.ts'
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
