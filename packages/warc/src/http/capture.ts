import { header, type WarcRecord } from '../entry.ts'
import type { Problem } from '../problem.ts'
import { mediaType } from './media-type.ts'
import { hasDigest, parseDigest } from './payload-digest.ts'
import { payloadOf } from './payload.ts'

/** Bytes of a decoded body that are kept, unless the caller says otherwise; as for a record. */
export const DEFAULT_MAX_BODY_BYTES = 32 << 20

/** What a record captured from the web. */
export interface Capture {
  readonly url: string | null
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly captured: number | null
  readonly recordId: string | null
  /** Of the HTTP response; null where there is none. */
  readonly status: number | null
  /** Type and subtype in lower case, such as `text/html`; null where nothing usable is said. */
  readonly mime: string | null
  /** Content-Type as written: of the HTTP header, and where there is none, of the record. */
  readonly contentType: string | null
  /** Of the HTTP message; empty where the record holds none. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** After chunk framing and content codings, cut at the cap. */
  readonly body: Uint8Array
  /** What was taken off, outermost first. */
  readonly encodings: readonly string[]
  /** As written in the archive. */
  readonly payloadDigest: string | null
  /** Whether the payload has that digest; null where there is none, it is unknown, or the payload is not all here. */
  readonly digestOk: boolean | null
  /** Whether anything of the body is missing, cut by the crawler, the archive or a cap. */
  readonly truncated: boolean
  readonly problems: readonly Problem[]
}

export interface CaptureOptions {
  /** Bytes of the decoded body to keep, and the most that any decoder may put out. Default 32 MiB. */
  readonly maxBodyBytes?: number
}

/**
 * What a record captured: HTTP taken apart, the body decoded by what its bytes are, the payload digest
 * compared. Works on any record; one without HTTP, as `resource`, `conversion` (WET), `metadata` (WAT) or
 * `warcinfo`, gives its block as the body and its own Content-Type.
 */
export function captureOf(record: WarcRecord, options: CaptureOptions = {}): Capture {
  const payload = payloadOf(record, options.maxBodyBytes ?? DEFAULT_MAX_BODY_BYTES)
  const problems: Problem[] = [...payload.problems]
  const isWhole = record.contentLength === record.content.length
  const isCut = noteTruncation(record, problems)
  const payloadDigest = digestField(record, payload.isHttp)
  const isComparable = isWhole && record.type !== 'revisit'
  return {
    url: record.url,
    captured: record.captured,
    recordId: record.id,
    status: payload.status,
    mime: mediaType(payload.contentType),
    contentType: payload.contentType,
    headers: payload.headers,
    body: payload.body,
    encodings: payload.encodings,
    payloadDigest,
    digestOk:
      payloadDigest !== null && isComparable
        ? compareDigest(payloadDigest, payload.stages, problems)
        : null,
    truncated: isCut || payload.isCut || !isWhole,
    problems,
  }
}

function noteTruncation(record: WarcRecord, problems: Problem[]): boolean {
  const reason = header(record, 'warc-truncated')
  const isSegment = header(record, 'warc-segment-number') !== null
  if (reason !== null) {
    // The reasons WARC 1.1 §5.13 knows; others are not repeated, as anything might be written there.
    const isKnown = /^(?:length|time|disconnect|unspecified)$/.test(reason)
    problems.push({ code: 'truncated-by-crawler', detail: isKnown ? reason : 'other' })
  }
  if (isSegment) problems.push({ code: 'segmented' })
  const isCut = record.problems.some(
    ({ code }) =>
      code === 'content-cut' || code === 'content-length-too-large' || code === 'member-corrupt',
  )
  return reason !== null || isSegment || isCut
}

/** WARC-Payload-Digest; of a record whose block is its payload, WARC-Block-Digest will do (WARC 1.1 §5.9). */
function digestField(record: WarcRecord, isHttp: boolean): string | null {
  return (
    header(record, 'warc-payload-digest') ?? (isHttp ? null : header(record, 'warc-block-digest'))
  )
}

function compareDigest(
  field: string,
  stages: readonly Buffer[],
  problems: Problem[],
): boolean | null {
  const digest = parseDigest(field)
  if (digest === null) {
    problems.push({ code: 'digest-unknown' })
    return null
  }
  let last: Buffer | null = null
  for (const [place, bytes] of stages.entries()) {
    if (bytes === last) continue
    last = bytes
    if (!hasDigest(bytes, digest)) continue
    if (place > 0) problems.push({ code: 'digest-of-decoded' })
    return true
  }
  problems.push({ code: 'digest-mismatch' })
  return false
}
