import { isAiAgent } from './ai-agents.ts'
import { reservationRule, SAYS_NOTHING, type Reading } from './reservation-rule.ts'
import { agentName } from './robots-agents.ts'
import { CRAWLER } from './robots-signals.ts'
import type { RightsSignal } from './rights-signal.ts'

const RFC_9309 = 'https://www.rfc-editor.org/rfc/rfc9309'

/** What robots.txt says to the crawler: its own group where it is named, else the group for everybody. */
function readCrawler(signals: readonly RightsSignal[], crawler: string): Reading {
  const name = agentName(crawler)
  const own = signals.find(
    ({ kind, place, value }) =>
      place === 'robots' && kind.startsWith('robots-') && agentName(value) === name,
  )
  const spoken =
    own ??
    signals.find(
      ({ kind, place, value }) => place === 'robots' && kind.startsWith('robots-') && value === '*',
    )
  return spoken?.kind === 'robots-disallow'
    ? { statement: 'reserved', signal: spoken }
    : SAYS_NOTHING
}

export const robotsCrawler = reservationRule({
  id: 'rights.robots-crawler',
  sentence: 'robots.txt turns the crawler that fetched the page away from it.',
  source: RFC_9309,
  parameters: { crawler: CRAWLER },
  read: (signals, _purpose, { crawler }) =>
    readCrawler(signals, typeof crawler === 'string' ? crawler : CRAWLER),
})

/** A site counts as closed to an agent when the page or the front page is. */
function readAgents(
  signals: readonly RightsSignal[],
  isMeant: (agent: string) => boolean,
): Reading {
  const signal = signals.find(
    ({ kind, place, value }) =>
      place === 'robots' &&
      (kind === 'robots-disallow' || kind === 'robots-disallow-site') &&
      isMeant(value),
  )
  return signal === undefined ? SAYS_NOTHING : { statement: 'reserved', signal }
}

export const robotsAiAgent = reservationRule({
  id: 'rights.robots-ai-agent',
  sentence: 'robots.txt names an AI agent and turns it away from the page or from the whole site.',
  source: 'https://github.com/ai-robots-txt/ai.robots.txt/blob/738c80df/robots.json',
  read: (signals, purpose) => readAgents(signals, (agent) => isAiAgent(agent, purpose)),
})

export const robotsAnyAgent = reservationRule({
  id: 'rights.robots-any-agent',
  sentence: 'robots.txt turns some agent, of whatever kind, away from the page.',
  source: RFC_9309,
  action: 'note',
  read: (signals) => readAgents(signals, () => true),
})
