import { contentSignalFor } from './content-signal.ts'
import { reservationRule, SAYS_NOTHING, type Reading } from './reservation-rule.ts'
import { mostRestrictive, type RightsSignal, type Statement } from './rights-signal.ts'
import { parseUsagePreferences, usageFor, type Purpose } from './usage-preferences.ts'

/** Combines the statements of one kind in a robots.txt: the most restrictive stands (AIPREF attach-05). */
function readStatements(
  signals: readonly RightsSignal[],
  kind: string,
  read: (value: string) => Statement,
): Reading {
  let reading = SAYS_NOTHING
  for (const signal of signals) {
    if (signal.kind !== kind || signal.place !== 'robots') continue
    const statement = read(signal.value)
    if (
      statement !== reading.statement &&
      mostRestrictive(statement, reading.statement) === statement
    )
      reading = { statement, signal }
  }
  return reading
}

function usageOf(value: string, purpose: Purpose): Statement {
  const preferences = parseUsagePreferences(value)
  return preferences === null ? 'unstated' : usageFor(preferences, purpose)
}

export const robotsContentUsage = reservationRule({
  id: 'rights.robots-content-usage',
  sentence:
    'A Content-Usage rule of robots.txt says no to the use, for the crawler that fetched the page.',
  source: 'https://datatracker.ietf.org/doc/draft-ietf-aipref-attach/05/',
  read: (signals, purpose) =>
    readStatements(signals, 'content-usage', (value) => usageOf(value, purpose)),
})

export const robotsContentSignal = reservationRule({
  id: 'rights.robots-content-signal',
  sentence:
    'A Content-Signal line of robots.txt says no to the use, for the crawler that fetched the page.',
  source: 'https://contentsignals.org/',
  read: (signals, purpose) =>
    readStatements(signals, 'content-signal', (value) => contentSignalFor(value, purpose)),
})

/** What robots.txt says of the use to AI agents other than the crawler. */
export const robotsPreferencesOfOthers = reservationRule({
  id: 'rights.robots-preferences-of-others',
  sentence:
    'A Content-Usage or Content-Signal line of robots.txt says no to the use, for another AI agent than the crawler.',
  source: 'https://datatracker.ietf.org/doc/draft-ietf-aipref-attach/05/',
  action: 'note',
  read: (signals, purpose) => {
    const usage = readStatements(signals, 'content-usage:other', (value) => usageOf(value, purpose))
    if (usage.statement === 'reserved') return usage
    const signal = readStatements(signals, 'content-signal:other', (value) =>
      contentSignalFor(value, purpose),
    )
    return mostRestrictive(usage.statement, signal.statement) === usage.statement ? usage : signal
  },
})
