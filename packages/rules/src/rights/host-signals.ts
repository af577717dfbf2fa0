import { aiTxtSignals } from './ai-txt.ts'
import { availabilityOf, type HostFile } from './host-file.ts'
import { parseRobots } from './parse-robots.ts'
import { indexRobots } from './robots-agents.ts'
import { CRAWLER, robotsReader } from './robots-signals.ts'
import type { RightsSignal } from './rights-signal.ts'
import { parseTdmrep, tdmrepSignals } from './tdmrep-file.ts'

/** The captured files of one host, read once, to be asked about its pages. */
export interface HostRights {
  /** Every signal of every capture for a page, with the time of the capture. */
  signalsFor(url: string): readonly RightsSignal[]
}

type ReadFile = (url: string) => readonly RightsSignal[]

/** Reads the captures of a host; any number of any files, of any time. `crawler` is the agent that fetched the pages. */
export function readHostFiles(files: readonly HostFile[], crawler = CRAWLER): HostRights {
  const readers = files.map((file) => readerOf(file, crawler))
  return { signalsFor: (url) => readers.flatMap((read) => read(url)) }
}

function readerOf(capture: HostFile, crawler: string): ReadFile {
  const { file, status, captured } = capture
  const place = file === 'robots.txt' ? 'robots' : 'file'
  const looked: RightsSignal = { kind: `${file}-status`, value: String(status), place, captured }
  const availability = availabilityOf(status)
  if (availability === 'elsewhere') return () => []
  if (availability === 'absent') return () => [looked]
  if (availability === 'unreachable') {
    return file === 'robots.txt' ? () => [looked, unreachable(status, captured)] : () => [looked]
  }
  const read = contentReader(capture, crawler)
  return read === null ? () => [] : (url) => [looked, ...read(url)]
}

/** RFC 9309 §2.3.1.4: while robots.txt cannot be reached, everything is disallowed. */
function unreachable(status: number, captured: number): RightsSignal {
  return {
    kind: 'robots-disallow',
    value: '*',
    place: 'robots',
    captured,
    detail: `status ${status}`,
  }
}

/** Null for a file that cannot be read: it was asked for, but nothing is known of what it says. */
function contentReader(
  { file, body, captured, isAbridged = false }: HostFile,
  crawler: string,
): ReadFile | null {
  if (file === 'ai.txt') return (url) => aiTxtSignals(body, url, captured)
  if (file === 'robots.txt') {
    return robotsReader(indexRobots(parseRobots(body)), { captured, crawler, isAbridged })
  }
  const rules = parseTdmrep(body)
  return rules && ((url) => tdmrepSignals(rules, url, captured))
}
