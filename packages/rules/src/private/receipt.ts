import type { Document } from '../document.ts'
import { letterLines, lowerText } from '../quality/letter-lines.ts'
import { NO_SPANS, type Finding, type Rule } from '../rule.ts'
import { namesAmount, namesDate } from './figures.ts'
import { topicsMentioned } from './vocabulary.ts'

const LONGEST_LINE = 120

/**
 * Finds till receipts and invoices: many lines that end in an amount, a date, and the words of a sale.
 *
 * The score is the share of filled lines that name an amount, zero without `amounts` of them, without a date,
 * or with fewer than three of total, tax, payment and receipt words (18 languages). A menu or a shop page has
 * amounts but rarely three of these. Measured: README.md beside this file; scanned receipts are full of
 * misread characters, and the recall there says so.
 */
export const receipt: Rule<{ readonly amounts: number }> = {
  id: 'private.receipt',
  version: 1,
  sentence: 'The page is a receipt or an invoice: lines of amounts with total, tax and payment.',
  source: 'packages/rules/src/private/README.md',
  unit: 'share',
  fires: '>',
  threshold: 0.15,
  action: 'drop',
  parameters: { amounts: 4 },
  measure(document, { amounts }) {
    return receiptShare(document, amounts)
  },
}

function receiptShare(document: Document, minAmounts: number): Finding {
  const { text } = document
  const { lines } = letterLines(document)
  if (lines.length === 0) return { score: null, spans: NO_SPANS }
  let priced = 0
  let isDated = false
  for (const { start, end } of lines) {
    if (end - start > LONGEST_LINE) continue
    const line = text.slice(start, end)
    if (namesAmount(line)) priced++
    isDated ||= namesDate(line)
  }
  const counts = isDated && priced >= minAmounts && isSale(document)
  return { score: counts ? priced / lines.length : 0, spans: NO_SPANS }
}

function isSale(document: Document): boolean {
  return topicsMentioned(lowerText(document), ['total', 'tax', 'payment', 'receipt']) >= 3
}
