import { isWhiteSpace } from '../text/white-space.ts'

/** A passage of a text, UTF-16 offsets. */
export interface Found {
  readonly start: number
  readonly end: number
}

/** What may stand before an address and belongs to the match: white space, `@` and marks (Dolma's pattern). */
const SEPARATORS = new Set('.@,?!;:)(')

/**
 * E-mail addresses in `[from, to)` as Dolma's pattern finds them: marks and blanks before the address belong to the
 * match, and so does one mark behind it; then white space must follow, so that an address at the end of a text is
 * missed. Linear, where a pattern would go back and forth.
 */
export function findEmails(text: string, from: number, to: number): readonly Found[] {
  const found: Found[] = []
  let position = from
  let at = text.indexOf('@', position)
  while (at >= 0 && at < to) {
    const match = matchAt(text, position, at, to)
    if (match) {
      if (match.isAddress) found.push({ start: match.start, end: match.end })
      position = match.end
    }
    at = text.indexOf('@', Math.max(at + 1, position))
  }
  return found
}

interface Match extends Found {
  readonly isAddress: boolean
}

function matchAt(text: string, from: number, at: number, to: number): Match | null {
  const local = localStart(text, from, at)
  if (local === at) return null
  const domain = domainOf(text, at + 1, to)
  if (!domain) return null
  let start = local
  while (start > from && isSeparator(text, start - 1)) start--
  // The separators take what they can of the local part, all but its last character.
  let name = local
  while (name < at - 1 && isSeparator(text, name)) name++
  const isAddress =
    text.slice(name, at) !== '(' && text.slice(at + 1, domain.domainEnd).includes('.')
  return { start, end: domain.end, isAddress }
}

function localStart(text: string, from: number, at: number): number {
  let start = at
  while (start > from && text[start - 1] !== '@' && !isWhiteSpace(text.charCodeAt(start - 1)))
    start--
  return start
}

/** The shortest domain with white space behind it, a single separator between allowed. */
function domainOf(
  text: string,
  start: number,
  to: number,
): { readonly domainEnd: number; readonly end: number } | null {
  let run = start
  while (run < to && isDomainCharacter(text, run)) run++
  if (run === start || run >= to) return null
  const isBlank = isWhiteSpace(text.charCodeAt(run))
  if (isBlank && run - 1 > start && text[run - 1] === '.')
    return { domainEnd: run - 1, end: run + 1 }
  const isFollowed = run + 1 < to && isWhiteSpace(text.charCodeAt(run + 1))
  if (isFollowed) return { domainEnd: run, end: run + 2 }
  return isBlank ? { domainEnd: run, end: run + 1 } : null
}

function isDomainCharacter(text: string, index: number): boolean {
  return text[index] === '.' || !isSeparator(text, index)
}

function isSeparator(text: string, index: number): boolean {
  return SEPARATORS.has(text.charAt(index)) || isWhiteSpace(text.charCodeAt(index))
}
