import { reservationRule, SAYS_NOTHING, type Reading } from './reservation-rule.ts'
import type { RightsSignal } from './rights-signal.ts'
import { parseUsagePreferences, usageFor, type Purpose } from './usage-preferences.ts'

/** Reads the Content-Usage header: several header lines are one dictionary (RFC 9651 §4.2); one that cannot be parsed states nothing. */
function readHeader(signals: readonly RightsSignal[], purpose: Purpose): Reading {
  let joined: string | null = null
  let first: RightsSignal | null = null
  for (const signal of signals) {
    if (signal.kind !== 'content-usage' || signal.place !== 'header') continue
    first ??= signal
    joined = joined === null ? signal.value : `${joined}, ${signal.value}`
  }
  const preferences = joined === null ? null : parseUsagePreferences(joined)
  return preferences === null
    ? SAYS_NOTHING
    : { statement: usageFor(preferences, purpose), signal: first }
}

export const contentUsage = reservationRule({
  id: 'rights.content-usage',
  sentence: 'The Content-Usage header says no to the use (AIPREF, all draft vocabularies).',
  source: 'https://datatracker.ietf.org/doc/draft-ietf-aipref-attach/05/',
  read: readHeader,
})
