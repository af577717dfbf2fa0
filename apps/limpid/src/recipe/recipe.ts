import type { Step } from '@limpid/rules'

/** A validated recipe: what to measure on each page, in which order, and what then happens. */
export interface Recipe {
  readonly name: string
  readonly version: number
  readonly about: string
  readonly sources: readonly string[]
  readonly duplicates: 'exact' | 'none'
  readonly steps: readonly Step[]
  /** The YAML as the author wrote it; the release carries it unchanged. */
  readonly text: string
  /** SHA-256 of `text` and of every list it names, hexadecimal. */
  readonly sha256: string
}

/** The ledger's column for a rule's measure: `gopher.too-few-words` becomes `m_gopher_too_few_words`. */
export function measureColumn(ruleId: string): string {
  return `m_${ruleId.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_')}`
}
