import { PUNCTUATION } from '../text/frozen-characters.ts'
import { isWhiteSpace } from '../text/white-space.ts'
import { UNSPACED } from './unspaced.ts'

/** Units below this are looked up: Latin, Greek, Cyrillic and their neighbours, and general punctuation. */
const MOST_UNITS = 0x3000
/** Units of a text that is written in one go; longer texts are rare. */
const LONGEST = 1 << 20

/** What becomes of a unit: `OTHER` is for the general way, whose result depends on more than the unit. */
const OTHER = 0
const LETTER = 1
const GAP = 2
const DIGIT = 3
const MARK = 4

const kinds = new Uint8Array(MOST_UNITS)
/** The letter without its accents, for each unit that is a `LETTER`. */
const bases = new Uint16Array(MOST_UNITS)
for (let unit = 0; unit < MOST_UNITS; unit++) {
  const character = String.fromCharCode(unit)
  const base = character.normalize('NFD').replaceAll(/\p{Mn}+/gu, '')
  if (PUNCTUATION.has(unit) || isWhiteSpace(unit)) kinds[unit] = GAP
  else if (/\p{Nd}/u.test(character)) kinds[unit] = DIGIT
  else if (base === '') kinds[unit] = MARK
  else if (base.search(UNSPACED) >= 0) kinds[unit] = OTHER
  else if (base.length === 1 && !/\p{M}/u.test(base)) {
    kinds[unit] = LETTER
    bases[unit] = base.charCodeAt(0)
  }
}

/** The marks that may stand within a number, once (datatrove, `utils/text.py`). */
const SEPARATORS: ReadonlySet<number> = new Set(
  ['.', ',', '،', '٫', '⎖', '⎗', '⎘'].map((mark) => mark.charCodeAt(0)),
)

const wide = new Uint16Array(LONGEST)
const narrow = Buffer.alloc(LONGEST)

/**
 * A lower-case text simplified as since datatrove 0.3, in one pass, where each of its units stands for itself; null where one does not,
 * such as a character of two units, a syllable that takes apart or a letter that Limpid's edition takes for a word, or the text is very long.
 */
export function simplifyCommon(lower: string): string | null {
  if (lower.length > LONGEST) return null
  let length = 0
  let seen = 0
  let isGap = true
  for (let index = 0; index < lower.length; index++) {
    const unit = lower.charCodeAt(index)
    const kind = unit < MOST_UNITS ? kinds[unit] : OTHER
    if (kind === GAP) {
      isGap = true
      continue
    }
    if (kind === MARK) {
      // A mark behind a blank is a word until accents go, and leaves two blanks behind.
      if (isGap) return null
      continue
    }
    if (kind === OTHER) return null
    if (isGap && length > 0) wide[length++] = 0x20
    isGap = false
    const base = kind === DIGIT ? 0x30 : (bases[unit] ?? 0)
    if (kind === DIGIT) index = endOfNumber(lower, index) - 1
    wide[length++] = base
    seen |= base
  }
  if (seen > 0xff) return Buffer.from(wide.buffer, 0, length * 2).toString('utf16le')
  narrow.set(wide.subarray(0, length))
  return narrow.toString('latin1', 0, length)
}

/** Digits from `start` on, and once a separator with digits behind it. */
function endOfNumber(text: string, start: number): number {
  let end = endOfDigits(text, start)
  if (SEPARATORS.has(text.charCodeAt(end)) && isDigit(text, end + 1))
    end = endOfDigits(text, end + 1)
  return end
}

function endOfDigits(text: string, start: number): number {
  let end = start
  while (isDigit(text, end)) end++
  return end
}

function isDigit(text: string, index: number): boolean {
  const unit = text.charCodeAt(index)
  return unit < MOST_UNITS && kinds[unit] === DIGIT
}
