import type { Rule } from '../rule.ts'
import { findingOf } from './finding-of.ts'
import type { RightsSignal } from './rights-signal.ts'
import { parseRobotsDirectives } from './robots-directives.ts'

const TEXT_AND_IMAGES: ReadonlySet<string> = new Set(['noai', 'noimageai'])
const TEXT: ReadonlySet<string> = new Set(['noai'])

/** The first signal that gives one of these directives, to whichever crawler; null when none does. */
export function directiveSignal<S extends RightsSignal>(
  signals: readonly S[],
  names: ReadonlySet<string>,
): S | null {
  for (const signal of signals) {
    if (!isRobotsStatement(signal)) continue
    if (parseRobotsDirectives(signal.value).some(({ name }) => names.has(name))) return signal
  }
  return null
}

/** A robots meta element, one addressed to a single crawler (`googlebot`), or an X-Robots-Tag header. */
export function isRobotsStatement({ kind, place }: RightsSignal): boolean {
  if (place === 'header') return kind === 'x-robots-tag'
  return (
    (place === 'head' || place === 'body') &&
    (kind === 'robots' || kind === 'x-robots-tag' || kind.endsWith('bot'))
  )
}

export const noAi: Rule = {
  id: 'rights.no-ai',
  version: 1,
  sentence:
    'A robots meta element or X-Robots-Tag header says noai or noimageai, to every crawler or to one.',
  source: 'https://github.com/Spawning-Inc/datadiligence/blob/main/src/datadiligence/rules/http.py',
  unit: 'reservation',
  fires: '>=',
  threshold: 1,
  action: 'drop',
  /** `images`: whether noimageai, which speaks of pictures, also keeps the text out. */
  parameters: { images: true },
  measure({ signals }, { images }) {
    const signal = directiveSignal(signals, images === false ? TEXT : TEXT_AND_IMAGES)
    return signal === null ? findingOf('unstated', null) : findingOf('reserved', signal.place)
  },
}
