import { reservationRule, SAYS_NOTHING } from './reservation-rule.ts'
import { readRobotsWords } from './robots-words.ts'

const TEXT_AND_IMAGES: ReadonlySet<string> = new Set(['noai', 'noimageai'])
const TEXT: ReadonlySet<string> = new Set(['noai'])

/** The parameter `images` says whether noimageai, which speaks of pictures, also keeps the text out. */
export const noAi = reservationRule({
  id: 'rights.no-ai',
  sentence:
    'A robots meta element or X-Robots-Tag header says noai or noimageai, to every crawler or to one.',
  source: 'https://github.com/Spawning-Inc/datadiligence/blob/main/src/datadiligence/rules/http.py',
  parameters: { images: true },
  read: (signals, purpose, { images }) =>
    purpose === 'train'
      ? readRobotsWords(signals, images === false ? TEXT : TEXT_AND_IMAGES)
      : SAYS_NOTHING,
})
