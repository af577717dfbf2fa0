import { inflateSync } from 'node:zlib'
import { withNumber, type Tried } from './changed-numbers.test-support.ts'
import { printedDifference } from './verify-printed.ts'

/** Changes every digit that a PDF holds in turn: its place must be named. */
export function changedDigits(path: string, stands: string, gives: string): Tried {
  const missed: string[] = []
  for (let at = 0; at < stands.length; at++) {
    const changed = withNumber(stands, { index: at, digits: stands.charAt(at) })
    const difference = printedDifference(path, '', changed, gives)
    if (difference?.values['at'] !== at + 1) missed.push(`${path}: digit ${at + 1}`)
  }
  return { tried: stands.length, missed }
}

/** A digit as Chromium's PDF writer sets it: a glyph of two bytes, four hexadecimal digits, in the content of a page. */
interface Glyph {
  readonly object: number
  readonly content: string
  readonly at: number
  /** The glyph of another digit in the same font. */
  readonly other: string
}

const OBJECT = /(\d+) 0 obj\s*<<([^<>]*)>>\s*stream\r?\n/g
const SHOWN = /\/F(\d+) [\d.]+ Tf|<([0-9A-F]+)> Tj/g
const DIGIT_GLYPHS = 4

/** Every digit on the pages of a PDF that Chromium printed. */
export function digitGlyphs(pdf: Buffer): readonly Glyph[] {
  const text = pdf.toString('latin1')
  const streams = streamsOf(pdf, text)
  const found: Glyph[] = []
  for (const [object, content] of streams) {
    let digits: readonly string[] = []
    for (const match of content.matchAll(SHOWN)) {
      if (match[1] !== undefined) digits = digitsOf(match[1], text, streams)
      else found.push(...glyphsIn(object, content, match.index + 1, match[2] ?? '', digits))
    }
  }
  return found
}

function glyphsIn(
  object: number,
  content: string,
  start: number,
  shown: string,
  digits: readonly string[],
): readonly Glyph[] {
  const found: Glyph[] = []
  for (let at = 0; at < shown.length; at += DIGIT_GLYPHS) {
    const index = digits.indexOf(shown.slice(at, at + DIGIT_GLYPHS))
    const other = digits[(index + 1) % digits.length]
    if (index >= 0 && other !== undefined && digits.length > 1)
      found.push({ object, content, at: start + at, other })
  }
  return found
}

/** The PDF with one digit set otherwise, as an editor would save it: the page's content once more behind the end (ISO 32000-1, 7.5.6). */
export function withGlyph(pdf: Buffer, { object, content, at, other }: Glyph): Buffer {
  const changed = content.slice(0, at) + other + content.slice(at + other.length)
  const text = pdf.toString('latin1')
  const trailer = text.slice(text.lastIndexOf('trailer'))
  const root = /\/Root (\d+ 0 R)/.exec(trailer)?.[1] ?? ''
  const size = /\/Size (\d+)/.exec(trailer)?.[1] ?? ''
  const before = /startxref\s+(\d+)/.exec(trailer)?.[1] ?? ''
  const added = `${object} 0 obj\n<</Length ${changed.length}>> stream\n${changed}\nendstream\nendobj\n`
  const place = String(pdf.length + 1).padStart(10, '0')
  const table = `xref\n${object} 1\n${place} 00000 n \ntrailer\n<</Size ${size} /Root ${root} /Prev ${before}>>\nstartxref\n${pdf.length + 1 + added.length}\n%%EOF\n`
  return Buffer.concat([pdf, Buffer.from(`\n${added}${table}`, 'latin1')])
}

function streamsOf(pdf: Buffer, text: string): ReadonlyMap<number, string> {
  const streams = new Map<number, string>()
  for (const match of text.matchAll(OBJECT)) {
    const [head = '', number = '', dictionary = ''] = match
    if (!/\/Filter \/FlateDecode/.test(dictionary) || /\/Length1|\/Subtype/.test(dictionary))
      continue
    const start = match.index + head.length
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1])
    streams.set(Number(number), inflateSync(pdf.subarray(start, start + length)).toString('latin1'))
  }
  return streams
}

/** The glyphs that a font's ToUnicode map gives as 0 to 9. */
function digitsOf(
  font: string,
  text: string,
  streams: ReadonlyMap<number, string>,
): readonly string[] {
  const dictionary =
    new RegExp(String.raw`(?:^|\n)${font} 0 obj\s*<<([\s\S]*?)>>`).exec(text)?.[1] ?? ''
  const map = streams.get(Number(/\/ToUnicode (\d+) 0 R/.exec(dictionary)?.[1])) ?? ''
  const digits: string[] = []
  for (const [, from = '', to = '', unicode = from] of map.matchAll(
    /<(\w{4})> <(\w{4})>(?: <(\w{4})>)?/g,
  )) {
    const isRange = unicode !== from
    const first = Number.parseInt(isRange ? unicode : to, 16)
    const last = isRange ? first + Number.parseInt(to, 16) - Number.parseInt(from, 16) : first
    for (let code = Math.max(first, 48); code <= Math.min(last, 57); code++)
      digits.push(
        (Number.parseInt(from, 16) + code - first).toString(16).toUpperCase().padStart(4, '0'),
      )
  }
  return digits
}
