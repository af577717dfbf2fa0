import { diffSummaries, isSummaryPair } from './diff-summaries.ts'
import { LimpidError } from '../errors/limpid-error.ts'
import type { Locale } from '../words/words.ts'

export interface DiffArguments {
  readonly summary: boolean
  readonly out?: string
  readonly lang?: Locale
}

/** `limpid diff`: what changed from one to the other. */
export function diffCommand(
  before: string,
  after: string,
  options: DiffArguments,
  locale: Locale,
): void {
  if (options.summary || isSummaryPair(before, after))
    return diffSummaries(before, after, options, locale)
  throw new LimpidError('disclosure/not-a-summary', { path: before })
}
