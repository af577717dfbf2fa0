/** What a stretch of text is on the page. */
export type BlockKind =
  | 'paragraph'
  | 'heading'
  | 'list-item'
  | 'table-row'
  | 'code'
  | 'quote'
  | 'caption'

/** Why a visible stretch of the page is not in the main text. */
export type LeftOutReason =
  | 'boilerplate'
  | 'comment'
  | 'form'
  | 'hidden'
  | 'noscript'
  | 'ruby-reading'
  | 'title'

/**
 * A stretch of the visible page. Without `leftOut`, `start` and `end` are UTF-16 offsets into
 * `Extraction.text`; with it, into `Extraction.leftOutText`.
 */
export interface Block {
  readonly kind: BlockKind
  readonly start: number
  readonly end: number
  readonly leftOut?: LeftOutReason
  /** Model's probability that the block is main text, 0 to 1. */
  readonly score: number
}

/** A statement on rights or robots, exactly as the page writes it; nothing is interpreted. */
export interface RightsSignal {
  /** `robots`, `robots:<agent>`, `tdm-reservation`, `tdm-policy`, `content-usage`, `rsl`, `license`, … */
  readonly kind: string
  readonly value: string
  readonly place: 'head' | 'body'
}

/** A hint at the language: `html-lang`, `content-language`, `og-locale`, `json-ld`, `hreflang-self`. */
export interface LanguageHint {
  readonly from: string
  readonly value: string
}

/** Everything taken from one page. */
export interface Extraction {
  /** As Chromium's `document.title`; null where the page has no title element. */
  readonly title: string | null
  /** Main text, one line per block; `\n` inside a block stands for a line break, `\t` parts cells. */
  readonly text: string
  /** The rest of the visible page, one line per block. */
  readonly leftOutText: string
  /** Every visible character is in exactly one block, kept or left out, in page order. */
  readonly blocks: readonly Block[]
  readonly languageHints: readonly LanguageHint[]
  readonly author?: string
  /** Dates are given as the page writes them. */
  readonly published?: string
  readonly modified?: string
  readonly description?: string
  /** Absolute where `url` was given. */
  readonly canonical?: string
  /** Licence links and declarations, without duplicates, in page order. */
  readonly licences: readonly string[]
  readonly isAccessibleForFree?: boolean
  readonly signals: readonly RightsSignal[]
  /** Confidence in the extraction, 0 to 1: mean certainty of the kept characters' blocks. */
  readonly quality: number
}

export interface ExtractOptions {
  /** Address of the page: makes `canonical` absolute. */
  readonly url?: string
  /** Charset of the transport, for bytes that are not valid UTF-8. */
  readonly charset?: string
  /** Keep readers' comments in `text`; default false. */
  readonly keepComments?: boolean
}
