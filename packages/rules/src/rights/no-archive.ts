import type { Rule } from '../rule.ts'
import { findingOf } from './finding-of.ts'
import { directiveSignal } from './no-ai.ts'

const NO_ARCHIVE: ReadonlySet<string> = new Set(['noarchive'])

export const noArchive: Rule = {
  id: 'rights.no-archive',
  version: 1,
  sentence:
    'A robots meta element or X-Robots-Tag header says noarchive, which Bing and Amazonbot read as no training.',
  source:
    'https://blogs.bing.com/webmaster/september-2023/Announcing-new-options-for-webmasters-to-control-usage-of-their-content-in-Bing-Chat',
  unit: 'reservation',
  fires: '>=',
  threshold: 1,
  action: 'note',
  parameters: {},
  measure({ signals }) {
    const signal = directiveSignal(signals, NO_ARCHIVE)
    return signal === null ? findingOf('unstated', null) : findingOf('reserved', signal.place)
  },
}
