/**
 * How paths are compared. `rfc9309` first decodes encoded letters, digits and `-._~`, so that `/%7Ejoe` is `/~joe`, and
 * always allows `/robots.txt` (RFC 9309 §2.2.2). `google` does neither: what Google's open parser does, kept for
 * checking this one against it.
 */
export type RobotsDialect = 'rfc9309' | 'google'

export interface RobotsRule {
  readonly allow: boolean
  /** The path pattern, percent-encoded in the form of the dialect. */
  readonly pattern: string
  /** 1-based line of the file. */
  readonly line: number
}

/** A preference on use, given for the paths of a pattern; the empty pattern is the whole site. */
export interface RobotsStatement {
  readonly kind: 'content-usage' | 'content-signal'
  readonly pattern: string
  readonly value: string
  readonly line: number
}

export interface RobotsGroup {
  /** The agents as written. Empty for statements that stand before any user-agent line: they are read as addressed to all. */
  readonly agents: readonly string[]
  readonly rules: readonly RobotsRule[]
  readonly statements: readonly RobotsStatement[]
}

/** What was wrong with the file, besides what was read from it. */
export type RobotsProblem =
  | 'cut'
  | 'long-line'
  | 'utf-16'
  | 'nul'
  | 'not-utf-8'
  | 'html'
  | 'rule-before-agent'

export interface Robots {
  readonly dialect: RobotsDialect
  /** In the order of the file; several groups may name the same agent: they are one (RFC 9309 §2.2.1). */
  readonly groups: readonly RobotsGroup[]
  /** Addresses of `License:` lines (RSL 1.0). */
  readonly licences: readonly string[]
  readonly problems: readonly RobotsProblem[]
  /** Size of the file as captured. */
  readonly sizeBytes: number
}
