import { reservationRule, SAYS_NOTHING, type Reading } from './reservation-rule.ts'
import type { RightsSignal, SignalPlace, Statement } from './rights-signal.ts'

/** TDMRep's order: file, then HTTP header, then HTML; a later valid statement overrides, absence or a wrong value never resets. */
const ORDER: readonly (readonly SignalPlace[])[] = [['file'], ['header'], ['head', 'body']]

/** Resolves every `tdm-reservation` of a page by TDMRep's own order (W3C TDM Reservation Protocol, 2025-12-07). */
export function readTdmReservation(signals: readonly RightsSignal[]): Reading {
  let resolved = SAYS_NOTHING
  for (const places of ORDER) resolved = statedAt(signals, places) ?? resolved
  return resolved
}

/** Two contradicting statements at one step are an error of the page; the reservation stands. */
function statedAt(
  signals: readonly RightsSignal[],
  places: readonly SignalPlace[],
): Reading | null {
  let stated: Reading | null = null
  for (const signal of signals) {
    if (signal.kind !== 'tdm-reservation' || !places.includes(signal.place)) continue
    const statement = tdmValue(signal.value)
    if (statement === 'reserved') return { statement, signal }
    if (statement === 'allowed') stated = { statement, signal }
  }
  return stated
}

/** `1` reserves, `0` does not, anything else is unset. */
function tdmValue(value: string): Statement {
  const trimmed = value.trim()
  if (trimmed === '1') return 'reserved'
  return trimmed === '0' ? 'allowed' : 'unstated'
}

/** Text and data mining is training; the protocol says nothing of search. */
export const tdmReservation = reservationRule({
  id: 'rights.tdm-reservation',
  sentence:
    'The page, its server or its host reserves text and data mining by the TDM Reservation Protocol.',
  source: 'https://github.com/w3c/tdm-reservation-protocol/blob/1a547b5d/spec/index.html',
  read: (signals, purpose) => (purpose === 'train' ? readTdmReservation(signals) : SAYS_NOTHING),
})
