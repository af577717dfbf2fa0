import { reservationRule, SAYS_NOTHING } from './reservation-rule.ts'

/** Kind of the signal that the policy `latest-retroactive` adds to a page: its value is the rule that reserves today. */
export const RETROACTIVE = 'optout-retroactive'

export const optoutRetroactive = reservationRule({
  id: 'optout.retroactive',
  sentence:
    'The use was not reserved when the page was captured, but is by the newest capture of the same signals.',
  source:
    'https://huggingface.co/swiss-ai/Apertus-70B-2509/blob/main/Apertus_EU_Public_Summary.pdf',
  read: (signals) => {
    const signal = signals.find(({ kind }) => kind === RETROACTIVE)
    return signal === undefined ? SAYS_NOTHING : { statement: 'reserved', signal }
  },
})
