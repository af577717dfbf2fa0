import { isAiAgent } from './ai-agents.ts'
import { agentName, groupsFor, type RobotsIndex } from './robots-agents.ts'
import { decideGroups, type RobotsDecision } from './robots-decision.ts'
import { matchesPath, robotsPath } from './robots-path.ts'
import type { RobotsGroup, RobotsStatement } from './robots.ts'
import type { RightsSignal } from './rights-signal.ts'

/** The crawler that fetched the pages: its group is the one that speaks to them. */
export const CRAWLER = 'CCBot'

/** Where the index comes from. */
export interface RobotsSource {
  readonly captured: number
  /** The agent that fetched the pages. */
  readonly crawler?: string
  /** Line numbers are told unless the file is an abridged one. */
  readonly isAbridged?: boolean
}

/**
 * What a host's robots.txt says of one page, as signals of kind
 * `robots-disallow` (agent turned away from the page), `robots-disallow-site` (from the front page, though not from this one),
 * `robots-allow` (crawler or AI agent named and let in), `content-usage`, `content-signal` (value as written, for the
 * longest matching path), `rsl`. Of agents that are neither AI nor the crawler, only the first one turned away is told.
 */
export function robotsSignals(
  index: RobotsIndex,
  url: string,
  { captured, crawler = CRAWLER, isAbridged = false }: RobotsSource,
): readonly RightsSignal[] {
  const { dialect } = index.robots
  const path = robotsPath(url, dialect)
  const signals: RightsSignal[] = []
  const tell = (kind: string, value: string, detail: string): void => {
    signals.push({ kind, value, place: 'robots', captured, detail })
  }
  if (index.everybody.length > 0) tellAgents(['*'], index.everybody)
  let isOtherTold = false
  for (const { agents, groups } of index.audiences) {
    const known = agents.filter(
      (agent) => isAiAgent(agent, 'any') || agentName(agent) === agentName(crawler),
    )
    const isNews = known.length > 0 || !isOtherTold
    if (
      isNews &&
      tellAgents(known.length > 0 ? known : agents.slice(0, 1), groups) &&
      known.length === 0
    )
      isOtherTold = true
  }
  tellStatements()
  for (const licence of index.robots.licences) tell('rsl', licence, 'robots.txt')
  return signals

  function from(agent: string, line: number): string {
    return lineOf(line, isAbridged, `User-agent: ${agent}`)
  }

  /** True when the agents are turned away. */
  function tellAgents(agents: readonly string[], groups: readonly RobotsGroup[]): boolean {
    const page = decideGroups(groups, path, dialect)
    const isSiteClosed = page.allowed && !decideGroups(groups, '/', dialect).allowed
    const kind = page.allowed
      ? isSiteClosed
        ? 'robots-disallow-site'
        : 'robots-allow'
      : 'robots-disallow'
    const isKnown = agents.some(
      (agent) =>
        agent === '*' || isAiAgent(agent, 'any') || agentName(agent) === agentName(crawler),
    )
    if (page.allowed && !isKnown) return false
    for (const agent of agents) tell(kind, agent, detailOf(page, isAbridged))
    return !page.allowed
  }

  function tellStatements(): void {
    const own = [...groupsFor(index, crawler), ...index.unaddressed]
    const audience = index.named.has(agentName(crawler)) ? crawler : '*'
    for (const { kind, value, line } of statementsFor(own, path))
      tell(kind, value, from(audience, line))
    for (const { agents, groups } of index.audiences) {
      const agent = agents.find(
        (name) => isAiAgent(name, 'any') && agentName(name) !== agentName(crawler),
      )
      if (agent === undefined) continue
      for (const { kind, value, line } of statementsFor(groups, path))
        tell(`${kind}:other`, value, from(agent, line))
    }
  }
}

/** `robots.txt:7: Disallow: /`, or what of it is known. */
function detailOf({ rule }: RobotsDecision, isAbridged: boolean): string {
  if (rule === null) return 'robots.txt'
  return lineOf(rule.line, isAbridged, `${rule.allow ? 'Allow' : 'Disallow'}: ${rule.pattern}`)
}

function lineOf(line: number, isAbridged: boolean, text: string): string {
  return isAbridged ? `robots.txt: ${text}` : `robots.txt:${line}: ${text}`
}

/** Of each kind the statements of the longest matching path; several of one length all speak (AIPREF attach-05). */
function statementsFor(groups: readonly RobotsGroup[], path: string): readonly RobotsStatement[] {
  const longest: Record<RobotsStatement['kind'], number> = {
    'content-usage': -1,
    'content-signal': -1,
  }
  const matching: RobotsStatement[] = []
  for (const statement of groups.flatMap((group) => group.statements)) {
    if (!matchesPath(statement.pattern, path)) continue
    matching.push(statement)
    longest[statement.kind] = Math.max(longest[statement.kind], statement.pattern.length)
  }
  return matching.filter(({ kind, pattern }) => pattern.length === longest[kind])
}
