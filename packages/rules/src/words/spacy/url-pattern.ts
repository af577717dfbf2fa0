/**
 * Whether a chunk is an address that stays one word: optional scheme, optional user, host name or IPv4 address, optional
 * port and path. The same language as spaCy's `url_match` pattern (`lang/tokenizer_exceptions.py`, after Diego Perini's),
 * decided from left to right without going back, where that pattern takes quadratic time and more on hostile chunks.
 */
export function urlMatcher(topLevelDomain: string): (chunk: string) => boolean {
  const lastLabel = new RegExp(`^[${topLevelDomain}]{2,63}$`, 'u')
  return (chunk) => {
    if (!chunk.includes('.')) return false
    for (const start of hostStarts(chunk)) if (isHostOnward(chunk, start, lastLabel)) return true
    return false
  }
}

const SCHEME = /^[\p{L}\p{N}_+\-.]{2,}:\/\//u

/** Where the host may begin: at the front, behind the scheme, and behind each `@` that ends a user name. */
function hostStarts(chunk: string): readonly number[] {
  const starts = [0]
  const scheme = chunk.includes('://') ? (SCHEME.exec(chunk)?.[0].length ?? 0) : 0
  if (scheme > 0) starts.push(scheme)
  for (let at = chunk.indexOf('@', 1); at >= 0; at = chunk.indexOf('@', at + 1)) starts.push(at + 1)
  return starts
}

const AFTER_HOST = /[:/?#@]/g
const PORT = /:\p{Nd}{2,5}(?=[/?#]|$)/uy

/** No host holds an `@`, so each stretch between two of them is looked at once. */
function isHostOnward(chunk: string, start: number, lastLabel: RegExp): boolean {
  AFTER_HOST.lastIndex = start
  const end = AFTER_HOST.exec(chunk)?.index ?? chunk.length
  if (chunk[end] === '@') return false
  PORT.lastIndex = end
  if (chunk[end] === ':' && !PORT.test(chunk)) return false
  return isHost(chunk.slice(start, end), lastLabel)
}

function isHost(host: string, lastLabel: RegExp): boolean {
  const dot = host.lastIndexOf('.')
  if (dot < 1) return false
  if (lastLabel.test(host.slice(dot + 1))) return host.slice(0, dot).split('.').every(isLabel)
  return host.length <= LONGEST_ADDRESS && isPublicAddress(host)
}

/** One to 64 characters, a letter or digit at either end: U+00A1–FFFF count as letters. */
const LABEL =
  /^(?:[A-Za-z0-9\u00a1-\uffff][A-Za-z0-9\u00a1-\uffff_-]{0,62})?[A-Za-z0-9\u00a1-\uffff]$/u

function isLabel(label: string): boolean {
  return label.length <= 64 && LABEL.test(label)
}

/** Four octets of three digits, three dots. */
const LONGEST_ADDRESS = 15
const ADDRESS =
  /^(?:[1-9]\p{Nd}?|1\p{Nd}\p{Nd}|2[01]\p{Nd}|22[0-3])(?:\.(?:1?\p{Nd}{1,2}|2[0-4]\p{Nd}|25[0-5])){2}(?:\.(?:[1-9]\p{Nd}?|1\p{Nd}\p{Nd}|2[0-4]\p{Nd}|25[0-4]))$/u
const PRIVATE_ADDRESS =
  /^(?:(?:10|127)(?:\.\p{Nd}{1,3}){3}|(?:169\.254|192\.168)(?:\.\p{Nd}{1,3}){2}|172\.(?:1[6-9]|2\p{Nd}|3[0-1])(?:\.\p{Nd}{1,3}){2})/u

function isPublicAddress(host: string): boolean {
  return ADDRESS.test(host) && !PRIVATE_ADDRESS.test(host)
}
