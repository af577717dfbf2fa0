import { ALL_CHANNELS } from './channels.ts'
import { withLicenceLinks } from './link-header.ts'
import { robotsAnyAgent } from './robots-access.ts'
import {
  mostRestrictive,
  type RightsSignal,
  type SignalPlace,
  type Statement,
} from './rights-signal.ts'
import type { Purpose } from './usage-preferences.ts'

/** One signal as the evidence table keeps it: what was written, where, when, and what it alone says for each purpose. */
export interface Evidence {
  readonly kind: string
  /** As written, without mail addresses, cut at 500 characters. */
  readonly value: string
  readonly place: SignalPlace
  readonly detail: string | null
  /** Milliseconds since 1970 UTC; of the page where the signal is the page's own. */
  readonly captured: number | null
  readonly train: Statement
  readonly search: Statement
}

/** Longest value kept: any statement of the standards fits, a page's prose in a meta element does not. */
const MAX_CHARACTERS = 500

const MAIL_ADDRESS = /[^\s<>"'@:;,()]{1,64}@[^\s<>"'@:;,()]{1,255}/g

/** The evidence of a page or a host. Status lines are evidence too: they say that a file was asked for, and answered how. */
export function evidenceOf(
  signals: readonly RightsSignal[],
  pageCaptured: number | null,
): readonly Evidence[] {
  return withLicenceLinks(signals).map((signal) => ({
    kind: signal.kind,
    value: shown(signal.value),
    place: signal.place,
    detail: signal.detail === undefined ? null : shown(signal.detail),
    captured: signal.captured ?? pageCaptured,
    train: statementOf(signal, 'train'),
    search: statementOf(signal, 'search'),
  }))
}

function shown(value: string): string {
  const tidy = value
    .toWellFormed()
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .slice(0, 2 * MAX_CHARACTERS)
  return tidy.replaceAll(MAIL_ADDRESS, '<mail address>').slice(0, MAX_CHARACTERS).toWellFormed()
}

function statementOf(signal: RightsSignal, purpose: Purpose): Statement {
  let statement: Statement = 'unstated'
  for (const { id, read, parameters } of ALL_CHANNELS) {
    if (id === robotsAnyAgent.id) continue // true of any agent for any purpose: it says nothing of this one
    statement = mostRestrictive(statement, read([signal], purpose, parameters).statement)
  }
  return statement
}
