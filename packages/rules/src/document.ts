import { applyEdits, type Edit } from './edit.ts'
import { countCodePoints } from './text/code-points.ts'
import { splitLines, type Line } from './text/split-lines.ts'
import { cutEnglish } from './words/spacy/english.ts'
import type { Token, Tokens } from './words/token.ts'
import { tokensAfter } from './words/tokens-after.ts'

/** A statement of the page, its server or its host about its use, as read: evidence, not yet an interpretation. */
export interface PageSignal {
  /** Standard term: `tdm-reservation`, `robots`, `x-robots-tag`, `content-usage`, `license` … */
  readonly kind: string
  readonly value: string
  /** `robots` and `file` are files of the host (robots.txt; tdmrep.json, ai.txt): see `readHostFiles`. */
  readonly place: 'header' | 'head' | 'body' | 'robots' | 'file'
  /** Which line of such a file says so. */
  readonly detail?: string
  /** When such a file was captured, milliseconds since 1970 UTC; absent: with the page. */
  readonly captured?: number
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
  /** Length of the text in code points. */
  readonly codePoints: number
  /** Words and white space with their offsets, cut as datatrove's English filters do: spaCy's blank model `en`. */
  readonly tokens: Tokens
  /** The tokens that are not white space. */
  readonly words: readonly Token[]
  /** Lines as Python's `splitlines` cuts them. */
  readonly lines: readonly Line[]
}

/** Wraps a text for the rules; views are made when first asked for. */
export function documentOf(source: DocumentSource): Document {
  return withViews(source, () => cutEnglish(source.text))
}

/** The tokens of each document that were asked for. */
const tokensMade = new WeakMap<Document, Tokens>()

/** The document after edits; where its words were cut before, those of the lines that stay are not cut again. */
export function editedDocument(before: Document, edits: readonly Edit[]): Document {
  const source = { ...before.source, text: applyEdits(before.text, edits) }
  return withViews(source, () => {
    const tokens = tokensMade.get(before)
    const kept = tokens ? tokensAfter(tokens, before.text, edits, source.text) : null
    return kept ?? cutEnglish(source.text)
  })
}

function withViews(source: DocumentSource, cut: () => Tokens): Document {
  const { text } = source
  let codePoints: number | undefined
  let tokens: Tokens | undefined
  let words: readonly Token[] | undefined
  let lines: readonly Line[] | undefined
  return {
    ...source,
    source,
    get codePoints() {
      return (codePoints ??= countCodePoints(text))
    },
    get tokens() {
      if (tokens) return tokens
      tokens = cut()
      tokensMade.set(this, tokens)
      return tokens
    },
    get words() {
      return (words ??= this.tokens.list.filter(({ isSpace }) => !isSpace))
    },
    get lines() {
      return (lines ??= splitLines(text))
    },
  }
}

/**
 * A view of a document that several rules share, made at the first asking and kept as long as the document.
 * `make` must depend on the document alone.
 */
export function view<T>(make: (document: Document) => T): (document: Document) => T {
  const made = new WeakMap<Document, { readonly value: T }>()
  return (document) => {
    const known = made.get(document)
    if (known) return known.value
    const value = make(document)
    made.set(document, { value })
    return value
  }
}
