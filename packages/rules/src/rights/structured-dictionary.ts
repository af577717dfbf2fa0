/** The value of a dictionary member, as far as preferences need it: tokens keep their text, everything else is `other`. */
export type MemberValue =
  | { readonly type: 'token'; readonly token: string }
  | { readonly type: 'other' }

const OTHER: MemberValue = { type: 'other' }
const FAILED = -1

/**
 * Parses a structured-field Dictionary (RFC 9651 §4.2.2); null when any part of it breaks the grammar.
 * Values and parameters are fully checked, but only tokens are kept. A key given twice keeps its last value.
 */
export function parseDictionary(text: string): ReadonlyMap<string, MemberValue> | null {
  const members = new Map<string, MemberValue>()
  let at = skipSpaces(text, 0)
  while (at < text.length) {
    const keyEnd = scanKey(text, at)
    if (keyEnd === FAILED) return null
    const key = text.slice(at, keyEnd)
    let value = OTHER
    at = keyEnd
    if (text[at] === '=') {
      const start = at + 1
      at = text[start] === '(' ? scanInnerList(text, start) : scanBareItem(text, start)
      if (at === FAILED) return null
      if (isTokenStart(text[start])) value = { type: 'token', token: text.slice(start, at) }
    }
    at = scanParameters(text, at)
    if (at === FAILED) return null
    members.delete(key)
    members.set(key, value)
    at = skipBlanks(text, at)
    if (at >= text.length) return members
    if (text[at] !== ',') return null
    at = skipBlanks(text, at + 1)
    if (at >= text.length) return null
  }
  return members
}

function skipSpaces(text: string, from: number): number {
  let at = from
  while (text[at] === ' ') at++
  return at
}

function skipBlanks(text: string, from: number): number {
  let at = from
  while (text[at] === ' ' || text[at] === '\t') at++
  return at
}

function scanKey(text: string, from: number): number {
  if (!/[a-z*]/.test(text[from] ?? '')) return FAILED
  let at = from + 1
  while (at < text.length && /[a-z0-9_.*-]/.test(text[at] ?? '')) at++
  return at
}

function isTokenStart(character: string | undefined): boolean {
  return character !== undefined && /[A-Za-z*]/.test(character)
}

function scanInnerList(text: string, from: number): number {
  let at = from + 1
  while (at < text.length) {
    at = skipSpaces(text, at)
    if (text[at] === ')') return at + 1
    at = scanBareItem(text, at)
    if (at === FAILED) return FAILED
    at = scanParameters(text, at)
    if (at === FAILED) return FAILED
    if (text[at] !== ' ' && text[at] !== ')') return FAILED
  }
  return FAILED
}

function scanParameters(text: string, from: number): number {
  let at = from
  while (text[at] === ';') {
    at = scanKey(text, skipSpaces(text, at + 1))
    if (at === FAILED) return FAILED
    if (text[at] === '=') at = scanBareItem(text, at + 1)
    if (at === FAILED) return FAILED
  }
  return at
}

function scanBareItem(text: string, from: number): number {
  const first = text[from]
  if (first === undefined) return FAILED
  if (first === '"') return scanString(text, from)
  if (first === '?') return text[from + 1] === '0' || text[from + 1] === '1' ? from + 2 : FAILED
  if (first === ':') return scanBytes(text, from)
  if (first === '@') return scanNumber(text, from + 1, false)
  if (first === '%') return scanDisplayString(text, from)
  if (isTokenStart(first)) return scanToken(text, from)
  return scanNumber(text, from, true)
}

function scanToken(text: string, from: number): number {
  let at = from + 1
  while (at < text.length && /[A-Za-z0-9!#$%&'*+.^_`|~:/-]/.test(text[at] ?? '')) at++
  return at
}

/** Integers have up to 15 digits, decimals up to 12 before the point and 1 to 3 after it (RFC 9651 §4.2.4). */
function scanNumber(text: string, from: number, mayBeDecimal: boolean): number {
  const start = text[from] === '-' ? from + 1 : from
  const whole = skipDigits(text, start)
  if (whole === start) return FAILED
  if (text[whole] !== '.' || !mayBeDecimal) return whole - start <= 15 ? whole : FAILED
  const end = skipDigits(text, whole + 1)
  const decimals = end - whole - 1
  return whole - start <= 12 && decimals >= 1 && decimals <= 3 ? end : FAILED
}

function skipDigits(text: string, from: number): number {
  let at = from
  while (at < text.length && /[0-9]/.test(text[at] ?? '')) at++
  return at
}

function scanString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x20 || code > 0x7e) return FAILED
    if (text[at] === '"') return at + 1
    if (text[at] !== '\\') continue
    at++
    if (text[at] !== '"' && text[at] !== '\\') return FAILED
  }
  return FAILED
}

function scanBytes(text: string, from: number): number {
  const end = text.indexOf(':', from + 1)
  return end !== -1 && /^[A-Za-z0-9+/=]*$/.test(text.slice(from + 1, end)) ? end + 1 : FAILED
}

function scanDisplayString(text: string, from: number): number {
  if (text[from + 1] !== '"') return FAILED
  const end = text.indexOf('"', from + 2)
  if (end === -1) return FAILED
  const body = text.slice(from + 2, end)
  if (!/^(?:[ -$&-~]|%[0-9a-f]{2})*$/.test(body)) return FAILED
  try {
    decodeURIComponent(body)
  } catch {
    return FAILED
  }
  return end + 1
}
