import { SAYS_NOTHING, type Reading } from './reservation-rule.ts'
import { parseRobotsDirectives } from './robots-directives.ts'
import type { RightsSignal } from './rights-signal.ts'

/** The reading of a page that gives one of these directives, to every crawler or to one, in its head or header. */
export function readRobotsWords(
  signals: readonly RightsSignal[],
  names: ReadonlySet<string>,
): Reading {
  for (const signal of signals) {
    if (!isRobotsStatement(signal)) continue
    if (parseRobotsDirectives(signal.value).some(({ name }) => names.has(name)))
      return { statement: 'reserved', signal }
  }
  return SAYS_NOTHING
}

/** A robots meta element, one addressed to a single crawler (`robots:googlebot`), or an X-Robots-Tag header. */
function isRobotsStatement({ kind, place }: RightsSignal): boolean {
  if (place === 'header') return kind === 'x-robots-tag'
  return (place === 'head' || place === 'body') && (kind === 'robots' || kind.startsWith('robots:'))
}
