import { parse } from 'tldts'

/** A list of domains of one kind, supplied by the operator. A host is on it when it or any parent domain of it is. */
export interface DomainList {
  /** Names the list in findings: letters, digits, `-`, `_` and `.`. */
  readonly name: string
  readonly size: number
  /** The entry that lists the host: the longest one; null when none does. */
  entryOf(host: string): string | null
}

/** Reads entries as they stand in a list file: hosts or URLs, any case, with or without `www.` or a last dot; what is no host is left out. */
export function domainList(name: string, entries: Iterable<string>): DomainList {
  const listed = new Set<string>()
  for (const entry of entries) {
    const host = canonicalHost(entry)
    if (host !== null) listed.add(host)
  }
  return {
    name,
    size: listed.size,
    entryOf(host) {
      const canonical = canonicalHost(host)
      for (let domain: string | null = canonical; domain !== null; domain = parentOf(domain)) {
        if (listed.has(domain)) return domain
      }
      return null
    },
  }
}

/** Lower case, punycode decoded by nobody: compared as the URL standard writes it. `www.` and a last dot say nothing of a site. */
export function canonicalHost(urlOrHost: string): string | null {
  const { hostname } = parse(urlOrHost.trim(), { validateHostname: true })
  if (hostname === null) return null
  const host = hostname.endsWith('.') ? hostname.slice(0, -1) : hostname
  return host.startsWith('www.') ? host.slice('www.'.length) : host
}

/** The host without its first label; null where only one label is left, and for addresses. */
function parentOf(host: string): string | null {
  const dot = host.indexOf('.')
  if (dot < 0 || host.includes(':') || /^[\d.]+$/.test(host)) return null
  const parent = host.slice(dot + 1)
  return parent.includes('.') ? parent : null
}
