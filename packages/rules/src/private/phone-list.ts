import type { Document } from '../document.ts'
import { letterLines } from '../quality/letter-lines.ts'
import { NO_SPANS, type Finding, type Rule } from '../rule.ts'
import { holdsFigure } from './figures.ts'

const CANDIDATE =
  /(?<![\p{L}\p{Nd}.,/#])[+(]?\p{Nd}(?:[\p{Nd} ().\-–/\u00a0]{5,20})\p{Nd}(?![\p{L}\p{Nd}%€$])/gu
const DATE =
  /^(?:\p{Nd}{1,2}[./-]\p{Nd}{1,2}[./-]\p{Nd}{2,4}|\p{Nd}{4}[./-]\p{Nd}{1,2}[./-]\p{Nd}{1,2})(?!\p{Nd})/u
/** 1 234 567, 1.234.567,00: thousands, not a number to call. */
const THOUSANDS = /^[1-9]\p{Nd}{0,2}(?:[ .\u00a0]\p{Nd}{3})+(?:\.\p{Nd}{1,2})?$/u
/** What begins like a number to call: +, a bracket, a trunk zero, a free-phone code, a mobile of China, groups 3-3-4 or 3-4. */
const DIALLED =
  /^(?:\+|\(|[0٠०๐۰]|1[ -]8\d\d|1[3-9]\d{9}$|\p{Nd}{3}[-. ]\p{Nd}{3}[-. ]\p{Nd}{4}$|\p{Nd}{3,4}-\p{Nd}{4}$)/u
/** A name or an address above the number, in letters. */
const SHORT_LINE = 60
const LINES_ABOVE = 2

/**
 * Finds lists of telephone numbers: directories of members, staff, neighbours.
 *
 * A number has 7 to 15 digits (ITU-T E.164) grouped as numbers to call are; dates, amounts and thousands are
 * not. The score is the share of filled lines that hold a number or stand, short, right above one; it is
 * zero below `numbers` different ones, so that a contact page is never a list.
 */
export const phoneList: Rule<{ readonly numbers: number }> = {
  id: 'private.phone-list',
  version: 1,
  sentence: 'The page is a list of telephone numbers.',
  source: 'packages/rules/src/private/README.md',
  unit: 'share',
  fires: '>',
  threshold: 0.6,
  action: 'drop',
  parameters: { numbers: 8 },
  measure(document, { numbers }) {
    return phoneShare(document, numbers)
  },
}

function phoneShare(document: Document, minNumbers: number): Finding {
  const { lines } = letterLines(document)
  if (lines.length === 0) return { score: null, spans: NO_SPANS }
  const distinct = new Set<string>()
  let belonging = 0
  let shortAbove = 0
  for (const { start, end, weight } of lines) {
    const numbers = end - start > 300 ? [] : phonesIn(document.text.slice(start, end))
    for (const number of numbers) distinct.add(number)
    if (numbers.length > 0) {
      belonging += 1 + Math.min(shortAbove, LINES_ABOVE)
      shortAbove = 0
    } else shortAbove = weight < SHORT_LINE ? shortAbove + 1 : 0
  }
  return { score: distinct.size < minNumbers ? 0 : belonging / lines.length, spans: NO_SPANS }
}

function phonesIn(line: string): readonly string[] {
  if (!holdsFigure(line)) return []
  const found: string[] = []
  for (const [candidate] of line.matchAll(CANDIDATE)) {
    const digits = candidate.replace(/\P{Nd}/gu, '')
    if (digits.length < 7 || digits.length > 15) continue
    if (DATE.test(candidate) || THOUSANDS.test(candidate) || !DIALLED.test(candidate)) continue
    found.push(digits)
  }
  return found
}
