import type { Locale } from '../../words/words.ts'
import type { ComputedFact } from '../record/record.ts'
import type { CellValue } from './cell-text.ts'

/** A sentence of a document, and the computed facts its figures come from. */
export interface Paragraph {
  readonly text: string
  readonly facts: readonly string[]
}

/** A field of a form as a reader sees it: number, label, what is known, what is said. */
export interface Entry {
  readonly number: string
  readonly label: string
  readonly state: string
  readonly paragraphs: readonly Paragraph[]
}

export interface Section {
  /** Empty for a section the form does not number. */
  readonly number: string
  readonly title: string
  readonly entries: readonly Entry[]
}

/** A document in no format yet: every format is rendered from this, so that all say the same. */
export interface Document {
  readonly locale: Locale
  readonly title: string
  /** Printed on every page of a draft; null for what is no draft. */
  readonly banner: string | null
  readonly lede: readonly string[]
  readonly links: readonly { readonly path: string; readonly label: string }[]
  readonly sections: readonly Section[]
  readonly factsTitle: string
  readonly factsAbout: string
  readonly facts: readonly ComputedFact[]
  readonly emptyFact: string
  /** The heading of a fact's column in the language of the document. */
  readonly columnLabel: (column: string) => string
  /** What a cell of a fact's table says in it. */
  readonly cellText: (column: string, value: CellValue) => string
}
