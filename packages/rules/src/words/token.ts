import { countCodePoints } from '../text/code-points.ts'
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
}

export function tokenOf(text: string): Token {
  let isSymbol = true
  let isPunctuation = true
  for (let index = 0; index < text.length && isSymbol; index++) {
    const code = text.codePointAt(index) ?? 0
    if (code > 0xffff) index++
    isSymbol = SYMBOLS.has(code)
    isPunctuation &&= PUNCTUATION.has(code)
  }
  return {
    text,
    codePoints: countCodePoints(text),
    isSpace: isWhiteSpace(text.charCodeAt(0)),
    isSymbol,
    isPunctuation: isPunctuation && isSymbol,
    hasLetter: /\p{L}/u.test(text),
  }
}
