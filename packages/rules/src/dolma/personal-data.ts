import { view, type Document } from '../document.ts'
import { NO_SPANS, type Rule, type Span } from '../rule.ts'
import { strip } from '../text/white-space.ts'
import { findEmails } from './find-emails.ts'
import { findPhones } from './find-phones.ts'
import { DOLMA_PERSONAL } from './sources.ts'

/** A page with more than 10,000 question marks is not looked at (Dolma's code). */
const MOST_QUESTION_MARKS = 10_000

/** Drops pages with more than 5 hits, whatever their length. */
export const muchPersonalData: Rule = {
  id: 'dolma.much-personal-data@1.6',
  version: 1,
  sentence: 'Too many strings look like e-mail addresses, telephone numbers or IP addresses.',
  source: DOLMA_PERSONAL,
  unit: 'count',
  fires: '>',
  threshold: 5,
  action: 'drop',
  parameters: {},
  measure: (document) => ({ score: personalSpans(document).length, spans: NO_SPANS }),
}

/**
 * Puts Dolma's placeholders where the hits stand. As in Dolma's mixer, of hits that overlap only the first is replaced.
 * Its patterns miss an address at the end of a text and every French number, and take parts of order numbers.
 */
export const personalData: Rule = {
  id: 'dolma.personal-data@1.6',
  version: 1,
  sentence: 'A string looks like an e-mail address, a telephone number or an IP address.',
  source: DOLMA_PERSONAL,
  unit: 'count',
  fires: '>',
  threshold: 0,
  action: 'mask',
  parameters: {},
  measure(document) {
    const spans = personalSpans(document)
    return { score: spans.length, spans: firstOfOverlapping(spans) }
  },
}

const PLACEHOLDERS = {
  email: ' |||EMAIL_ADDRESS||| ',
  phone: ' |||PHONE_NUMBER||| ',
  ip: ' |||IP_ADDRESS||| ',
} as const

/** Four octets from 0 to 255 with nothing asked of what stands around them, so that 300.1.1.1 holds 00.1.1.1. */
const OCTET = '(?:25[0-5]|2[0-4][0-9]|[01]?[0-9][0-9]?)'
const IP_ADDRESS = new RegExp(`(?:${OCTET}\\.){3}${OCTET}`, 'g')

/** The hits, paragraph by paragraph: e-mails, then telephones, then IP addresses of each. */
const personalSpans = view(({ text }: Document): readonly Span[] => {
  if (hasMoreQuestionMarks(text)) return NO_SPANS
  const spans: Span[] = []
  for (let from = 0; from < text.length;) {
    const newline = text.indexOf('\n', from)
    const to = newline < 0 ? text.length : newline + 1
    const paragraph = text.slice(from, to)
    if (strip(paragraph) !== '') {
      const base = from
      const add = (kind: keyof typeof PLACEHOLDERS, start: number, end: number): void => {
        spans.push({ start: base + start, end: base + end, kind, replacement: PLACEHOLDERS[kind] })
      }
      for (const { start, end } of findEmails(paragraph, 0, paragraph.length))
        add('email', start, end)
      for (const { start, end } of findPhones(paragraph, 0, paragraph.length))
        add('phone', start, end)
      for (const { index, 0: address } of paragraph.matchAll(IP_ADDRESS))
        add('ip', index, index + address.length)
    }
    from = to
  }
  return spans
})

function hasMoreQuestionMarks(text: string): boolean {
  let count = 0
  for (let at = text.indexOf('?'); at >= 0; at = text.indexOf('?', at + 1))
    if (++count > MOST_QUESTION_MARKS) return true
  return false
}

function firstOfOverlapping(spans: readonly Span[]): readonly Span[] {
  let end = 0
  return spans
    .toSorted((one, other) => one.start - other.start)
    .filter((span) => {
      if (span.start < end) return false
      end = span.end
      return true
    })
}
