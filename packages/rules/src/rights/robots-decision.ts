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

/** The same for groups already found and a path already normalised. */
export function decideGroups(
  groups: readonly RobotsGroup[],
  path: string,
  dialect: RobotsDialect,
): RobotsDecision {
  let decisive: RobotsRule | null = null
  let length = 0
  for (const group of groups) {
    for (const rule of group.rules) {
      const matched = matchLength(rule, path, dialect)
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
function matchLength({ allow, pattern }: RobotsRule, path: string, dialect: RobotsDialect): number {
  if (matchesPath(pattern, path)) return pattern.length
  return allow && dialect === 'google' ? indexPageLength(pattern, path) : 0
}

/** Google takes `Allow: /dir/index.html` for `Allow: /dir/$` as well. */
function indexPageLength(pattern: string, path: string): number {
  const slash = pattern.lastIndexOf('/')
  if (slash === -1 || !pattern.startsWith('/index.htm', slash)) return 0
  const directory = `${pattern.slice(0, slash + 1)}$`
  return matchesPath(directory, path) ? directory.length : 0
}
