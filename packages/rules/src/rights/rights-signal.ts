import type { PageSignal } from '../document.ts'

/**
 * A raw statement about the use of a page or a host, as read. Signals of the page itself need no time of their own;
 * signals of the host say when the host was asked.
 */
export type RightsSignal = PageSignal

/** Where a statement was found. `file` is a well-known file of the host: tdmrep.json, ai.txt. */
export type SignalPlace = PageSignal['place']

/** What one signal says about one purpose. `unstated`: it says nothing, or nothing that can be read. */
export type Statement = 'reserved' | 'allowed' | 'unstated'

/** Reserved beats allowed beats unstated: the most restrictive statement wins across channels (AIPREF vocab-07, combining). */
export function mostRestrictive(a: Statement, b: Statement): Statement {
  if (a === 'reserved' || b === 'reserved') return 'reserved'
  return a === 'allowed' || b === 'allowed' ? 'allowed' : 'unstated'
}
