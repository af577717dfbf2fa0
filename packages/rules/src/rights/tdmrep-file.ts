import { matchesPath, normalisePath, robotsPath } from './robots-path.ts'
import type { RightsSignal } from './rights-signal.ts'

export interface TdmrepRule {
  readonly location: string
  readonly reservation: string
  readonly policy: string | null
}

/** A file longer than this is not read: a rule list of a host is a few kilobytes. */
const LIMIT_BYTES = 1 << 20

/** Reads /.well-known/tdmrep.json: an array of rules; null when it is none. Rules that lack a member are left out. */
export function parseTdmrep(body: Uint8Array): readonly TdmrepRule[] | null {
  if (body.length > LIMIT_BYTES) return null
  const file = parseJson(new TextDecoder().decode(body))
  return Array.isArray(file) ? file.map(ruleOf).filter((rule) => rule !== null) : null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function ruleOf(item: unknown): TdmrepRule | null {
  if (typeof item !== 'object' || item === null) return null
  if (!('location' in item) || typeof item.location !== 'string') return null
  if (!('tdm-reservation' in item)) return null
  const reservation = item['tdm-reservation']
  if (typeof reservation !== 'number' && typeof reservation !== 'string') return null
  const policy =
    'tdm-policy' in item && typeof item['tdm-policy'] === 'string' ? item['tdm-policy'] : null
  return { location: item.location, reservation: String(reservation), policy }
}

/** What the first rule in sequence whose location matches says of a page (TDMRep: the order of the file decides, case counts). */
export function tdmrepSignals(
  rules: readonly TdmrepRule[],
  url: string,
  captured: number,
): readonly RightsSignal[] {
  const path = robotsPath(url, 'rfc9309')
  const rule = rules.find(({ location }) =>
    matchesPath(normalisePath(octetsOf(location), 'rfc9309'), path),
  )
  if (rule === undefined) return []
  const told = { place: 'file', captured, detail: `tdmrep.json: ${rule.location}` } as const
  const signals: RightsSignal[] = [{ kind: 'tdm-reservation', value: rule.reservation, ...told }]
  if (rule.policy !== null) signals.push({ kind: 'tdm-policy', value: rule.policy, ...told })
  return signals
}

function octetsOf(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1')
}
