import {
  abridgeRobots,
  availabilityOf,
  hostFileOf,
  parseRobots,
  parseTdmrep,
  type HostFile,
  type HostFileName,
} from '@limpid/rules'
import type { Capture } from '@limpid/warc'
import type { Columns, Row } from '../storage/table.ts'
import type { RobotsCapture } from './look-up-robots.ts'

/** The `robots` table: one row for each capture of a file of a host, sorted by host, file and time. */
export const robotsColumns = {
  /** Lower case, with its port where that is not the usual one. */
  host: 'VARCHAR',
  file: 'VARCHAR',
  captured: 'BIGINT',
  status: 'INTEGER',
  record_id: 'VARCHAR',
  /** Size of the file as captured, at most 1 MiB: more is not read. */
  bytes: 'BIGINT',
  /** What was wrong with it, by comma; empty when nothing was. */
  problems: 'VARCHAR',
  /** What it says, abridged: no comments, no sitemaps. Null where nothing can be said: a redirect, an error, an unreadable file. */
  content: 'VARCHAR',
} as const satisfies Columns

export interface RobotsRow extends Row {
  readonly host: string
  readonly file: HostFileName
  readonly captured: number
  readonly status: number
  readonly record_id: string | null
  readonly bytes: number
  readonly problems: string
  readonly content: string | null
}

/** The row of a capture; null when it is not of such a file, or lacks address, time or status. */
export function robotsRow({
  url,
  captured,
  status,
  recordId,
  body,
  truncated,
}: Capture): RobotsRow | null {
  if (url === null || captured === null || status === null) return null
  const file = hostFileOf(url)
  const host = file === null ? null : hostOf(url)
  if (file === null || host === null) return null
  const isGiven = availabilityOf(status) === 'given'
  const { content, problems } = isGiven ? contentOf(file, body) : { content: null, problems: [] }
  const cut = truncated ? [...problems, 'truncated'] : problems
  return {
    host,
    file,
    captured,
    status,
    record_id: recordId,
    bytes: body.length,
    problems: cut.join(),
    content,
  }
}

/** The host of a URL as the table writes it: lower case, with its port where that is not the usual one. */
export function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).host : null
}

interface Content {
  readonly content: string | null
  readonly problems: readonly string[]
}

function contentOf(file: HostFileName, body: Uint8Array): Content {
  if (file !== 'tdmrep.json') {
    const robots = parseRobots(body)
    return { content: abridgeRobots(robots), problems: robots.problems }
  }
  const rules = parseTdmrep(body)
  if (rules === null) return { content: null, problems: ['unreadable'] }
  const members = rules.map(({ location, reservation, policy }) =>
    policy === null
      ? { location, 'tdm-reservation': reservation }
      : { location, 'tdm-reservation': reservation, 'tdm-policy': policy },
  )
  return { content: JSON.stringify(members), problems: [] }
}

/** Captures as the rules read them. A file that was given but could not be read is left out: nothing is known of it. */
export function hostFilesOf(captures: readonly RobotsCapture[]): readonly HostFile[] {
  return captures
    .filter(({ content, status }) => content !== null || availabilityOf(status) !== 'given')
    .map(({ file, captured, status, content }) => ({
      file,
      captured,
      status,
      body: Buffer.from(content ?? ''),
      isAbridged: true,
    }))
}
