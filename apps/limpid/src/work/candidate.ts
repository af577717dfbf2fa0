import {
  captureOf,
  type Capture,
  type ProblemCode,
  type WarcEntry,
  type WarcRecord,
} from '@limpid/warc'

/** A page's body after decoding: 5 MiB, five times the length at which Common Crawl has cut pages since 2013. More is a row that says so. */
const MAX_BODY_BYTES = 5 << 20

/** What the reader made of one entry: a page to extract, a text that is one already, or a record that never was a candidate. */
export type Offered =
  | { readonly kind: 'html'; readonly record: WarcRecord; readonly capture: Capture }
  | { readonly kind: 'text'; readonly record: WarcRecord; readonly capture: Capture }
  | {
      readonly kind: 'skip'
      readonly entry: WarcEntry
      readonly capture: Capture | null
      readonly reason: string
    }

const HTML = new Set(['text/html', 'application/xhtml+xml'])
const PAGES = new Set(['response', 'resource', 'conversion'])

/** Decides whether a record is a candidate. The reason of a skip is what the ledger's `rule` column says. */
export function offeredBy(entry: WarcEntry): Offered {
  if (entry.kind === 'gap')
    return { kind: 'skip', entry, capture: null, reason: `record.${entry.problem.code}` }
  if (!PAGES.has(entry.type))
    return { kind: 'skip', entry, capture: null, reason: skippedType(entry.type) }
  const capture = captureOf(entry, { maxBodyBytes: MAX_BODY_BYTES })
  const reason = skipReason(entry, capture)
  if (reason !== null) return { kind: 'skip', entry, capture, reason }
  return { kind: entry.type === 'conversion' ? 'text' : 'html', record: entry, capture }
}

const KNOWN_TYPES = new Set([
  'warcinfo',
  'request',
  'metadata',
  'revisit',
  'continuation',
  'arc_header',
])

/** Types are a closed list in the standard (ISO 28500:2017 §5.5); anything else is one reason, whatever it says. */
function skippedType(type: string): string {
  return KNOWN_TYPES.has(type) ? `record.${type}` : 'record.unknown-type'
}

function skipReason(record: WarcRecord, capture: Capture): string | null {
  const damage = damageOf(capture, record)
  if (damage !== null) return damage
  if (capture.url === null) return 'record.no-url'
  if (/^(dns|whois|ftp|filedesc|urn|metadata):/i.test(capture.url)) return 'record.not-http'
  if (/^https?:\/\/[^/]+\/robots\.txt$/i.test(capture.url)) return 'record.robots-txt'
  if (record.type === 'response' && capture.status === null) return 'http.no-status'
  if (capture.status !== null && capture.status !== 200) return statusReason(capture.status)
  if (capture.body.length === 0) return 'http.empty-body'
  if (record.type === 'conversion')
    return capture.mime === 'text/plain' || capture.mime === null ? null : 'mime.not-text'
  const html = capture.mime === null ? looksLikeHtml(capture.body) : HTML.has(capture.mime)
  return html ? null : `mime.${mimeFamily(capture.mime)}`
}

const TOO_LARGE: ReadonlySet<ProblemCode> = new Set(['over-cap', 'body-over-cap'])
const DAMAGED: ReadonlySet<ProblemCode> = new Set([
  'content-cut',
  'member-truncated',
  'member-corrupt',
  'header-cut',
  'http-header-cut',
  'chunks-cut',
  'coding-corrupt',
  'coding-unknown',
])

/** What the archive lost or the caps cut is no page to judge; what the crawler truncated on purpose is, as everywhere in the field. */
function damageOf(capture: Capture, record: WarcRecord): string | null {
  const codes = [...record.problems, ...capture.problems].map((problem) => problem.code)
  if (codes.some((code) => TOO_LARGE.has(code))) return 'record.too-large'
  return codes.some((code) => DAMAGED.has(code)) ? 'record.damaged' : null
}

function statusReason(status: number): string {
  return status >= 300 && status < 400 ? 'http.redirect' : 'http.not-200'
}

const FAMILIES = new Set(['image', 'audio', 'video', 'font', 'text', 'application'])

function mimeFamily(mime: string | null): string {
  const family = mime?.split('/')[0] ?? ''
  if (mime === 'application/pdf') return 'pdf'
  return FAMILIES.has(family) ? `${family}-not-html` : 'unknown'
}

const SIGNS = [
  '<!doctype html',
  '<html',
  '<head',
  '<body',
  '<title',
  '<meta',
  '<!--',
  '<h1',
  '<p>',
  '<div',
  '<table',
  '<script',
]

/** WHATWG MIME sniffing §7.1 in short: without a type, a body that opens with a tag of HTML is HTML. */
function looksLikeHtml(body: Uint8Array): boolean {
  const start = Buffer.from(body.subarray(0, 1024)).toString('latin1').trimStart().toLowerCase()
  return SIGNS.some((sign) => start.startsWith(sign))
}
