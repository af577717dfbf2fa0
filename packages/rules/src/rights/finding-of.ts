import { NO_SPANS, type Finding } from '../rule.ts'
import type { SignalPlace, Statement } from './rights-signal.ts'

const SILENT: Finding = { score: null, spans: NO_SPANS }
const ALLOWED: Finding = { score: 0, spans: NO_SPANS }

/**
 * The finding of a rights rule: 1 reserved, 0 expressly allowed, null where nothing is said. A place not looked at also
 * says nothing, so null is never evidence of absence. The empty span names the place of the reservation: it covers no text.
 */
export function findingOf(statement: Statement, place: SignalPlace | null): Finding {
  if (statement === 'unstated') return SILENT
  if (statement === 'allowed') return ALLOWED
  return { score: 1, spans: place === null ? NO_SPANS : [{ start: 0, end: 0, kind: place }] }
}
