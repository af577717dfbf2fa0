/** What a language's tokenizer consists of: written by scripts/spacy-tables.py, patterns in JavaScript's syntax with flag u. */
export interface SpacyTables {
  readonly version: string
  readonly language: string
  /** Chunks that are cut as written here and no other way. */
  readonly exceptions: Readonly<Record<string, readonly string[]>>
  readonly prefixes: readonly string[]
  readonly suffixes: readonly string[]
  readonly infixes: readonly string[]
  /** Ranges of a character class: what a top-level domain consists of. */
  readonly topLevelDomain: string
  /** The characters that end a sentence when they are a token of their own. */
  readonly sentenceEnds: string
}
