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
 * a heading of version 2 exist; the line itself decides.
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

/**
 * Takes a line apart from its end, as the URL may hold blanks, and the type as well (`text/html;
 * charset=…`): the date is the last word that looks like one and has an address before it.
 */
function parseLine(text: string): Line | null {
  const words = text.split(' ')
  if (words.length < 5) return null
  for (let place = words.length - 3; place >= 2; place -= 1) {
    if (!isDate(words[place]) || !isAddress(words[place - 1])) continue
    return lineOf(words, place)
  }
  return parseOddLine(words, text.startsWith('filedesc:'))
}

function isDate(word: string | undefined): boolean {
  return DATE.test(word ?? '')
}

/** Whether a word looks like an IP address. */
export function isAddress(word: string | undefined): boolean {
  return ADDRESS.test(word ?? '')
}

/** Address and date in each other's place; or `-`, or no address at all, for what is unknown. */
function parseOddLine(words: readonly string[], isFirst: boolean): Line | null {
  const last = words.length - 3
  if (isAddress(words[last]) && isDate(words[last - 1])) {
    const { names, values } = lineOf(words, last)
    const [url = '', date = '', address = '', ...rest] = values
    return { names, values: [url, address, date, ...rest], isTransposed: true }
  }
  const isDashed = words[last] === '-' && (isFirst || words.length === 5)
  return isDate(words[last]) || isDashed ? lineOf(words, last) : null
}

/** The fields of a line whose date is the word at `place`. */
function lineOf(words: readonly string[], place: number): Line {
  const front = [words.slice(0, place - 1).join(' '), words[place - 1] ?? '', words[place] ?? '']
  const back = words.slice(place + 1)
  // Version 2: type, result code, checksum, location, offset, file name, length.
  const isV2 = back.length >= 7 && /^(?:\d{3}|-)$/.test(back.at(-6) ?? '')
  const count = isV2 ? 6 : 1
  const values = [...front, back.slice(0, -count).join(' '), ...back.slice(-count)]
  return { names: isV2 ? V2 : V1, values, isTransposed: false }
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
