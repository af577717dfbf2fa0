/** A text in one language, or in both; a page shows the one of its own language, else the other. */
export type LocalText = string | { readonly en: string; readonly fr: string }

export interface NamedItem {
  readonly name: string
  readonly link: string | null
  readonly note: LocalText | null
}

export interface DeclaredSize {
  /** What is measured: a modality of the form, or one of the provider's own. */
  readonly modality: string
  readonly size: number
  readonly unit: string
  /** What counted the tokens. */
  readonly tokeniser: string | null
  readonly types: LocalText
}

/** A fact that only the provider knows, in the shape its field asks for. */
export type FactValue =
  | { readonly kind: 'text'; readonly text: LocalText }
  | { readonly kind: 'yes-no'; readonly isYes: boolean }
  | { readonly kind: 'list'; readonly items: readonly NamedItem[] }
  | {
      readonly kind: 'dates'
      readonly dates: readonly { readonly name: string | null; readonly date: string }[]
    }
  | { readonly kind: 'month'; readonly month: string }
  | { readonly kind: 'months'; readonly from: string; readonly to: string }
  | {
      readonly kind: 'modalities'
      readonly modalities: readonly string[]
      readonly other: LocalText | null
    }
  | { readonly kind: 'size'; readonly size: DeclaredSize }
  | { readonly kind: 'sizes'; readonly sizes: readonly DeclaredSize[] }

/** What is said where there is no value: each needs its reason, since absence says nothing. */
export type UnknownState = 'not known' | 'not applicable' | 'withheld'

export type DeclaredFact =
  | { readonly state: 'known'; readonly value: FactValue }
  | { readonly state: UnknownState; readonly reason: LocalText }

/** Where in the template a dataset belongs: each dataset in one category only (Explanatory Notice). */
export type SourceCategory =
  | 'public-dataset'
  | 'licensed'
  | 'private'
  | 'crawled'
  | 'user'
  | 'synthetic'
  | 'other'

/** A dataset that the release was made from, and which input files are its. */
export interface DeclaredSource {
  readonly id: string
  readonly name: string
  readonly category: SourceCategory
  readonly link: string | null
  /** Patterns of input paths, as SQL's GLOB has them. */
  readonly inputs: readonly string[]
  readonly selection: LocalText | null
}

/** Something done to respect reservations or to remove illegal content; what Limpid did names its rules and is held to the ledger. */
export interface DeclaredMeasure {
  readonly about: 'rights' | 'illegal-content'
  readonly by: 'limpid' | 'provider' | 'upstream'
  readonly text: LocalText
  readonly rules: readonly string[]
}

export interface DatasetCard {
  readonly name: string
  readonly title: LocalText
  readonly description: LocalText
  readonly url: string
  /** SPDX identifier of the licence. */
  readonly license: string
  readonly creator: string
  readonly publisher: string
  readonly version: string
  readonly keywords: readonly string[]
}

/** A language the provider says the data is in, with the least share of the kept text it names. */
interface DeclaredLanguages {
  readonly listed: readonly string[]
  /** Languages at or above this share of the text kept are said to be all listed. */
  readonly above: number
}

/** Everything the provider says, checked: `provider.yaml`. */
export interface Provider {
  readonly summary: {
    readonly version: string
    /** Date of last update, YYYY-MM-DD. */
    readonly date: string
    readonly isTrainedFurther: boolean
    readonly previous: { readonly file: string; readonly link: string | null } | null
  }
  readonly release: {
    /** Whether the release is all of the training data or a part of it. */
    readonly covers: 'whole' | 'part'
    /** Small and medium enterprises may list fewer domains. */
    readonly isSme: boolean
  }
  readonly dataset: DatasetCard
  readonly sources: readonly DeclaredSource[]
  readonly measures: readonly DeclaredMeasure[]
  readonly languages: DeclaredLanguages | null
  readonly facts: ReadonlyMap<string, DeclaredFact>
}
