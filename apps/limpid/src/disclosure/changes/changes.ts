import type { Answer, Statement } from '../record/record.ts'

/** A figure that stood in one summary and is another in the next. */
export interface FigureChange {
  /** The name of the value or of the column. */
  readonly name: string
  readonly before: number
  readonly after: number
  /** After less before. */
  readonly difference: number
}

/** A sentence that is new, gone, or holds other figures. */
export interface StatementChange {
  readonly before: Statement | null
  readonly after: Statement | null
  readonly figures: readonly FigureChange[]
}

/** What an answer was worth: its state and its value. */
export type Standing = Pick<Answer, 'state' | 'from' | 'reason' | 'value' | 'range'>

/** A field whose answer is no longer the same. `added` and `removed`: it became known, or is known no more. */
export interface AnswerChange {
  readonly id: string
  readonly kind: 'added' | 'removed' | 'changed'
  readonly before: Standing | null
  readonly after: Standing | null
  readonly statements: readonly StatementChange[]
}

/** A total of the ledger that is another, and the fact it stands in. */
export interface TotalChange extends FigureChange {
  readonly fact: string
}

/** Everything of a step that decides its result. */
export interface StepEdition {
  readonly version: number
  readonly action: string
  readonly condition: string
}

/** A processing rule that is new, gone, or works otherwise. */
export interface RuleChange {
  readonly rule: string
  readonly before: StepEdition | null
  readonly after: StepEdition | null
}

interface RecipeEdition {
  readonly recipe: string
  readonly recipeVersion: number
  readonly recipeSha256: string
}

/** A domain as a list has it. */
export interface ListedDomain {
  readonly domain: string
  readonly rank: number
  readonly charsKept: number
}

/** A domain on both lists with another size. */
export interface MovedDomain {
  readonly domain: string
  readonly rankBefore: number
  readonly rankAfter: number
  readonly before: number
  readonly after: number
  readonly difference: number
}

/** How the list of domains changed; of many, the largest are named. */
export interface DomainChanges {
  /** Domains of each list that were compared, and how many each list has: fewer where only the first stand in the summary. */
  readonly compared: { readonly before: number; readonly after: number }
  readonly listed: { readonly before: number; readonly after: number }
  readonly added: { readonly count: number; readonly first: readonly ListedDomain[] }
  readonly gone: { readonly count: number; readonly first: readonly ListedDomain[] }
  readonly moved: { readonly count: number; readonly first: readonly MovedDomain[] }
}

/** What changed from a summary to the next. */
export interface SummaryChanges {
  readonly form: { readonly before: string; readonly after: string } | null
  readonly answers: readonly AnswerChange[]
  /** Answers that say the same in both. */
  readonly unchanged: number
  readonly totals: readonly TotalChange[]
  readonly recipe: { readonly before: RecipeEdition; readonly after: RecipeEdition } | null
  readonly rules: readonly RuleChange[]
  readonly domains: DomainChanges
}
