import { parseRobots } from './parse-robots.ts'
import { indexRobots } from './robots-agents.ts'
import { decideRobots } from './robots-decision.ts'
import type { RobotsDialect } from './robots.ts'

/** One file and what another parser decided for its agents and URLs. */
export interface GoldenCase {
  readonly name: string
  readonly robots: Uint8Array
  readonly urls: readonly string[]
  /** One character per URL: `1` allowed, `0` denied. */
  readonly allowed: ReadonlyMap<string, string>
}

export interface GoldenComparison {
  readonly compared: number
  readonly differences: readonly {
    readonly agent: string
    readonly url: string
    readonly expected: boolean
  }[]
}

/**
 * Reads lines of `{file, robots?, urls, allowed}`; files without text are read with `readFile`.
 * @yields one case a line
 */
export function* goldenCases(
  text: string,
  readFile: (path: string) => Uint8Array,
): Generator<GoldenCase> {
  let number = 0
  for (const line of text.split('\n')) {
    number++
    if (line.trim() !== '') yield goldenCase(JSON.parse(line), number, readFile)
  }
}

function goldenCase(
  row: unknown,
  number: number,
  readFile: (path: string) => Uint8Array,
): GoldenCase {
  if (typeof row !== 'object' || row === null) throw new Error(`line ${number}: not an object`)
  const file = 'file' in row && typeof row.file === 'string' ? row.file : `line ${number}`
  const robots =
    'robots' in row && typeof row.robots === 'string'
      ? Buffer.from(row.robots, 'utf8')
      : readFile(file)
  if (!('urls' in row) || !Array.isArray(row.urls)) throw new Error(`line ${number}: no urls`)
  if (!('allowed' in row) || typeof row.allowed !== 'object' || row.allowed === null)
    throw new Error(`line ${number}: no allowed`)
  const urls = row.urls.map(String)
  const allowed = Object.entries(row.allowed).map(
    ([agent, digits]) => [agent, String(digits)] as const,
  )
  return { name: file, robots, urls, allowed: new Map(allowed) }
}

/** Go's URL parser, in front of the Go port of Google's parser, refuses a path with such a `%`; the port then denies. */
const BROKEN_ESCAPE = /^[^?#]*%(?![0-9a-fA-F]{2})/

/** Decides every agent and URL of a case and lists where the expectation is another. */
export function compareGolden(
  { robots, urls, allowed: expectations }: GoldenCase,
  dialect: RobotsDialect,
): GoldenComparison {
  const index = indexRobots(parseRobots(robots, dialect))
  const differences: { agent: string; url: string; expected: boolean }[] = []
  let compared = 0
  for (const [agent, digits] of expectations) {
    for (const [position, url] of urls.entries()) {
      compared++
      const expected = digits[position] === '1'
      const allowed =
        !(dialect === 'google' && BROKEN_ESCAPE.test(url)) &&
        decideRobots(index, agent, url).allowed
      if (allowed !== expected) differences.push({ agent, url, expected })
    }
  }
  return { compared, differences }
}
