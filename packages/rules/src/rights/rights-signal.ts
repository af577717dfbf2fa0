/** Where a statement about the use of a page was found. `file` is a well-known file of the host: tdmrep.json, ai.txt. */
export type SignalPlace = 'header' | 'head' | 'body' | 'robots' | 'file'

/**
 * A raw statement about the use of a page or a host, as read. Every `PageSignal` is one: signals of the page itself
 * carry no time of their own, signals of the host say when the host was asked.
 */
export interface RightsSignal {
  /** Standard term, lower case: `tdm-reservation`, `robots`, `x-robots-tag`, `content-usage`, `robots-disallow` … */
  readonly kind: string
  readonly value: string
  readonly place: SignalPlace
  /** What of the file decided, where `value` is only a name: `line 12: Disallow: /`. */
  readonly detail?: string
  /** When it was captured, milliseconds since 1970 UTC; absent: with the page. */
  readonly captured?: number
}

/** What one signal says about one purpose. `unstated`: it says nothing, or nothing that can be read. */
export type Statement = 'reserved' | 'allowed' | 'unstated'

/** Reserved beats allowed beats unstated: the most restrictive statement wins across channels (AIPREF vocab-07, combining). */
export function mostRestrictive(a: Statement, b: Statement): Statement {
  if (a === 'reserved' || b === 'reserved') return 'reserved'
  return a === 'allowed' || b === 'allowed' ? 'allowed' : 'unstated'
}
