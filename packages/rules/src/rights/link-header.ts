import type { RightsSignal } from './rights-signal.ts'

const TARGET = /<([^<>]{1,2000})>([^<]*)/g

/**
 * The licence links of a Link header (RFC 8288): kind `rsl` where the type is RSL's, else `license`.
 * Every other link, and there are many, is left out.
 */
function licenceLinks(signal: RightsSignal): readonly RightsSignal[] {
  if (!/licen[sc]e/i.test(signal.value)) return []
  const links: RightsSignal[] = []
  for (const [, target, parameters] of signal.value.matchAll(TARGET)) {
    const words = /;\s{0,9}rel\s{0,9}=\s{0,9}(?:"([^"]*)"|([^\s";,]+))/i.exec(parameters ?? '')
    const relations = (words?.[1] ?? words?.[2] ?? '').toLowerCase().split(/\s+/)
    if (target === undefined || !relations.includes('license')) continue
    const isRsl = /rsl\+xml/i.test(parameters ?? '')
    links.push({ kind: isRsl ? 'rsl' : 'license', value: target, place: signal.place })
  }
  return links
}

/** Signals with each Link header replaced by the licences it names. */
export function withLicenceLinks(signals: readonly RightsSignal[]): readonly RightsSignal[] {
  if (!signals.some(({ kind }) => kind === 'link')) return signals
  return signals.flatMap((signal) => (signal.kind === 'link' ? licenceLinks(signal) : [signal]))
}
