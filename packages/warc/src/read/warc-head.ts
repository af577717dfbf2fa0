import { header } from '../entry.ts'
import type { Problem } from '../problem.ts'
import { parseArchiveDate } from './archive-date.ts'
import { MAX_HEAD_BYTES, type Head, type NoHead } from './head.ts'
import { findBlankLine, headerText, parseHeaderFields } from './header-text.ts'

const VERSION_LINE = /^WARC\/(\d+\.\d+)[ \t\r]*$/i
/** The longest first line looked at: `WARC/` and a version, generously. */
const MAX_VERSION_LINE_BYTES = 32
const KNOWN_VERSIONS = new Set(['0.17', '0.18', '1.0', '1.1'])

/** Reads the head of a WARC record at `at`. `isAll` says that nothing will come behind `end`. */
export function readWarcHead(
  bytes: Buffer,
  at: number,
  end: number,
  isAll: boolean,
): Head | NoHead {
  const line = readVersionLine(bytes, at, end, isAll)
  if (typeof line === 'string') return line
  const { version } = line
  const limit = Math.min(end, at + MAX_HEAD_BYTES)
  // From the line feed of the version line, so that a head without fields has its blank line too.
  const blank = findBlankLine(bytes, line.end - 1, limit)
  if (blank === -1) {
    if (end - at >= MAX_HEAD_BYTES) return 'too-long'
    if (!isAll) return 'cut'
  }
  const headEnd = blank === -1 ? end : blank
  const problems: Problem[] = blank === -1 ? [{ code: 'header-cut' }] : []
  if (!KNOWN_VERSIONS.has(version)) problems.push({ code: 'unknown-version', detail: version })
  return makeHead(version, headerText(bytes, line.end, headEnd), headEnd - at, problems)
}

interface VersionLine {
  readonly version: string
  /** Behind its line feed. */
  readonly end: number
}

/** Reads a line such as `WARC/1.0`; without its line feed it is none. */
function readVersionLine(
  bytes: Buffer,
  at: number,
  end: number,
  isAll: boolean,
): VersionLine | 'none' | 'cut' {
  const limit = Math.min(end, at + MAX_VERSION_LINE_BYTES)
  const text = bytes.toString('latin1', at, limit)
  const isCut = !isAll && text.length < MAX_VERSION_LINE_BYTES
  if (!/^WARC\//i.test(text)) {
    return isCut && 'WARC/'.startsWith(text.toUpperCase()) ? 'cut' : 'none'
  }
  const lf = text.indexOf('\n')
  if (lf === -1) return isCut ? 'cut' : 'none'
  const version = VERSION_LINE.exec(text.slice(0, lf))?.[1]
  return version === undefined ? 'none' : { version, end: at + lf + 1 }
}

function makeHead(version: string, text: string, headLength: number, problems: Problem[]): Head {
  const { fields, badLines } = parseHeaderFields(text)
  if (badLines > 0) problems.push({ code: 'bad-header-line', detail: String(badLines) })
  const record = { headers: fields }
  const date = header(record, 'warc-date') || null
  const captured = date === null ? null : parseArchiveDate(date)
  if (captured === null) problems.push({ code: 'bad-date' })
  const contentLength = parseLength(header(record, 'content-length'), problems)
  return {
    format: 'warc',
    version,
    type: (header(record, 'warc-type') ?? '').toLowerCase(),
    id: withoutBrackets(header(record, 'warc-record-id')),
    url: withoutBrackets(header(record, 'warc-target-uri')),
    date,
    captured,
    headers: fields,
    headLength,
    contentLength,
    problems,
  }
}

/** A length as the header declares it; null, and a problem, where it is missing, negative or no number. */
export function parseLength(text: string | null, problems: Problem[]): number | null {
  if (text === null) {
    problems.push({ code: 'no-content-length' })
    return null
  }
  const length = /^\d{1,15}$/.test(text) ? Number(text) : null
  if (length === null) problems.push({ code: 'bad-content-length' })
  return length
}

/**
 * WARC 1.0 puts `<>` around identifiers; some writers also put them around target URIs (wget 1.19
 * and others). An empty value is none.
 */
function withoutBrackets(value: string | null): string | null {
  if (value === null || value === '') return null
  return value.startsWith('<') && value.endsWith('>') ? value.slice(1, -1) : value
}
