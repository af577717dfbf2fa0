import {
  evidenceOf,
  isAiAgent,
  POLICIES,
  resolveRights,
  tdmReservation,
  type Evidence,
  type PageRights,
  type Policy,
  type Reservation,
  type RightsDecision,
  type RightsSignal,
  type SignalPlace,
} from '@limpid/rules'
import type { Words } from '../words/words.ts'
import { PURPOSES } from './purposes.ts'

/** Places in the order they are told; the body of a page counts with its head. */
const PLACES = ['header', 'head', 'robots', 'file'] as const satisfies readonly SignalPlace[]

/** Everything that was found on one page, what each signal means, and what each policy decides, in words. */
export function explainRights(url: string, page: PageRights, { say }: Words): string {
  const lines = [say('rights-page', { url }), '', say('rights-found'), ...foundLines(page, say)]
  for (const purpose of PURPOSES) {
    lines.push('', say(`rights-decides-${purpose}`))
    for (const policy of POLICIES) {
      lines.push(...decisionLines(policy, resolveRights(page, { policy, purpose }), say))
    }
  }
  return `${lines.join('\n')}\n`
}

function foundLines(page: PageRights, say: Words['say']): readonly string[] {
  const evidence = evidenceOf(page.signals, page.captured)
  const decisive = tdmReservation.read(page.signals, 'train', {}).signal
  return PLACES.flatMap((place) => {
    const found = evidence.filter((row) => placeOf(row.place) === place)
    const title = `  ${say(`rights-place-${place}`)}`
    if (found.length > 0)
      return [title].concat(found.flatMap((row) => signalLines(row, decisive, say)))
    return [`${title}: ${say(page.looked.has(place) ? 'rights-nothing' : 'rights-not-looked')}`]
  })
}

function placeOf(place: SignalPlace): SignalPlace {
  return place === 'body' ? 'head' : place
}

/** The signal as written, and under it what it means for each purpose. */
function signalLines(
  row: Evidence,
  decisive: RightsSignal | null,
  say: Words['say'],
): readonly string[] {
  const detail = row.detail === null ? '' : ` (${row.detail})`
  const isOverridden =
    row.kind === 'tdm-reservation' && decisive !== null && decisive.place !== row.place
  const said = isOverridden ? say('rights-kind-tdm-overridden') : meaning(row, say)
  return [`    ${row.kind}: ${row.value}${detail}`, `      ${said}`]
}

function meaning(row: Evidence, say: Words['say']): string {
  if (row.kind.endsWith('-status')) return say('rights-means-status')
  const special = agentWords(row, say) ?? kindWords(row, say)
  const { train, search } = row
  if (train === 'unstated' && search === 'unstated' && special !== null) return special
  const statements = say('rights-means', {
    train: say(`rights-statement-${train}`),
    search: say(`rights-statement-${search}`),
  })
  return special === null ? statements : `${special} ${statements}`
}

/** What a rule for an agent says, and whom it is about. */
function agentWords({ kind, value }: Evidence, say: Words['say']): string | null {
  if (kind !== 'robots-disallow' && kind !== 'robots-disallow-site' && kind !== 'robots-allow')
    return null
  return say(`rights-kind-${kind}`, { agent: value, who: say(`rights-agent-${whoIs(value)}`) })
}

function whoIs(agent: string): 'everybody' | 'trains' | 'searches' | 'ai' | 'other' {
  if (agent === '*') return 'everybody'
  if (isAiAgent(agent, 'train')) return 'trains'
  if (isAiAgent(agent, 'search')) return 'searches'
  return isAiAgent(agent, 'any') ? 'ai' : 'other'
}

/** Kinds that need a word of their own, because they state nothing or not what a reader may think. */
const EXPLAINED = new Set([
  'tdm-policy',
  'rsl',
  'license',
  'is-accessible-for-free',
  'content-usage:other',
  'content-signal:other',
])

function kindWords({ kind }: Evidence, say: Words['say']): string | null {
  return EXPLAINED.has(kind) ? say(`rights-kind-${kind.replace(':', '-')}`) : null
}

function decisionLines(
  policy: Policy,
  decision: RightsDecision,
  say: Words['say'],
): readonly string[] {
  const lines = [`  ${policy}: ${outcomeWords(decision, say)}`]
  if (decision.outcome === 'reserved') {
    for (const reservation of decision.reservations)
      lines.push(`    – ${becauseWords(reservation, say)}`)
  }
  return [...lines, `    ${say(`rights-policy-${policy}`)}`]
}

function outcomeWords(decision: RightsDecision, say: Words['say']): string {
  if (decision.outcome !== 'not-checked') return say(`rights-${decision.outcome}`)
  return say('rights-not-checked', {
    places: decision.missing.map((place) => say(`rights-place-${place}`)).join(', '),
  })
}

function becauseWords({ rule, signal }: Reservation, say: Words['say']): string {
  return say('rights-because', {
    place: signal === null ? '' : say(`rights-place-${placeOf(signal.place)}`),
    why: say(`rule-${rule.replaceAll('.', '-')}`),
    rule,
    detail: signal?.detail === undefined ? '' : `, ${signal.value}, ${signal.detail}`,
  })
}
