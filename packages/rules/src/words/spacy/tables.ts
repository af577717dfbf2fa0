/** What a language's tokenizer consists of: written by scripts/spacy-tables.py, patterns in JavaScript's syntax with flag u. */
export interface SpacyTables {
  readonly version: string
  readonly language: string
  /** Chunks that are cut as written here and no other way. */
  readonly exceptions: Readonly<Record<string, readonly string[]>>
  readonly prefixes: readonly string[]
  readonly suffixes: readonly string[]
  readonly infixes: readonly string[]
  /** UTF-16 units that a prefix can start with, a suffix end with, an infix start with: ranges as in text/ranges.ts. */
  readonly prefixStarts: string
  readonly suffixEnds: string
  readonly infixStarts: string
  /** UTF-16 units at the end of a chunk that decide on its suffix, runs of dots apart. */
  readonly suffixWindow: number
  /** Ranges of a character class: what a top-level domain consists of. */
  readonly topLevelDomain: string
  /** The characters that end a sentence when they are a token of their own. */
  readonly sentenceEnds: string
}
