import letters from './letters.json' with { type: 'json' }
import { decode } from './decode.ts'

/** A script in which a language is written, as an encoding's bytes show it. */
interface Candidate {
  readonly charset: string
  /** What each byte from 0x80 on is worth as evidence. */
  readonly worth: Float64Array
  /** 1: a small letter of the language, 2: a capital, 0: neither. */
  readonly letterCase: Uint8Array
  /** Whether its letters stand among those of ASCII, as accented ones do, and not among their own. */
  readonly isLatin: boolean
}

/** Signs that any language's pages use; they say little. */
const COMMON_SIGNS = '\u00a0«»“”„‘’–—…•·©®°§€'
/** The most frequent letter of a language counts 1, its rarest this. */
const RAREST_ACCENTED = 0.4
const RAREST_OF_ALPHABET = -0.6
const SIGN = 0.1
const STRAY_SIGN = -1
const STRAY_LETTER = -1.5
const CONTROL = -4
/** A letter of another script next to an ASCII letter, or a third accented letter in a row. */
const MIXED = -1
/** A capital right after a small letter: what the wrong one of two encodings of one alphabet gives. */
const ODD_CAPITAL = -2

/**
 * Which single-byte encoding bytes are in, by whether they are the letters that one of its languages
 * has beyond ASCII. Null where they fit none. Where several fit equally, the one that pages use more.
 */
export function detectSingleByte(bytes: Uint8Array): string | null {
  let best: string | null = null
  let bestScore = 0
  for (const candidate of candidates()) {
    const score = scoreOf(bytes, candidate)
    if (score > bestScore) {
      best = candidate.charset
      bestScore = score
    }
  }
  return best
}

function scoreOf(bytes: Uint8Array, { worth, letterCase, isLatin }: Candidate): number {
  let score = 0
  let wasSmall = false
  let wasAscii = false
  let run = 0
  for (const byte of bytes) {
    if (byte < 0x80) {
      wasAscii = isAsciiLetter(byte)
      wasSmall = wasAscii && byte >= 0x61
      if (wasAscii && run > 0 && !isLatin) score += MIXED
      run = 0
      continue
    }
    const kind = letterCase[byte - 0x80] ?? 0
    run = kind === 0 ? 0 : run + 1
    score += worth[byte - 0x80] ?? 0
    if (kind === 2 && wasSmall) score += ODD_CAPITAL
    if (isLatin ? run > 2 : run === 1 && wasAscii) score += MIXED
    wasSmall = kind === 1
    wasAscii = false
  }
  return score
}

function isAsciiLetter(byte: number): boolean {
  return (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a
}

const UPPER_HALF = Uint8Array.from({ length: 128 }, (_, place) => place + 0x80)

function candidates(): readonly Candidate[] {
  return Object.entries(letters).flatMap(([charset, languages]) => {
    const characters = Array.from(decode(UPPER_HALF, charset))
    return Object.values(languages).map((alphabet) => makeCandidate(charset, characters, alphabet))
  })
}

/** `alphabet` holds the letters a language has beyond ASCII, the most frequent first. */
function makeCandidate(
  charset: string,
  characters: readonly string[],
  alphabet: string,
): Candidate {
  const worth = new Float64Array(128)
  const letterCase = new Uint8Array(128)
  const isLatin = /^\p{Script=Latin}/u.test(alphabet)
  const fall = (1 - (isLatin ? RAREST_ACCENTED : RAREST_OF_ALPHABET)) / (alphabet.length - 1)
  for (const [place, character] of characters.entries()) {
    const small = character.toLowerCase()
    const rank = alphabet.includes(character)
      ? alphabet.indexOf(character)
      : alphabet.indexOf(small)
    worth[place] = rank === -1 ? worthOfOther(character) : 1 - rank * fall
    if (rank !== -1) letterCase[place] = small === character ? 1 : 2
  }
  return { charset, worth, letterCase, isLatin }
}

function worthOfOther(character: string): number {
  if (COMMON_SIGNS.includes(character)) return SIGN
  if (/\p{L}|\p{M}/u.test(character)) return STRAY_LETTER
  return /[\p{C}\uFFFD]/u.test(character) ? CONTROL : STRAY_SIGN
}
