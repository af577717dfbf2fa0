import { CHANNELS, PLACES } from './channels.ts'
import { POLICIES, type Policy } from './policy.ts'
import { RETROACTIVE } from './optout-retroactive.ts'
import type { ReservationRule } from './reservation-rule.ts'
import type { RightsSignal, SignalPlace } from './rights-signal.ts'
import type { Purpose } from './usage-preferences.ts'

/** Everything known of the rights in one page. */
export interface PageRights {
  /** Signals of the page itself, and of its host's files at whatever time. */
  readonly signals: readonly RightsSignal[]
  /** When the page was captured, milliseconds since 1970 UTC; null when that is unknown. */
  readonly captured: number | null
  /** When the crawl of the page ended. A host file first captured after the page, but in its crawl, then speaks for it. */
  readonly crawlEnd?: number
  /** Where the page itself was looked at: header and head for a WARC response, nowhere for a text from a WET file. */
  readonly looked: ReadonlySet<SignalPlace>
}

export interface RightsQuestion {
  readonly policy: Policy
  readonly purpose: Purpose
  /** The stated date of `any-ai-token`: the newest host files up to it count. Absent: up to the capture of the page. */
  readonly asOf?: number
}

/** A reservation found: the channel by its rule, and the signal. */
export interface Reservation {
  readonly rule: string
  readonly signal: RightsSignal | null
}

export type RightsDecision =
  | {
      readonly outcome: 'reserved'
      readonly reason: string
      readonly reservations: readonly [Reservation, ...Reservation[]]
    }
  | { readonly outcome: 'not-reserved' }
  /** Nothing was found, but these places were never looked at: no statement is possible. */
  | { readonly outcome: 'not-checked'; readonly missing: readonly SignalPlace[] }

/**
 * Decides whether a use of a page is reserved under a policy. The most restrictive channel wins; inside TDMRep its own
 * order applies. `as-crawled` reads the newest host files up to the capture of the page, `any-ai-token` up to a stated
 * date, `latest-retroactive` the newest there are, `strict` each capture in turn.
 */
export function resolveRights(page: PageRights, question: RightsQuestion): RightsDecision {
  const { policy, purpose } = question
  const views = viewsOf(page, question)
  const reservations = views.flatMap((signals) =>
    reservationsIn(signals, CHANNELS[policy], purpose),
  )
  const [first, ...others] = uniqueReservations(reservations)
  if (first !== undefined) {
    const reason = isRetroactive(page, question, views) ? RETROACTIVE_REASON : first.rule
    return { outcome: 'reserved', reason, reservations: [first, ...others] }
  }
  const missing = PLACES[policy].filter(
    (place) => !page.looked.has(place) && !views.some((signals) => isLookedAt(signals, place)),
  )
  return missing.length === 0 ? { outcome: 'not-reserved' } : { outcome: 'not-checked', missing }
}

/** Every policy's decision for one purpose. */
export function resolveEveryPolicy(
  page: PageRights,
  purpose: Purpose,
): ReadonlyMap<Policy, RightsDecision> {
  return new Map(POLICIES.map((policy) => [policy, resolveRights(page, { policy, purpose })]))
}

/**
 * The signals a rule sees under a policy: those of the time the policy asks about and, where only newer captures
 * reserve the use, one that says so (rule `optout.retroactive`).
 */
export function signalsUnder(page: PageRights, question: RightsQuestion): readonly RightsSignal[] {
  const signals = viewsOf(page, question).flat()
  const decision = resolveRights(page, question)
  if (decision.outcome !== 'reserved' || decision.reason !== RETROACTIVE_REASON) return signals
  const [{ rule, signal }] = decision.reservations
  const { place, captured, detail } = signal ?? {
    place: 'robots' as const,
    captured: undefined,
    detail: undefined,
  }
  return [
    ...signals,
    {
      kind: RETROACTIVE,
      value: rule,
      place,
      ...(captured !== undefined && { captured }),
      ...(detail !== undefined && { detail }),
    },
  ]
}

const RETROACTIVE_REASON = 'optout.retroactive'

