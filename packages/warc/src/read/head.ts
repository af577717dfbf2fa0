import type { Problem } from '../problem.ts'

export type Format = 'warc' | 'arc'

/** What stands before a record's block. */
export interface Head {
  readonly format: Format
  readonly version: string
  readonly type: string
  readonly id: string | null
  readonly url: string | null
  readonly date: string | null
  readonly captured: number | null
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** Bytes of the head, its closing blank line included. */
  readonly headLength: number
  /** As declared; null where it is missing or no length. */
  readonly contentLength: number | null
  readonly problems: readonly Problem[]
}

/** No head begins here; `cut`: more bytes are needed; `too-long`: it has no end within the limit. */
export type NoHead = 'none' | 'cut' | 'too-long'

/** Our own limit on a head: Common Crawl's stay below 4 kB; URLs of 64 kB are known. */
export const MAX_HEAD_BYTES = 1 << 20
