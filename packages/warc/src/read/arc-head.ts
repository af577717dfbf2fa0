import type { Problem } from '../problem.ts'
import { parseArchiveDate } from './archive-date.ts'
import type { Head, NoHead } from './head.ts'
import { headerText } from './header-text.ts'
import { parseLength } from './warc-head.ts'

/** Our own limit on an ARC line: it is a URL and a few words. */
const MAX_LINE_BYTES = 64 * 1024
const SCHEME = /^[a-z][a-z0-9+.-]{1,30}:/i
const NUMBER = /^-?\d+$/
const DATE = /^\d{8,23}$/
const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f:]*:[0-9a-f:.]+)$/i
/** URL-record fields (Internet Archive, "ARC File Format", version 1 and version 2). */
const V1 = ['URL', 'IP-address', 'Archive-date', 'Content-type', 'Archive-length'] as const
const V2 = [
  'URL',
  'IP-address',
  'Archive-date',
  'Content-type',
  'Result-code',
  'Checksum',
  'Location',
  'Offset',
  'Filename',
  'Archive-length',
] as const

interface Line {
  readonly names: readonly string[]
  readonly values: readonly string[]
  readonly isTransposed: boolean
}

/**
 * Reads an ARC URL-record line at `at`: the URL, which may hold blanks, then four fields (version 1)
 * or nine (version 2). What a file says of its version is not trusted: files of version 1 with
 * a heading of version 2 exist; the date's place decides.
 */
export function readArcHead(bytes: Buffer, at: number, end: number, isAll: boolean): Head | NoHead {
  const limit = Math.min(end, at + MAX_LINE_BYTES)
  if (!SCHEME.test(bytes.toString('latin1', at, Math.min(limit, at + 32)))) {
    return !isAll && end - at < 32 && /^[a-z][a-z0-9+.-]*$/i.test(bytes.toString('latin1', at, end))
      ? 'cut'
      : 'none'
  }
  const lf = bytes.indexOf(10, at)
  const isClosed = lf !== -1 && lf < limit
  if (!isClosed && !isAll && end - at < MAX_LINE_BYTES) return 'cut'
  const text = headerText(bytes, at, isClosed ? lf : limit).replace(/\r$/, '')
  const line = parseLine(text)
  return line === null ? 'none' : makeHead(line, isClosed ? lf + 1 - at : limit - at)
}

function parseLine(text: string): Line | null {
  const words = text.split(' ')
  if (words.length < 5) return null
  const isFirst = text.startsWith('filedesc:')
  // From the end, as the URL may hold blanks. Version 1 has its date third from the end, version 2
  // eighth; `-` stands for what is unknown.
  const hasDate = (place: number): boolean => {
    const word = words.at(place) ?? ''
    return DATE.test(word) || (word === '-' && (isFirst || words.length === 5))
  }
  if (words.length >= 10 && hasDate(-8) && (!hasDate(-3) || ADDRESS.test(words.at(-9) ?? ''))) {
    return { names: V2, values: fromEnd(words, 9), isTransposed: false }
  }
  if (hasDate(-3)) return { names: V1, values: fromEnd(words, 4), isTransposed: false }
  const isTransposed = ADDRESS.test(words.at(-3) ?? '') && hasDate(-4)
  if (!isTransposed) return null
  const [url = '', date = '', address = '', ...rest] = fromEnd(words, 4)
  return { names: V1, values: [url, address, date, ...rest], isTransposed }
}

/** The URL, blanks and all, and the last `count` words. */
function fromEnd(words: readonly string[], count: number): readonly string[] {
  return [words.slice(0, -count).join(' '), ...words.slice(-count)]
}

function makeHead(line: Line, headLength: number): Head {
  const [url = '', , date = ''] = line.values
  const isFirst = url.startsWith('filedesc:')
  const problems: Problem[] = line.isTransposed ? [{ code: 'bad-header-line' }] : []
  const captured = parseArchiveDate(date)
  if (captured === null) problems.push({ code: 'bad-date' })
  const length = line.values.at(-1) ?? ''
  return {
    format: 'arc',
    version: line.names === V2 ? '2' : '1',
    type: isFirst ? 'arc_header' : 'response',
    id: null,
    url,
    date,
    captured,
    headers: line.names.map((name, place) => [name, line.values[place] ?? ''] as const),
    headLength,
    contentLength: parseLength(NUMBER.test(length) ? length : 'none', problems),
    problems,
  }
}