/** True when the page as it was captured, with the host files of that time, is not reserved by the same channels. */
function isRetroactive(
  page: PageRights,
  { policy, purpose }: RightsQuestion,
  views: readonly (readonly RightsSignal[])[],
): boolean {
  if (policy === 'as-crawled' || page.captured === null) return false
  const then = signalsAsCrawled(page)
  if (reservationsIn(then, CHANNELS[policy], purpose).length > 0) return false
  return views.some((signals) => reservationsIn(signals, CHANNELS[policy], purpose).length > 0)
}

function viewsOf(
  page: PageRights,
  { policy, asOf }: RightsQuestion,
): readonly (readonly RightsSignal[])[] {
  if (policy === 'strict') return everyCapture(page.signals)
  if (policy === 'latest-retroactive') return [signalsAsOf(page.signals, Number.POSITIVE_INFINITY)]
  if (policy === 'any-ai-token' && asOf !== undefined) return [signalsAsOf(page.signals, asOf)]
  return [signalsAsCrawled(page)]
}

/** What was known after each capture, newest first. */
function everyCapture(signals: readonly RightsSignal[]): readonly (readonly RightsSignal[])[] {
  const times = new Set(
    signals.map(({ captured }) => captured).filter((captured) => captured !== undefined),
  )
  if (times.size === 0) return [signals]
  return [...times].toSorted((a, b) => b - a).map((time) => signalsAsOf(signals, time))
}

/** What the crawl of a page knew: of each source the newest capture up to the page, else the first one after it in the same crawl. */
export function signalsAsCrawled({
  signals,
  captured,
  crawlEnd,
}: PageRights): readonly RightsSignal[] {
  const known = signalsAsOf(signals, captured)
  if (crawlEnd === undefined || captured === null) return known
  const sources = new Set(known.filter((signal) => signal.captured !== undefined).map(sourceOf))
  const first = new Map<string, number>()
  for (const signal of signals) {
    const time = signal.captured
    if (time === undefined || time <= captured || time > crawlEnd || sources.has(sourceOf(signal)))
      continue
    first.set(sourceOf(signal), Math.min(time, first.get(sourceOf(signal)) ?? time))
  }
  return [
    ...known,
    ...signals.filter(
      (signal) => signal.captured !== undefined && first.get(sourceOf(signal)) === signal.captured,
    ),
  ]
}

/** The page's own signals, and of each source with a time the newest capture up to `time`. */
function signalsAsOf(
  signals: readonly RightsSignal[],
  time: number | null,
): readonly RightsSignal[] {
  const newest = new Map<string, number>()
  for (const signal of signals) {
    const { captured } = signal
    if (captured === undefined || time === null || captured > time) continue
    const source = sourceOf(signal)
    newest.set(source, Math.max(captured, newest.get(source) ?? captured))
  }
  return signals.filter(
    (signal) => signal.captured === undefined || newest.get(sourceOf(signal)) === signal.captured,
  )
}

/** What was asked at one go: the page (header and HTML together), robots.txt, tdmrep.json, ai.txt. */
function sourceOf({ kind, place }: RightsSignal): string {
  if (place !== 'file') return place === 'robots' ? 'robots' : 'page'
  return kind.startsWith('tdm') ? 'tdmrep.json' : 'ai.txt'
}

function isLookedAt(signals: readonly RightsSignal[], place: SignalPlace): boolean {
  return signals.some((signal) => signal.place === place && signal.kind.endsWith('-status'))
}

function reservationsIn(
  signals: readonly RightsSignal[],
  channels: readonly ReservationRule[],
  purpose: Purpose,
): readonly Reservation[] {
  const found: Reservation[] = []
  for (const { id, read, parameters } of channels) {
    const { statement, signal } = read(signals, purpose, parameters)
    if (statement === 'reserved') found.push({ rule: id, signal })
  }
  return found
}

/** One reservation a channel and place: with several captures the earliest, since which it stands. */
function uniqueReservations(reservations: readonly Reservation[]): readonly Reservation[] {
  const earliest = new Map<string, Reservation>()
  for (const reservation of reservations) {
    const key = `${reservation.rule} ${reservation.signal?.place ?? ''}`
    const known = earliest.get(key)
    if (known === undefined || (reservation.signal?.captured ?? 0) < (known.signal?.captured ?? 0))
      earliest.set(key, reservation)
  }
  return [...earliest.values()]
}
