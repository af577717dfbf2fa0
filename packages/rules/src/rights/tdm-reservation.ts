import type { Rule } from '../rule.ts'
import { findingOf } from './finding-of.ts'
import type { RightsSignal, SignalPlace, Statement } from './rights-signal.ts'

export interface TdmStatement {
  readonly statement: Statement
  /** The place that decided; null when nothing valid was said. */
  readonly place: SignalPlace | null
}

/** TDMRep's order: file, then HTTP header, then HTML; a later valid statement overrides, absence or a wrong value never resets. */
const ORDER: readonly (readonly SignalPlace[])[] = [['file'], ['header'], ['head', 'body']]

/** Resolves every `tdm-reservation` of a page by TDMRep's own order (W3C TDM Reservation Protocol, 2025-12-07). */
export function tdmStatement(signals: readonly RightsSignal[]): TdmStatement {
  let resolved: TdmStatement = { statement: 'unstated', place: null }
  for (const places of ORDER) resolved = statedAt(signals, places) ?? resolved
  return resolved
}

/** Two contradicting statements at one step are an error of the page; the reservation stands. */
function statedAt(
  signals: readonly RightsSignal[],
  places: readonly SignalPlace[],
): TdmStatement | null {
  let stated: TdmStatement | null = null
  for (const { kind, value, place } of signals) {
    if (kind !== 'tdm-reservation' || !places.includes(place)) continue
    const statement = tdmValue(value)
    if (statement === 'reserved') return { statement, place }
    if (statement === 'allowed') stated = { statement, place }
  }
  return stated
}

/** `1` reserves, `0` does not, anything else is unset. */
export function tdmValue(value: string): Statement {
  const trimmed = value.trim()
  if (trimmed === '1') return 'reserved'
  return trimmed === '0' ? 'allowed' : 'unstated'
}

export const tdmReservation: Rule = {
  id: 'rights.tdm-reservation',
  version: 1,
  sentence: 'The page or its server reserves text and data mining by the TDM Reservation Protocol.',
  source: 'https://github.com/w3c/tdm-reservation-protocol/blob/1a547b5d/spec/index.html',
  unit: 'reservation',
  fires: '>=',
  threshold: 1,
  action: 'drop',
  parameters: {},
  measure({ signals }) {
    const { statement, place } = tdmStatement(signals)
    return findingOf(statement, place)
  },
}
