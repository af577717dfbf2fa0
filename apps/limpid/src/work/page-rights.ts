import {
  PAYWALL_KIND,
  signalsUnder,
  type PageRights,
  type PageSignal,
  type RightsQuestion,
  type SignalPlace,
} from '@limpid/rules'
import type { Capture } from '@limpid/warc'
import type { RecipeRights } from '../recipe/recipe.ts'
import { RIGHTS_HEADERS } from '../rights/rights-headers.ts'

/** How the rights in pages are read: what the files of their hosts say, and the question the recipe asks. */
export interface RightsReader {
  readonly hostSignals: (url: string) => readonly PageSignal[]
  /** Null where the recipe asks none: then the rules see the page's own signals. */
  readonly question: RightsQuestion | null
}

const DAY_MS = 86_400_000

/** The question a recipe asks of every page. A host file captured at any moment of its last day counts. */
export function questionOf(rights: RecipeRights | null): RightsQuestion | null {
  if (rights === null) return null
  const { policy, purpose, asOf } = rights
  if (asOf === null) return { policy, purpose }
  // oxlint-disable-next-line no-restricted-globals -- reads a day, asks no clock
  return { policy, purpose, asOf: Date.parse(asOf) + DAY_MS - 1 }
}

const PAGE: ReadonlySet<SignalPlace> = new Set(['head', 'body'])
const RESPONSE: ReadonlySet<SignalPlace> = new Set(['header', 'head', 'body'])
const NOWHERE: ReadonlySet<SignalPlace> = new Set()

/** Everything known of the rights in one page. `own` is null for a text from a WET file, whose page nobody looked at. */
export function pageRights(
  { url, captured, status }: Capture,
  own: readonly PageSignal[] | null,
  { hostSignals }: RightsReader,
): PageRights {
  const signals = [...(own ?? []), ...hostSignals(url ?? '')]
  if (own === null) return { signals, captured, looked: NOWHERE }
  return { signals, captured, looked: status === null ? PAGE : RESPONSE }
}

/** The signals that the rules see: each once, though the policy may look at several times. */
export function signalsSeen(rights: PageRights, { question }: RightsReader): readonly PageSignal[] {
  return question === null ? rights.signals : [...new Set(signalsUnder(rights, question))]
}

export function headerSignals({ headers }: Capture): readonly PageSignal[] {
  return headers
    .filter(([name]) => RIGHTS_HEADERS.has(name.toLowerCase()))
    .map(([name, value]) => ({ kind: name.toLowerCase(), value, place: 'header' as const }))
}

/** What structured data says of reading a page for free, as a signal. */
export function paywallSignals(isAccessibleForFree: boolean | undefined): readonly PageSignal[] {
  return isAccessibleForFree === undefined
    ? []
    : [{ kind: PAYWALL_KIND, value: String(isAccessibleForFree), place: 'head' }]
}
