import type { Document } from '../document.ts'
import { letterLines, lowerText } from '../quality/letter-lines.ts'
import { NO_SPANS, type Finding, type Rule } from '../rule.ts'
import { namesAmount, namesDate } from './figures.ts'
import { holdsIban } from './iban.ts'
import { swiftLines } from './swift-statement.ts'
import { topicsMentioned } from './vocabulary.ts'

/** Characters of a movement's line that are looked at; a paragraph of prose is longer. */
const LONGEST_LINE = 200
/** Lines from the date of a movement to its amount when each cell of a table has a line of its own. */
const CELLS_APART = 5
/**
 * Finds statements of somebody's bank or card account.
 *
 * The score is the share of filled lines that belong to dated amounts, on one line or over the cells of a
 * table. It is zero without `movements` of them, and without an account: an IBAN with right check digits, or
 * two of account, balance and statement words (18 languages). A SWIFT MT940 file is known by its tags.
 * A price history has no account, a receipt no dates on its lines. Measured: README.md beside this file.
 */
export const accountStatement: Rule<{ readonly movements: number }> = {
  id: 'private.account-statement',
  version: 1,
  sentence:
    'The page is a statement of an account: dated movements of money and the account they belong to.',
  source: 'packages/rules/src/private/README.md',
  unit: 'share',
  fires: '>',
  threshold: 0.25,
  action: 'drop',
  parameters: { movements: 4 },
  measure(document, { movements }) {
    return statementShare(document, movements)
  },
}

function statementShare(document: Document, minMovements: number): Finding {
  const { text } = document
  const { lines } = letterLines(document)
  if (lines.length === 0) return { score: null, spans: NO_SPANS }
  const swift = swiftLines(text, lines)
  if (swift > 0) return { score: swift / lines.length, spans: NO_SPANS }
  let movements = 0
  let belonging = 0
  let sinceDate = CELLS_APART
  for (const { start, end } of lines) {
    sinceDate++
    if (end - start > LONGEST_LINE) continue
    const line = text.slice(start, end)
    if (namesDate(line)) sinceDate = 0
    if (sinceDate >= CELLS_APART || !namesAmount(line)) continue
    movements++
    belonging += sinceDate + 1
    sinceDate = CELLS_APART
  }
  const counts = movements >= minMovements && namesAccount(document)
  return { score: counts ? belonging / lines.length : 0, spans: NO_SPANS }
}

function namesAccount(document: Document): boolean {
  if (holdsIban(document.text)) return true
  return topicsMentioned(lowerText(document), ['account', 'balance', 'statement']) >= 2
}
