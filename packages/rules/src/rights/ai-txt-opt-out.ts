import { reservationRule, SAYS_NOTHING } from './reservation-rule.ts'

export const aiTxtOptOut = reservationRule({
  id: 'rights.ai-txt',
  sentence: 'The ai.txt of the host turns AI training away from the page or from its kind of file.',
  source: 'https://github.com/Spawning-Inc/datadiligence',
  read: (signals, purpose) => {
    const signal = signals.find(({ kind, place }) => place === 'file' && kind.startsWith('ai-txt-'))
    if (signal === undefined || purpose !== 'train') return SAYS_NOTHING
    return { statement: signal.kind === 'ai-txt-disallow' ? 'reserved' : 'allowed', signal }
  },
})
