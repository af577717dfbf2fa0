/** What became of a page from one release to the other, for every page of which something changed. */
export type Change =
  | 'newly-kept'
  | 'newly-dropped'
  | 'changed-text'
  | 'other-reason'
  | 'only-before-kept'
  | 'only-before-out'
  | 'only-after-kept'
  | 'only-after-out'

/** Pages, and the code points that each release keeps of them. */
export interface Tally {
  readonly pages: number
  readonly charsBefore: number
  readonly charsAfter: number
}

export type Tallies = Readonly<Record<Change, Tally>>

/** The pages of one rule, domain, language or register. */
export interface Move {
  /** Null where the ledger names none. */
  readonly name: string | null
  readonly tallies: Tallies
}

/** The names with most pages kept in one release only, and all others in one. */
export interface Moves {
  readonly rows: readonly Move[]
  readonly otherNames: number
  readonly others: Tallies
}

/** One of the two releases, by its ledger. */
export interface DiffSide {
  /** As it was named on the command line. */
  readonly folder: string
  readonly recipe: string
  readonly recipeSha256: string
  readonly inputs: number
  readonly offered: number
  readonly kept: number
  readonly keptChars: number
}

/** What the recipe after says otherwise of a rule. */
export interface StepChange {
  readonly rule: string
  readonly kind: 'added' | 'removed' | 'moved' | 'changed'
  /** The key of the recipe and its two values; none for a step added, removed or moved. */
  readonly values: readonly {
    readonly key: string
    readonly before: string
    readonly after: string
  }[]
}

/** A page to look at: its address where no rule found people on it, else its host. */
export interface DiffExample {
  readonly change: 'newly-kept' | 'newly-dropped' | 'changed-text'
  readonly rule: string | null
  /** Page ids; those of one page differ where the releases were built from other files. */
  readonly before: number
  readonly after: number
  readonly address: string
  readonly withheld: boolean
}

/** Everything that `limpid diff` says: JSON-able. kept after = kept before + newly kept − newly dropped − only before + only after. */
export interface Difference {
  readonly format: 1
  readonly limpid: string
  readonly before: DiffSide
  readonly after: DiffSide
  /** False where the releases were built from other files: pages are then found again by file, and beyond by record id. */
  readonly hasSameInputs: boolean
  readonly steps: readonly StepChange[]
  /** What the rules named here find, in the words of the releases. */
  readonly sentences: readonly { readonly id: string; readonly sentence: string }[]
  readonly totals: Tallies
  readonly rules: Moves
  readonly domains: Moves
  readonly languages: Moves
  /** Null where neither ledger labels registers. */
  readonly registers: Moves | null
  readonly examples: readonly DiffExample[]
}
