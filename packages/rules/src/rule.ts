import type { Document } from './document.ts'

/** A passage: UTF-16 offsets into the text measured, end exclusive. The ledger turns them into code points. */
export interface Span {
  readonly start: number
  readonly end: number
  /** What was found there (`email`, `iban`, …), never the value itself. */
  readonly kind?: string
  /** What stands there after `cut` or `mask`; nothing when absent. */
  readonly replacement?: string
}

/** What a rule saw in one document. `score` is null where the rule has nothing to measure (no words, wrong script …). */
export interface Finding {
  readonly score: number | null
  readonly spans: readonly Span[]
}

/** How a score is compared with the threshold: the rule fires when `score <comparison> threshold`. */
export type Comparison = '<' | '<=' | '>' | '>='

export type Action = 'drop' | 'cut' | 'mask' | 'note'

/** Values a recipe may set on a rule besides its threshold: each has a default and, by it, a type. */
export type Parameters = Readonly<Record<string, number | string | boolean | readonly string[]>>

/**
 * Measures one thing. Pure: same document and parameters, same finding, on any machine.
 * A change of result for any document raises `version`.
 */
export interface Rule<P extends Parameters = Parameters> {
  /** Names the fault: `gopher.too-few-words`. With an edition where several are in use: `fineweb.list@2024-04`. */
  readonly id: string
  readonly version: number
  /** One sentence for people: what the rule finds. */
  readonly sentence: string
  /** Paper, standard or source file that the threshold comes from. */
  readonly source: string
  /** Unit of the score: `words`, `share`, `characters`, `count` … */
  readonly unit: string
  readonly fires: Comparison
  readonly threshold: number
  readonly action: Action
  readonly parameters: P
  /** Why the rule can never fire, where a published rule set holds one that cannot: it is kept so that the set is whole. */
  readonly dead?: 'misspelt-name'
  measure(document: Document, parameters: P): Finding
}

/** Nothing found, nothing to say: shared so that a miss allocates nothing. */
export const NO_SPANS: readonly Span[] = []
