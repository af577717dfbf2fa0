import type { Robots, RobotsGroup } from './robots.ts'

const MAY_HAVE_VERSION = /[/\d]/
const VERSION = /^(.*?)(?:\/.*| v?\d[\d.]*)$/

/** The name of a crawler as lists and files are compared by: lower case, without `/1.0` or ` 1.0`. */
export function agentName(agent: string): string {
  const lower = agent.toLowerCase()
  if (!MAY_HAVE_VERSION.test(lower)) return lower
  return VERSION.exec(lower)?.[1] ?? lower
}

/** The product token of RFC 9309 §2.2.1: the leading letters, `_` and `-`. */
function productToken(agent: string): string {
  return /^[A-Za-z_-]*/.exec(agent)?.[0].toLowerCase() ?? ''
}

/** `*`, alone or followed by a blank, is everybody. */
function isEverybody(agent: string): boolean {
  return agent.startsWith('*') && (agent.length === 1 || /\s/.test(agent[1] ?? ''))
}

/** Agents that are all told the same: their names as first written, and the groups that name them. */
export interface RobotsAudience {
  readonly agents: readonly string[]
  readonly groups: readonly RobotsGroup[]
}

/** The groups of a file by the agents they name: RFC tokens and full names, for agents that hold digits or blanks. */
export interface RobotsIndex {
  readonly robots: Robots
  readonly named: ReadonlyMap<string, readonly RobotsGroup[]>
  readonly everybody: readonly RobotsGroup[]
  /** Groups without any user-agent line: statements on use, addressed to all. */
  readonly unaddressed: readonly RobotsGroup[]
  /** Every agent named, `*` not among them, each once. */
  readonly audiences: readonly RobotsAudience[]
}

/** Indexes a file once, for questions about many agents and paths. */
export function indexRobots(robots: Robots): RobotsIndex {
  const named = new Map<string, RobotsGroup[]>()
  const spellings = new Map<string, string>()
  const everybody: RobotsGroup[] = []
  const unaddressed: RobotsGroup[] = []
  for (const group of robots.groups) {
    if (group.agents.length === 0) unaddressed.push(group)
    if (group.agents.some(isEverybody)) everybody.push(group)
    for (const agent of group.agents) {
      if (isEverybody(agent)) continue
      const name = agentName(agent)
      if (!spellings.has(name) && name !== '') spellings.set(name, agent)
      addTo(named, name, group)
      addTo(named, productToken(agent), group)
    }
  }
  return { robots, named, everybody, unaddressed, audiences: audiencesOf(robots, named, spellings) }
}

function addTo(named: Map<string, RobotsGroup[]>, name: string, group: RobotsGroup): void {
  if (name === '') return
  const groups = named.get(name)
  if (groups === undefined) named.set(name, [group])
  else if (groups.at(-1) !== group) groups.push(group)
}

/** Files often list a hundred agents above one rule: one audience, decided once. */
function audiencesOf(
  robots: Robots,
  named: ReadonlyMap<string, readonly RobotsGroup[]>,
  spellings: ReadonlyMap<string, string>,
): readonly RobotsAudience[] {
  const positions = new Map(robots.groups.map((group, position) => [group, position]))
  const audiences = new Map<
    string,
    { readonly agents: string[]; readonly groups: readonly RobotsGroup[] }
  >()
  for (const [name, spelling] of spellings) {
    const groups = named.get(name) ?? []
    const key = groups.map((group) => positions.get(group)).join()
    const audience = audiences.get(key)
    if (audience === undefined) audiences.set(key, { agents: [spelling], groups })
    else audience.agents.push(spelling)
  }
  return [...audiences.values()]
}

/** The groups an agent has to follow: those that name it, else those for everybody (RFC 9309 §2.2.1). */
export function groupsFor(index: RobotsIndex, agent: string): readonly RobotsGroup[] {
  return index.named.get(agentName(agent)) ?? index.everybody
}
