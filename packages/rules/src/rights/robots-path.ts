import type { RobotsDialect } from './robots.ts'

const PLAIN = /^[\x21-\x24\x26-\x7e]*$/
const ESCAPABLE = /%[0-9a-fA-F]{2}|[\x80-\xff]/g
const UNRESERVED = /[A-Za-z0-9._~-]/

/** Path, query and parameters of a URL in the form that patterns are compared with: `/` when it has none, no fragment. */
export function robotsPath(url: string, dialect: RobotsDialect): string {
  const scheme = url.indexOf('://')
  const authority = scheme === -1 ? 0 : scheme + 3
  const fragment = url.indexOf('#', authority)
  const end = fragment === -1 ? url.length : fragment
  let start = authority
  while (start < end && !'/?;'.includes(url[start] ?? '')) start++
  const path = url.slice(start, end)
  const rooted = path.startsWith('/') ? path : `/${path}`
  return normalisePath(PLAIN.test(rooted) ? rooted : bytesOf(rooted), dialect)
}

/**
 * One spelling for every path: octets outside ASCII percent-encoded, hexadecimal digits in capitals and, by RFC 9309
 * §2.2.2, encoded unreserved characters decoded. Takes a string of octets (one character each).
 */
export function normalisePath(octets: string, dialect: RobotsDialect): string {
  if (PLAIN.test(octets)) return octets
  return octets.replaceAll(ESCAPABLE, (found) => {
    if (found.length === 1) return `%${found.charCodeAt(0).toString(16).toUpperCase()}`
    const character = String.fromCharCode(Number.parseInt(found.slice(1), 16))
    return dialect === 'rfc9309' && UNRESERVED.test(character) ? character : found.toUpperCase()
  })
}

/** The UTF-8 octets of a text, one character each; lone surrogates become U+FFFD. */
function bytesOf(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1')
}

/**
 * True when the pattern matches a prefix of the path; `*` stands for any characters, a last `$` for the end.
 * Pieces between stars are found leftmost first, so that time grows with the path and not with the choices.
 */
export function matchesPath(pattern: string, path: string): boolean {
  const star = pattern.indexOf('*')
  const anchored = pattern.endsWith('$')
  if (star === -1) return anchored ? path === pattern.slice(0, -1) : path.startsWith(pattern)
  if (!path.startsWith(pattern.slice(0, star))) return false
  const bodyEnd = anchored ? pattern.length - 1 : pattern.length
  let at = star
  let from = star + 1
  for (;;) {
    const next = pattern.indexOf('*', from)
    const isLast = next === -1
    const piece = pattern.slice(from, isLast ? bodyEnd : next)
    if (isLast && anchored) return path.length - at >= piece.length && path.endsWith(piece)
    const found = path.indexOf(piece, at)
    if (found === -1) return false
    if (isLast) return true
    at = found + piece.length
    from = next + 1
  }
}
