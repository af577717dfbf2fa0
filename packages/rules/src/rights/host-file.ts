/** The files of a host that say something of the use of its pages. */
export const HOST_FILES = ['robots.txt', 'tdmrep.json', 'ai.txt'] as const
export type HostFileName = (typeof HOST_FILES)[number]

/** One capture of such a file. */
export interface HostFile {
  readonly file: HostFileName
  /** Milliseconds since 1970 UTC. */
  readonly captured: number
  readonly status: number
  /** Body of a 2xx answer; empty otherwise. */
  readonly body: Uint8Array
  /** True when the body is the abridged text of the robots table: its line numbers mean nothing. */
  readonly isAbridged?: boolean
}

/** What an answer means, by its status (RFC 9309 §2.3.1): a redirect alone says nothing of the file it leads to. */
export type Availability = 'given' | 'absent' | 'unreachable' | 'elsewhere'

export function availabilityOf(status: number): Availability {
  if (status >= 200 && status < 300) return 'given'
  if (status >= 300 && status < 400) return 'elsewhere'
  return status >= 400 && status < 500 ? 'absent' : 'unreachable'
}

const PATHS: ReadonlyMap<string, HostFileName> = new Map([
  ['/robots.txt', 'robots.txt'],
  ['/.well-known/tdmrep.json', 'tdmrep.json'],
  ['/ai.txt', 'ai.txt'],
])

/** Which file of the host a URL is, null for any other page. */
export function hostFileOf(url: string): HostFileName | null {
  const path = /^https?:\/\/[^/?#]+(\/[^?#]*)/i.exec(url)?.[1]
  return path === undefined ? null : (PATHS.get(path) ?? null)
}
