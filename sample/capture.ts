import type { Buffer } from 'node:buffer'

/** What must become of a page; `skip` was never a candidate. */
export type ExpectedVerdict = 'keep' | 'edit' | 'drop' | 'skip'

/** A line of expected.jsonl. */
export interface Expectation {
  readonly url: string
  readonly verdict: ExpectedVerdict
  /** The rule that decides; null for kept pages. */
  readonly rule: string | null
  readonly why: string
}

/** One capture of one URL, as a crawler stores it. URLs are unique over the sample. */
export interface Capture extends Expectation {
  /** WARC-Date, to the second. */
  readonly captured: string
  /** HTTP status line after the version: `200 OK`. */
  readonly status: string
  /** HTTP headers after the status line, in order. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** The body as the server sent it. */
  readonly body: Buffer
  /** The body is right there, but the record says something else of it. */
  readonly revisit?: boolean
}
