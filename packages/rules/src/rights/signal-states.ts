import { aiTxtOptOut } from './ai-txt-opt-out.ts'
import { contentUsage } from './content-usage.ts'
import { noAi } from './no-ai.ts'
import { noArchive } from './no-archive.ts'
import type { ReservationRule } from './reservation-rule.ts'
import { signalsAsCrawled, type PageRights } from './resolve-rights.ts'
import type { RightsSignal, SignalPlace } from './rights-signal.ts'
import { robotsAiAgent, robotsCrawler } from './robots-access.ts'
import { robotsContentSignal, robotsContentUsage } from './robots-preferences.ts'
import { tdmReservation } from './tdm-reservation.ts'
import type { Purpose } from './usage-preferences.ts'

/** Looked and found nothing is `none`; a place that was not in the input is `not-checked`, never `none`. */
export type SignalState = 'reserved' | 'allowed' | 'none' | 'not-checked'

interface SignalKind {
  readonly kind: string
  readonly places: readonly SignalPlace[]
  readonly rule: ReservationRule
  /** The status line that shows that the file was asked for; absent for header and HTML. */
  readonly status?: string
}

const HTML: readonly SignalPlace[] = ['head', 'body']

/** Every kind of signal with the one place it stands in, as a release counts them. */
const KINDS: readonly SignalKind[] = [
  { kind: 'tdmrep-header', places: ['header'], rule: tdmReservation },
  { kind: 'tdmrep-html', places: HTML, rule: tdmReservation },
  { kind: 'tdmrep-file', places: ['file'], rule: tdmReservation, status: 'tdmrep.json-status' },
  { kind: 'no-ai-header', places: ['header'], rule: noAi },
  { kind: 'no-ai-html', places: HTML, rule: noAi },
  { kind: 'no-archive-header', places: ['header'], rule: noArchive },
  { kind: 'no-archive-html', places: HTML, rule: noArchive },
  { kind: 'content-usage-header', places: ['header'], rule: contentUsage },
  {
    kind: 'content-usage-robots',
    places: ['robots'],
    rule: robotsContentUsage,
    status: 'robots.txt-status',
  },
  {
    kind: 'content-signal-robots',
    places: ['robots'],
    rule: robotsContentSignal,
    status: 'robots.txt-status',
  },
  { kind: 'crawler-robots', places: ['robots'], rule: robotsCrawler, status: 'robots.txt-status' },
  { kind: 'ai-agent-robots', places: ['robots'], rule: robotsAiAgent, status: 'robots.txt-status' },
  { kind: 'ai-txt', places: ['file'], rule: aiTxtOptOut, status: 'ai.txt-status' },
]

/** The kinds in the order a release prints them. */
export const SIGNAL_KINDS: readonly string[] = KINDS.map(({ kind }) => kind)

/** The rule that reads each kind of signal. */
export const SIGNAL_RULES: ReadonlyMap<string, string> = new Map(
  KINDS.map(({ kind, rule }) => [kind, rule.id]),
)

/** The state of each kind of signal for a page, each by itself, as of the capture of the page. */
export function signalStates(page: PageRights, purpose: Purpose): ReadonlyMap<string, SignalState> {
  const signals = signalsAsCrawled(page)
  return new Map(KINDS.map((one) => [one.kind, stateOf(one, signals, page.looked, purpose)]))
}

function stateOf(
  { places, rule, status }: SignalKind,
  signals: readonly RightsSignal[],
  looked: ReadonlySet<SignalPlace>,
  purpose: Purpose,
): SignalState {
  const here = signals.filter(({ place }) => places.includes(place))
  const { statement } = rule.read(here, purpose, rule.parameters)
  if (statement !== 'unstated') return statement
  const isLookedAt =
    status === undefined
      ? places.some((place) => looked.has(place))
      : here.some(({ kind }) => kind === status)
  return isLookedAt ? 'none' : 'not-checked'
}
