import { SYMBOLS, PUNCTUATION } from '../text/frozen-characters.ts'
import { isWhiteSpace } from '../text/white-space.ts'

/** A word, mark or run of white space, with what the rules ask of it: worked out once and shared by every page that holds it. */
export interface Token {
  readonly text: string
  readonly codePoints: number
  readonly isSpace: boolean
  /** Nothing but punctuation and terminal marks of any script: not a word to Gopher's rules (datatrove 0.10). */
  readonly isSymbol: boolean
  /** Nothing but the 129 punctuation marks: what datatrove 0.2 took for a symbol. */
  readonly isPunctuation: boolean
  readonly hasLetter: boolean
  /** Whether the tokenizer knows an exception that begins with this token and may stand in the text cut apart. */
  readonly opensException: boolean
  /** Polynomial hash of the code points, modulo 2^32: that of joined words follows from theirs, see `joinedHash`. */
  readonly hash: number
  /** The multiplier of the hash to the power of the length. */
  readonly power: number
}

/** A text cut into tokens, white space that is more than one blank among them; `starts` are UTF-16 offsets. */
export interface Tokens {
  readonly list: readonly Token[]
  readonly starts: readonly number[]
}

/** Odd: the golden ratio of 2^32. Hashes only sort candidates; whoever uses them compares the words. */
const MULTIPLIER = 0x9e3779b1

/** Hash of a text whose beginning has `hash`, and that goes on with the word. */
export function joinedHash(hash: number, word: Token): number {
  return (Math.imul(hash, word.power) + word.hash) | 0
}

export function tokenOf(text: string, opensException: boolean): Token {
  let isSymbol = true
  let isPunctuation = true
  let hasLetter = false
  let codePoints = 0
  let hash = 0
  let power = 1
  for (let index = 0; index < text.length; index++) {
    const code = text.codePointAt(index) ?? 0
    if (code > 0xffff) index++
    isSymbol &&= SYMBOLS.has(code)
    isPunctuation &&= PUNCTUATION.has(code)
    hasLetter ||= isLetter(code)
    codePoints++
    hash = (Math.imul(hash, MULTIPLIER) + code + 1) | 0
    power = Math.imul(power, MULTIPLIER)
  }
  const isSpace = isWhiteSpace(text.charCodeAt(0))
  return {
    text,
    codePoints,
    isSpace,
    isSymbol,
    isPunctuation,
    hasLetter,
    opensException,
    hash,
    power,
  }
}

function isLetter(code: number): boolean {
  if (code < 0x80) return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a
  return LETTER.test(String.fromCodePoint(code))
}

const LETTER = /\p{L}/u
