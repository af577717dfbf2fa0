import list from './ai-agents.json' with { type: 'json' }
import { agentName } from './robots-agents.ts'
import type { Purpose } from './usage-preferences.ts'

/** Which list of AI agents is in use; printed with every release. */
export const AI_AGENTS_EDITION = {
  source: list.source,
  commit: list.commit,
  date: list.date,
  sha256: list.sha256,
} as const

/** Names as robots.txt files are searched for them: lower case, without version, twins merged. */
const NAMES: Readonly<Record<Purpose | 'any', ReadonlySet<string>>> = {
  train: new Set(list.agents.filter(({ trains }) => trains).map(({ agent }) => agentName(agent))),
  search: new Set(
    list.agents.filter(({ searches }) => searches).map(({ agent }) => agentName(agent)),
  ),
  any: new Set(list.agents.map(({ agent }) => agentName(agent))),
}

/** Known AI agents that gather for a purpose, or for whatever purpose. */
export function aiAgents(purpose: Purpose | 'any'): ReadonlySet<string> {
  return NAMES[purpose]
}

/** Whether a name, as written in a robots.txt, is a known AI agent of this purpose. */
export function isAiAgent(agent: string, purpose: Purpose | 'any'): boolean {
  return NAMES[purpose].has(agentName(agent))
}
