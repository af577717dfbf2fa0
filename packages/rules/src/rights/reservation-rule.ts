import { NO_SPANS, type Action, type Finding, type Parameters, type Rule } from '../rule.ts'
import { isoDay } from './iso-day.ts'
import type { RightsSignal, Statement } from './rights-signal.ts'
import type { Purpose } from './usage-preferences.ts'

/** What one channel says for a purpose, and the signal that says it. */
export interface Reading {
  readonly statement: Statement
  readonly signal: RightsSignal | null
}

export const SAYS_NOTHING: Reading = { statement: 'unstated', signal: null }

type ReadSignals = (
  signals: readonly RightsSignal[],
  purpose: Purpose,
  parameters: Parameters,
) => Reading

/** A rule on a reservation: a recipe may drop by it, and a policy may ask it for either purpose. */
export interface ReservationRule extends Rule {
  readonly read: ReadSignals
}

export interface ReservationSpec {
  readonly id: string
  readonly sentence: string
  readonly source: string
  readonly action?: Action
  readonly parameters?: Parameters
  readonly read: ReadSignals
}

/**
 * Makes the rule of a channel. Its score is 1 where the use is reserved, 0 where it is expressly allowed, null where
 * nothing is said: a place that was not looked at also says nothing, so null is no evidence of absence. The empty span
 * covers no text; it names the place of the reservation and, for files of the host, the day they were captured.
 * The parameter `purpose`, `train` or `search`, is the use asked about.
 */
export function reservationRule({
  id,
  sentence,
  source,
  action = 'drop',
  parameters = {},
  read,
}: ReservationSpec): ReservationRule {
  return {
    id,
    version: 1,
    sentence,
    source,
    unit: 'reservation',
    fires: '>=',
    threshold: 1,
    action,
    parameters: { purpose: 'train', ...parameters },
    read,
    measure: ({ signals }, given) =>
      findingOf(read(signals, given['purpose'] === 'search' ? 'search' : 'train', given)),
  }
}

const SILENT: Finding = { score: null, spans: NO_SPANS }
const ALLOWED: Finding = { score: 0, spans: NO_SPANS }

function findingOf({ statement, signal }: Reading): Finding {
  if (statement === 'unstated') return SILENT
  if (statement === 'allowed') return ALLOWED
  return {
    score: 1,
    spans: signal === null ? NO_SPANS : [{ start: 0, end: 0, kind: whereAndWhen(signal) }],
  }
}

/** `header`, or `robots 2025-01-31` for a file of the host that was captured on that day. */
function whereAndWhen({ place, captured }: RightsSignal): string {
  return captured === undefined ? place : `${place} ${isoDay(captured)}`
}
