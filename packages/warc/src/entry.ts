import type { Problem } from './problem.ts'

/** One record of a WARC or ARC file. */
export interface WarcRecord {
  readonly kind: 'record'
  readonly format: 'warc' | 'arc'
  /** As the record says: `1.0`, `0.18`; for ARC the version of the file's first record, or `1`. */
  readonly version: string
  /**
   * WARC-Type, trimmed and lower-cased: `response`, `request`, `warcinfo`, `metadata` … or whatever
   * was written; empty where there is none. In an ARC, `arc_header` for the first record and
   * `response` for the others.
   */
  readonly type: string
  /** WARC-Record-ID without `<>`. */
  readonly id: string | null
  /** WARC-Target-URI, as written but without `<>`. */
  readonly url: string | null
  /** The date as written. */
  readonly date: string | null
  /** The date in milliseconds since 1970-01-01T00:00:00Z, null where it is none. */
  readonly captured: number | null
  /** All header fields in order, names as written. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** Where the gzip member begins in the file; in a plain file, the record. */
  readonly offset: number
  /** Bytes of the gzip member in the file; in a plain file, of the record without the blank lines after it. */
  readonly length: number
  /** 0 for the first record of its member. */
  readonly inMember: number
  /** The block, cut at the cap. */
  readonly content: Uint8Array
  /** True bytes of the block, even where `content` is cut. */
  readonly contentLength: number
  readonly problems: readonly Problem[]
}

/** Bytes of the file that are no record. Inside a gzip member, offset and length are the member's. */
export interface WarcGap {
  readonly kind: 'gap'
  readonly offset: number
  readonly length: number
  readonly problem: Problem
}

export type WarcEntry = WarcRecord | WarcGap

/** Makes a gap. */
export function gap(offset: number, length: number, problem: Problem): WarcGap {
  return { kind: 'gap', offset, length, problem }
}

/** The first value of a header field, whatever the case of its name; null where there is none. */
export function header(record: Pick<WarcRecord, 'headers'>, name: string): string | null {
  const wanted = name.toLowerCase()
  for (const [key, value] of record.headers) {
    if (key.length === wanted.length && key.toLowerCase() === wanted) return value
  }
  return null
}
