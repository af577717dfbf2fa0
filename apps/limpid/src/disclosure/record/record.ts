import type {
  DatasetCard,
  DeclaredMeasure,
  DeclaredSource,
  FactValue,
  LocalText,
  UnknownState,
} from '../provider/provider.ts'
import type { SummaryChanges } from '../changes/changes.ts'
import type { Locale } from '../../words/words.ts'
import type { LocalPair } from './local-pair.ts'

/** What is known of a field. `missing` stands only in drafts: asked for, and without a state. `not stated`: optional, and not given. */
type AnswerState = 'known' | UnknownState | 'not stated' | 'missing'

/** Where an answer comes from: the ledger, the provider, both, or another answer of the form. */
type AnswerOrigin = 'ledger' | 'declared' | 'mixed' | 'form'

/** A sentence whose every value the ledger or the release record gave. */
export interface Statement {
  /** The Fluent message that says it. */
  readonly message: string
  readonly values: Readonly<Record<string, string | number | LocalPair>>
  /** The computed facts its values come from. */
  readonly facts: readonly string[]
}

/** One field of a form, answered. */
export interface Answer {
  readonly id: string
  readonly state: AnswerState
  readonly from: AnswerOrigin
  /** Why there is no value; for `not applicable` by the form, the answer it follows from. */
  readonly reason: LocalText | null
  readonly value: FactValue | null
  /** The size range of the template the value lies in. */
  readonly range: string | null
  readonly statements: readonly Statement[]
}

type Cell = string | number | boolean | null

/** A figure's table as documents print it: rows of the ledger and the query that gives them. */
export interface ComputedFact {
  readonly id: string
  readonly query: string
  readonly rows: readonly Readonly<Record<string, Cell>>[]
}

/** The summary before this one, and what changed since. */
export interface Predecessor {
  readonly version: string
  readonly date: string
  readonly link: string | null
  /** SHA-256 of its summary.json. */
  readonly sha256: string
  readonly changes: SummaryChanges
}

/** The one record every document is made from: `summary.json`. */
export interface DisclosureRecord {
  readonly format: 1
  readonly form: { readonly template: string; readonly date: string }
  readonly limpid: string
  readonly isDraft: boolean
  /** Languages the documents are written in. */
  readonly languages: readonly Locale[]
  readonly summary: {
    readonly version: string
    readonly date: string
    /** When the law asks for an update: only where the model is trained further (Notice, point 29). */
    readonly nextUpdate: string | null
    readonly previous: Predecessor | null
  }
  readonly release: {
    /** SHA-256 of release.json in canonical form, its documents left out. */
    readonly sha256: string
    readonly recipe: string
    readonly recipeVersion: number
    readonly recipeSha256: string
    readonly inputs: number
    readonly inputBytes: number
    readonly covers: 'whole' | 'part'
    readonly isSme: boolean
  }
  readonly dataset: DatasetCard
  readonly sources: readonly DeclaredSource[]
  readonly measures: readonly DeclaredMeasure[]
  readonly answers: readonly Answer[]
  readonly california: readonly Answer[]
  readonly facts: readonly ComputedFact[]
}
