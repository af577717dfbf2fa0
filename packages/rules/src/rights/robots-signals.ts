import { isAiAgent } from './ai-agents.ts'
import { agentName, groupsFor, type RobotsAudience, type RobotsIndex } from './robots-agents.ts'
import { decideGroups, type RobotsDecision } from './robots-decision.ts'
import { matchesPath, robotsPath } from './robots-path.ts'
import type { RobotsDialect, RobotsGroup, RobotsStatement } from './robots.ts'
import type { RightsSignal } from './rights-signal.ts'

/** The crawler that fetched the pages: its group is the one that speaks to them. */
export const CRAWLER = 'CCBot'

/** Most licences and statements told of one page: a file that holds more is not written for readers. */
const MOST_TOLD = 100

/** Where the index comes from. */
export interface RobotsSource {
  readonly captured: number
  /** The agent that fetched the pages. */
  readonly crawler?: string
  /** Line numbers are told unless the file is an abridged one. */
  readonly isAbridged?: boolean
}

type Tell = (kind: string, value: string, detail: string) => void

interface Page {
  readonly path: string
  readonly dialect: RobotsDialect
  readonly isAbridged: boolean
  readonly tell: Tell
}

/**
 * Prepares a host's robots.txt to be asked what it says of a page, as signals of kind
 * `robots-disallow` (agent turned away from the page), `robots-disallow-site` (from the front page, though not from this one),
 * `robots-allow` (crawler or AI agent named and let in), `content-usage`, `content-signal` (value as written, for the
 * longest matching path; `:other` for AI agents other than the crawler), `rsl`. Of agents that are neither AI nor the
 * crawler, only the first one turned away is told.
 */
export function robotsReader(
  index: RobotsIndex,
  { captured, crawler = CRAWLER, isAbridged = false }: RobotsSource,
): (url: string) => readonly RightsSignal[] {
  const { dialect, licences } = index.robots
  const { known, others } = audiencesOf(index, crawler)
  const own = [...groupsFor(index, crawler), ...index.unaddressed]
  const addressed = index.named.has(agentName(crawler)) ? crawler : '*'
  const speaking = known.filter(
    ({ other, groups }) => other !== null && groups.some(({ statements }) => statements.length > 0),
  )
  return (url) => {
    const signals: RightsSignal[] = []
    const tell: Tell = (kind, value, detail) =>
      signals.push({ kind, value, place: 'robots', captured, detail })
    const page = { path: robotsPath(url, dialect), dialect, isAbridged, tell }
    if (index.everybody.length > 0) tellAgents(['*'], index.everybody, page)
    for (const { agents, groups } of known) tellAgents(agents, groups, page)
    tellFirstTurnedAway(others, page)
    tellStatements(own, addressed, '', page)
    for (const { other, groups } of speaking) tellStatements(groups, other ?? '', ':other', page)
    for (const licence of licences.slice(0, MOST_TOLD)) tell('rsl', licence, 'robots.txt')
    return signals
  }
}

interface KnownAudience extends RobotsAudience {
  /** The first of them that is an AI agent other than the crawler. */
  readonly other: string | null
}

/** Agents that matter to a policy by their name, and all the rest. */
function audiencesOf(
  index: RobotsIndex,
  crawler: string,
): { readonly known: readonly KnownAudience[]; readonly others: readonly RobotsAudience[] } {
  const known: KnownAudience[] = []
  const others: RobotsAudience[] = []
  const isCrawler = (agent: string): boolean => agentName(agent) === agentName(crawler)
  for (const audience of index.audiences) {
    const agents = audience.agents.filter((agent) => isAiAgent(agent, 'any') || isCrawler(agent))
    const other = agents.find((agent) => !isCrawler(agent)) ?? null
    if (agents.length > 0) known.push({ agents, groups: audience.groups, other })
    else others.push(audience)
  }
  return { known, others }
}

function tellAgents(agents: readonly string[], groups: readonly RobotsGroup[], page: Page): void {
  const decision = decideGroups(groups, page.path, page.dialect)
  const kind = decision.allowed ? kindOfAllowed(groups, page.dialect) : 'robots-disallow'
  for (const agent of agents) page.tell(kind, agent, detailOf(decision, page.isAbridged))
}

function kindOfAllowed(groups: readonly RobotsGroup[], dialect: RobotsDialect): string {
  return decideGroups(groups, '/', dialect).allowed ? 'robots-allow' : 'robots-disallow-site'
}

function tellFirstTurnedAway(audiences: readonly RobotsAudience[], page: Page): void {
  for (const { agents, groups } of audiences) {
    const decision = decideGroups(groups, page.path, page.dialect)
    if (decision.allowed) continue
    page.tell('robots-disallow', agents[0] ?? '', detailOf(decision, page.isAbridged))
    return
  }
}

function tellStatements(
  groups: readonly RobotsGroup[],
  agent: string,
  suffix: string,
  page: Page,
): void {
  const told = new Set<string>()
  for (const { kind, value, line } of statementsFor(groups, page.path)) {
    if (told.size === MOST_TOLD || told.has(value)) continue
    told.add(value)
    page.tell(`${kind}${suffix}`, value, lineOf(line, page.isAbridged, `User-agent: ${agent}`))
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
