import { view } from '../document.ts'

export interface WordCounts {
  readonly all: number
  readonly withLetter: number
  /** Words that are more than symbols, and their code points: symbols are punctuation and terminal marks of any script. */
  readonly proper: number
  readonly properCodePoints: number
  /** The same where symbols are the 129 punctuation marks alone (datatrove 0.2). */
  readonly unpunctuated: number
  readonly unpunctuatedCodePoints: number
}

/** What Gopher's quality rules count, in one pass over the words. */
export const wordCounts = view(({ words }): WordCounts => {
  let withLetter = 0
  let proper = 0
  let properCodePoints = 0
  let unpunctuated = 0
  let unpunctuatedCodePoints = 0
  for (const { hasLetter, isSymbol, isPunctuation, codePoints } of words) {
    if (hasLetter) withLetter++
    if (!isSymbol) {
      proper++
      properCodePoints += codePoints
    }
    if (!isPunctuation) {
      unpunctuated++
      unpunctuatedCodePoints += codePoints
    }
  }
  return {
    all: words.length,
    withLetter,
    proper,
    properCodePoints,
    unpunctuated,
    unpunctuatedCodePoints,
  }
})
