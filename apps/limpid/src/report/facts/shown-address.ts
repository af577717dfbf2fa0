/** Longest path shown, in characters: what a line of print holds. */
const LONGEST_PATH = 80

/** Controls, direction overrides, spaces of every kind: what a reader could not see or would be misled by. */
const UNSEEN = /[\p{C}\p{Z}\ufffd]/u

/**
 * The part of a page's address that may be printed: host and path, without scheme, user, port, query and fragment,
 * where people's names and keys tend to be. A path that holds an `@` is a person's, and left out.
 */
export function shownAddress(host: string, url: string): string {
  const path = pathOf(url)
  if (path === '' || path === '/') return host
  if (/@|%40/i.test(path)) return `${host}/…`
  const readable = decoded(path)
  return host + (readable.length > LONGEST_PATH ? `${cutAt(readable)}…` : readable)
}

function pathOf(url: string): string {
  try {
    return new URL(url).pathname
  } catch {
    return ''
  }
}

/** The path in its own script, where it decodes to text that can be seen. */
function decoded(path: string): string {
  try {
    const text = decodeURI(path)
    return UNSEEN.test(text) ? path : text
  } catch {
    return path
  }
}

/** Cuts between code points. */
function cutAt(text: string): string {
  const cut = text.slice(0, LONGEST_PATH)
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut
}
