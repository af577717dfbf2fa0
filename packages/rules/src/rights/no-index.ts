import { reservationRule, SAYS_NOTHING } from './reservation-rule.ts'
import { readRobotsWords } from './robots-words.ts'

const NO_INDEX: ReadonlySet<string> = new Set(['noindex', 'none'])

/** Speaks of search only: noindex is no statement on training. */
export const noIndex = reservationRule({
  id: 'rights.no-index',
  sentence: 'A robots meta element or X-Robots-Tag header keeps the page out of search results.',
  source: 'https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag',
  action: 'note',
  parameters: { purpose: 'search' },
  read: (signals, purpose) =>
    purpose === 'search' ? readRobotsWords(signals, NO_INDEX) : SAYS_NOTHING,
})
