import type { Rule } from '../rule.ts'
import { findingOf } from './finding-of.ts'
import type { RightsSignal } from './rights-signal.ts'
import { parseUsagePreferences, usageFor, type UsagePreferences } from './usage-preferences.ts'

/** The Content-Usage header of a page: several header lines are one dictionary (RFC 9651 §4.2). Null when there is none or it cannot be read. */
export function headerPreferences(signals: readonly RightsSignal[]): UsagePreferences | null {
  let joined: string | null = null
  for (const { kind, value, place } of signals) {
    if (kind !== 'content-usage' || place !== 'header') continue
    joined = joined === null ? value : `${joined}, ${value}`
  }
  return joined === null ? null : parseUsagePreferences(joined)
}

export const contentUsage: Rule = {
  id: 'rights.content-usage',
  version: 1,
  sentence: 'The Content-Usage header says no to training (AIPREF, all draft vocabularies).',
  source: 'https://datatracker.ietf.org/doc/draft-ietf-aipref-attach/',
  unit: 'reservation',
  fires: '>=',
  threshold: 1,
  action: 'drop',
  /** `purpose`: `train` or `search`. */
  parameters: { purpose: 'train' },
  measure({ signals }, { purpose }) {
    const preferences = headerPreferences(signals)
    if (preferences === null) return findingOf('unstated', null)
    return findingOf(usageFor(preferences, purpose === 'search' ? 'search' : 'train'), 'header')
  },
}
