import { view } from '../document.ts'
import { isWhiteSpace } from '../text/white-space.ts'
import { tokenOf, type Token } from './token.ts'

/** Words as Python's `str.split()` cuts them: at white space and nowhere else. */
export const whiteWords = view(({ text }): readonly Token[] => {
  const known = new Map<string, Token>()
  return splitWhite(text).map((word) => {
    const token = known.get(word) ?? tokenOf(word, false)
    known.set(word, token)
    return token
  })
})

/** Code points of all these words together: the length of the text without its white space. */
export const whiteWordCodePoints = view((document) =>
  whiteWords(document).reduce((sum, { codePoints }) => sum + codePoints, 0),
)

/** The stretches of a text between white space. */
export function splitWhite(text: string): readonly string[] {
  const words: string[] = []
  let start = 0
  for (let index = 0; index <= text.length; index++) {
    if (index < text.length && !isWhiteSpace(text.charCodeAt(index))) continue
    if (index > start) words.push(text.slice(start, index))
    start = index + 1
  }
  return words
}
