import { NO_SPANS, type Rule } from '../rule.ts'

/** Kind of the signal that a page's structured data says it is not free to read: evidence, not a reservation. */
export const PAYWALL_KIND = 'is-accessible-for-free'

export const paywalled: Rule = {
  id: 'rights.paywalled',
  version: 1,
  sentence:
    'The structured data of the page says that it, or a part of it, is not accessible for free.',
  source: 'https://schema.org/isAccessibleForFree',
  unit: 'statements',
  fires: '>=',
  threshold: 1,
  action: 'note',
  parameters: {},
  measure({ signals }) {
    const said = signals.find(({ kind }) => kind === PAYWALL_KIND)
    return {
      score: said === undefined ? null : Number(said.value.trim().toLowerCase() === 'false'),
      spans: NO_SPANS,
    }
  },
}
