/** A statement of the page or its server about its use, as read from header or head: evidence, not yet an interpretation. */
export interface PageSignal {
  /** Standard term: `tdm-reservation`, `robots`, `x-robots-tag`, `content-usage`, `license` … */
  readonly kind: string
  readonly value: string
  readonly place: 'header' | 'head' | 'body'
}

/** What is known of a page before the rules look at it. */
export interface DocumentSource {
  readonly url: string
  readonly text: string
  /** Identified language as a BCP 47 primary subtag, null when the identifier abstains. */
  readonly language: string | null
  readonly languageScore: number
  readonly signals: readonly PageSignal[]
}

/** One text and everything that rules share about it; each view is made at most once. */
export interface Document extends DocumentSource {
  readonly source: DocumentSource
}

/** Wraps a text for the rules; views are made when first asked for. */
export function documentOf(source: DocumentSource): Document {
  return { ...source, source }
}
