import { groupsFor, type RobotsIndex } from './robots-agents.ts'
import { matchesPath, robotsPath } from './robots-path.ts'
import type { RobotsDialect, RobotsGroup, RobotsRule } from './robots.ts'

export interface RobotsDecision {
  readonly allowed: boolean
  /** The rule that decided; null when none matched. */
  readonly rule: RobotsRule | null
}

/** Whether an agent may fetch a URL: the longest matching pattern decides, Allow on a tie (RFC 9309 §2.2.2). */
export function decideRobots(index: RobotsIndex, agent: string, url: string): RobotsDecision {
  return decideGroups(
    groupsFor(index, agent),
    robotsPath(url, index.robots.dialect),
    index.robots.dialect,
  )
}

/** The same for groups already found and a path already normalised. robots.txt itself is always allowed (RFC 9309 §2.2.2). */
export function decideGroups(
  groups: readonly RobotsGroup[],
  path: string,
  dialect: RobotsDialect,
): RobotsDecision {
  if (path === '/robots.txt' && dialect === 'rfc9309') return { allowed: true, rule: null }
  let decisive: RobotsRule | null = null
  let length = 0
  for (const group of groups) {
    for (const rule of group.rules) {
      const matched = matchLength(rule, path)
      if (
        matched > length ||
        (matched === length && matched > 0 && rule.allow && decisive?.allow === false)
      ) {
        decisive = rule
        length = matched
      }
    }
  }
  return { allowed: decisive === null || decisive.allow, rule: decisive }
}

/** Octets of the pattern when it matches, 0 when it does not or is empty. */
function matchLength({ allow, pattern }: RobotsRule, path: string): number {
  if (matchesPath(pattern, path)) return pattern.length
  return allow ? indexPageLength(pattern, path) : 0
}

/** `Allow: /dir/index.html` allows `/dir/` as well: RFC 9309 is silent, Google's parser and crawler-commons agree. */
function indexPageLength(pattern: string, path: string): number {
  const slash = pattern.lastIndexOf('/')
  if (slash === -1 || !pattern.startsWith('/index.htm', slash)) return 0
  const directory = `${pattern.slice(0, slash + 1)}$`
  return matchesPath(directory, path) ? directory.length : 0
}
