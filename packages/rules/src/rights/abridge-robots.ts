import type { Robots } from './robots.ts'

/**
 * The same statements in fewest lines: no comments, no sitemaps, nobody's mail address. Reading it again gives the same
 * groups, rules, statements and licences; only line numbers are lost.
 */
export function abridgeRobots({ groups, licences }: Robots): string {
  const lines = licences.map((licence) => `License: ${licence}`)
  for (const { agents, rules, statements } of groups) {
    for (const agent of agents) lines.push(`User-agent: ${agent}`)
    for (const { kind, pattern, value } of statements)
      lines.push(
        `${kind === 'content-usage' ? 'Content-Usage' : 'Content-Signal'}: ${pattern} ${value}`,
      )
    for (const { allow, pattern } of rules)
      lines.push(`${allow ? 'Allow' : 'Disallow'}: ${pattern}`)
    if (rules.length === 0 && agents.length > 0) lines.push('Allow:')
  }
  return Buffer.from(lines.join('\n'), 'latin1').toString('utf8')
}
