import { normalisePath } from './robots-path.ts'
import { robotsText } from './robots-text.ts'
import type {
  Robots,
  RobotsDialect,
  RobotsGroup,
  RobotsProblem,
  RobotsRule,
  RobotsStatement,
} from './robots.ts'

/** Google's parser reads this many octets of a line (2083, once the longest address of a browser, times 8) and drops the rest. */
const LINE_LIMIT = 2083 * 8 - 1

interface OpenGroup extends RobotsGroup {
  readonly agents: string[]
  readonly rules: RobotsRule[]
  readonly statements: RobotsStatement[]
}

interface Reading {
  readonly dialect: RobotsDialect
  readonly groups: OpenGroup[]
  readonly licences: string[]
  readonly problems: Set<RobotsProblem>
  group: OpenGroup | null
  /** Only Allow and Disallow end a list of agents: other lines must not interfere (RFC 9309 §2.2.4). */
  hasRule: boolean
}

/**
 * Reads a robots.txt by RFC 9309, with the leniency of Google's parser: a missing colon, six misspellings of Disallow.
 * Any bytes are accepted; what was wrong with them is in `problems`.
 */
export function parseRobots(bytes: Uint8Array, dialect: RobotsDialect = 'rfc9309'): Robots {
  const { octets, problems } = robotsText(bytes)
  const reading: Reading = {
    dialect,
    groups: [],
    licences: [],
    problems: new Set(problems),
    group: null,
    hasRule: false,
  }
  const end = octets.length
  let start = 0
  for (let line = 1; start < end; line++) {
    const stop = lineEnd(octets, start)
    if (stop - start > LINE_LIMIT) reading.problems.add('long-line')
    readLine(octets.slice(start, Math.min(stop, start + LINE_LIMIT)), line, reading)
    start =
      octets.charCodeAt(stop) === 13 && octets.charCodeAt(stop + 1) === 10 ? stop + 2 : stop + 1
  }
  if (/^\s{0,64}</.test(octets)) reading.problems.add('html')
  const { groups, licences } = reading
  return { dialect, groups, licences, problems: [...reading.problems], sizeBytes: bytes.length }
}

function lineEnd(text: string, from: number): number {
  let at = from
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || code === 13) break
  }
  return at
}

function readLine(line: string, number: number, reading: Reading): void {
  const comment = line.indexOf('#')
  const text = trimBlanks(comment === -1 ? line : line.slice(0, comment))
  if (text === '') return
  const colon = text.indexOf(':')
  const keyEnd = colon === -1 ? separatingBlank(text) : colon
  if (keyEnd <= 0) return
  const field = fieldOf(trimBlanks(text.slice(0, keyEnd)).toLowerCase())
  if (field === null) return
  readField(field, trimBlanks(text.slice(keyEnd + 1)), number, reading)
}

/** Without a colon a line counts when it is exactly two words. */
function separatingBlank(text: string): number {
  const [first, ...rest] = text.split(/[ \t]+/)
  return first !== undefined && rest.length === 1 ? first.length : -1
}

type Field = 'user-agent' | 'allow' | 'disallow' | 'content-usage' | 'content-signal' | 'license'

/**
 * Keys by the letter they begin with. Allow, Disallow and User-agent are compared by their beginning, and Disallow has
 * the misspellings Google's parser accepts: `Disallowed: /x` was meant.
 */
const FIELDS: Readonly<Record<string, readonly (readonly [beginning: string, field: Field])[]>> = {
  a: [['allow', 'allow']],
  d: ['disallow', 'dissallow', 'dissalow', 'disalow', 'diasllow', 'disallaw'].map((key) => [
    key,
    'disallow',
  ]),
  u: ['user-agent', 'useragent', 'user agent'].map((key) => [key, 'user-agent']),
  c: [
    ['content-usage', 'content-usage'],
    ['content-signal', 'content-signal'],
  ],
  l: [['license', 'license']],
}

function fieldOf(key: string): Field | null {
  for (const [beginning, field] of FIELDS[key[0] ?? ''] ?? []) {
    if (key.startsWith(beginning)) return field
  }
  return null
}

function readField(field: Field, value: string, line: number, reading: Reading): void {
  switch (field) {
    case 'user-agent':
      readAgent(value, reading)
      return
    case 'allow':
    case 'disallow':
      readRule(
        { allow: field === 'allow', pattern: normalisePath(value, reading.dialect), line },
        reading,
      )
      return
    case 'content-usage':
    case 'content-signal':
      if (reading.group === null) openGroup(reading)
      reading.group?.statements.push({
        kind: field,
        line,
        ...splitStatement(value, reading.dialect),
      })
      return
    case 'license':
      if (value !== '') reading.licences.push(value)
  }
}

function readAgent(agent: string, reading: Reading): void {
  if (reading.group === null || reading.hasRule || reading.group.agents.length === 0)
    openGroup(reading)
  reading.group?.agents.push(agent)
}

function readRule(rule: RobotsRule, reading: Reading): void {
  if (reading.group === null || reading.group.agents.length === 0) {
    reading.problems.add('rule-before-agent')
    return
  }
  reading.hasRule = true
  reading.group.rules.push(rule)
}

function openGroup(reading: Reading): void {
  reading.group = { agents: [], rules: [], statements: [] }
  reading.hasRule = false
  reading.groups.push(reading.group)
}

/** A value that begins with `/` names a path first, up to the first blank (AIPREF attach-05). */
function splitStatement(
  value: string,
  dialect: RobotsDialect,
): { readonly pattern: string; readonly value: string } {
  if (!value.startsWith('/')) return { pattern: '', value }
  const blank = value.search(/[ \t]/)
  if (blank === -1) return { pattern: normalisePath(value, dialect), value: '' }
  return {
    pattern: normalisePath(value.slice(0, blank), dialect),
    value: trimBlanks(value.slice(blank)),
  }
}

/** Octets, not characters: String.trim would take the second octet of `à` for a blank. */
function trimBlanks(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && isBlank(text.charCodeAt(start))) start++
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  return start === 0 && end === text.length ? text : text.slice(start, end)
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13)
}
