import type { Policy, Purpose, Step } from '@limpid/rules'
import type { DuplicatesAsked } from '../duplicates/duplicates-asked.ts'
import type { KeyedIndex } from './evaluation-rules.ts'

/** A validated recipe: what to measure on each page, in which order, and what then happens. */
export interface Recipe {
  readonly name: string
  readonly version: number
  readonly about: string
  readonly sources: readonly string[]
  readonly duplicates: DuplicatesAsked
  /** Null where the rules on rights see the page's own signals and nothing else. */
  readonly rights: RecipeRights | null
  readonly steps: readonly Step[]
  /** The YAML as the author wrote it; the release carries it unchanged. */
  readonly text: string
  /** SHA-256 of every list and evaluation set it names, in its order, hexadecimal. */
  readonly listDigests: readonly string[]
  /** The index of its evaluation sets; null where no step looks for them. */
  readonly evaluations: KeyedIndex | null
  /** SHA-256 of `text` and of every list and set it names, hexadecimal. */
  readonly sha256: string
}

/** Which signals of which time the rules on rights see. */
export interface RecipeRights {
  readonly policy: Policy
  readonly purpose: Purpose
  /** The robots table as the recipe names it, relative to its folder; null where the files of hosts are not looked at. */
  readonly robots: string | null
  /** The last day whose host files count under `any-ai-token`, `2025-01-31`; null for the day of each capture. */
  readonly asOf: string | null
}

/** The ledger's column for a rule's measure: `quality.too-little-text` becomes `m_quality_too_little_text`. */
export function measureColumn(ruleId: string): string {
  return `m_${ruleId.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_')}`
}
