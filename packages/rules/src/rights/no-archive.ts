import { reservationRule, SAYS_NOTHING } from './reservation-rule.ts'
import { readRobotsWords } from './robots-words.ts'

const NO_ARCHIVE: ReadonlySet<string> = new Set(['noarchive'])

/** Written for years to hide a cached copy: a note by default, a reservation under the policy `strict`. */
export const noArchive = reservationRule({
  id: 'rights.no-archive',
  sentence:
    'A robots meta element or X-Robots-Tag header says noarchive, which Bing and Amazonbot read as no training.',
  source:
    'https://blogs.bing.com/webmaster/september-2023/Announcing-new-options-for-webmasters-to-control-usage-of-their-content-in-Bing-Chat',
  action: 'note',
  read: (signals, purpose) =>
    purpose === 'train' ? readRobotsWords(signals, NO_ARCHIVE) : SAYS_NOTHING,
})
