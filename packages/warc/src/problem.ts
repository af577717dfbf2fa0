/**
 * What can be wrong with bytes that were meant to be an archive. Problems are data: reading goes on.
 *
 * Of the file and its gzip members:
 * - `not-an-archive`: the file holds no record from its first byte on.
 * - `unsupported-compression`: lz4 or zstd, which this reader does not open; `detail` names it.
 * - `zip-entry`: what a zip (WACZ) has around its WARCs; `detail` is `warc` for the header of a stored
 *   WARC, `directory`, or `other`.
 * - `garbage`: bytes that are no record and no member.
 * - `empty-member`: a gzip member that inflates to nothing.
 * - `not-a-record`: a whole gzip member that holds no record.
 * - `member-truncated`, `member-corrupt`: the member ends early, or cannot be inflated past some byte.
 * - `bad-checksum`: it inflates, but to other bytes or another length than its trailer says.
 * - `unknown-member-length`: several records in a member too large for the window of a source that
 *   can be read only once; `length` is then 0.
 *
 * Of a record:
 * - `header-too-long`: no end of the header within 1 MiB.
 * - `header-cut`: the input ends inside the header.
 * - `bad-header-line`: a header line without a colon, or an ARC line with fields out of place.
 * - `unknown-version`: not WARC/0.17, 0.18, 1.0 or 1.1, and read as 1.0.
 * - `no-content-length`, `bad-content-length`: the block then ends where the next record begins.
 * - `content-length-too-large`: the next record begins inside the declared length; the block ends there.
 * - `content-cut`: the input ends before the declared length.
 * - `followed-by-garbage`: after the declared length comes neither a record nor the end.
 * - `over-cap`: the block is longer than the cap; `content` holds its beginning.
 * - `bad-date`: the date is missing or is no date.
 *
 * Of what a record captured:
 * - `no-http-header`: an HTTP record whose block does not begin like HTTP.
 * - `http-header-cut`: the HTTP header has no end, or runs into the body.
 * - `bad-http-line`: a header line without a colon.
 * - `declared-not-chunked`, `chunked-not-declared`, `chunks-cut`: framing against header.
 * - `declared-not-encoded`, `encoded-not-declared`: content coding against header; `detail` names it.
 * - `coding-corrupt`, `coding-unknown`: the body could be decoded only in part, or not at all.
 * - `body-over-cap`: the decoded body is longer than the cap; `body` holds its beginning.
 * - `body-length-differs`: HTTP Content-Length is not the number of bytes archived.
 * - `digest-mismatch`, `digest-unknown`, `digest-of-decoded`: against the digest of the crawl.
 * - `truncated-by-crawler`: WARC-Truncated; `detail` gives its reason.
 * - `segmented`: one segment of a longer record.
 */
export type ProblemCode =
  | 'not-an-archive'
  | 'unsupported-compression'
  | 'zip-entry'
  | 'garbage'
  | 'empty-member'
  | 'not-a-record'
  | 'member-truncated'
  | 'member-corrupt'
  | 'bad-checksum'
  | 'unknown-member-length'
  | 'header-too-long'
  | 'header-cut'
  | 'bad-header-line'
  | 'unknown-version'
  | 'no-content-length'
  | 'bad-content-length'
  | 'content-length-too-large'
  | 'content-cut'
  | 'followed-by-garbage'
  | 'over-cap'
  | 'bad-date'
  | 'no-http-header'
  | 'http-header-cut'
  | 'bad-http-line'
  | 'declared-not-chunked'
  | 'chunked-not-declared'
  | 'chunks-cut'
  | 'declared-not-encoded'
  | 'encoded-not-declared'
  | 'coding-corrupt'
  | 'coding-unknown'
  | 'body-over-cap'
  | 'body-length-differs'
  | 'digest-mismatch'
  | 'digest-unknown'
  | 'digest-of-decoded'
  | 'truncated-by-crawler'
  | 'segmented'

/** One thing found wrong. `detail` is a number or a name from the format, never text of a page. */
export interface Problem {
  readonly code: ProblemCode
  readonly detail?: string
}
