import type { PassageUnit } from '@limpid/rules'
import { z } from 'zod'

/** Which lines or paragraphs of a page are sought elsewhere, and what then happens. */
export interface LinesAsked extends PassageUnit {
  /** Characters, without white space around its passages, that a page must have left after cutting; with fewer it is dropped. */
  readonly minChars: number
  /** Cut what the page itself has said before. */
  readonly repeats: boolean
  /** Passages that stand on many pages of one host; null where they are not sought. */
  readonly host: ScopeAsked | null
  /** Passages that stand on several pages, wherever in the run. */
  readonly run: ScopeAsked | null
}

export interface ScopeAsked {
  /** Pages from which on a passage counts as one that stands elsewhere. */
  readonly minPages: number
  /** `first`: the page that comes first in the order of survival keeps it; `none`: no page does. */
  readonly keep: 'first' | 'none'
  readonly action: 'cut' | 'note'
}

/** Two documents are enough for CCNet (`dedup.py`). */
const RUN_PAGES = 2

/** Pages of a host from which on a line is boilerplate: our own choice. */
const HOST_PAGES = 10

const action = z.enum(['cut', 'note']).default('cut')
const runSpec = z.strictObject({
  minPages: z.int().min(2).default(RUN_PAGES),
  keep: z.enum(['first', 'none']).default('first'),
  action,
})
const hostSpec = z.strictObject({
  minPages: z.int().min(2).default(HOST_PAGES),
  keep: z.enum(['first', 'none']).default('none'),
  action,
})

/** The recipe key `duplicates.lines`. */
export const linesSpec = z
  .strictObject({
    unit: z.enum(['line', 'paragraph']).default('line'),
    blank: z.boolean().default(false),
    minChars: z.int().min(1).default(1),
    repeats: z.boolean().default(false),
    host: hostSpec.optional(),
    run: runSpec.optional(),
  })
  .refine(({ unit, blank }) => unit === 'line' || !blank, {
    path: ['blank'],
    message: 'nothing, except where the unit is `line`',
  })
  .refine(({ repeats, host, run }) => repeats || host !== undefined || run !== undefined, {
    message: 'at least one of host, run and repeats',
  })
  .transform(({ host, run, ...rest }): LinesAsked => ({
    ...rest,
    host: host ?? null,
    run: run ?? null,
  }))

/** Keys of `lines` and of its scopes, for the nearest one to a mistyped one. */
export const LINES_KEYS = ['unit', 'blank', 'minChars', 'repeats', 'host', 'run']
export const SCOPE_KEYS = Object.keys(runSpec.shape)
