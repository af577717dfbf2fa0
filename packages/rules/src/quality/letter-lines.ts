import { view } from '../document.ts'
import { countLetters, type LetterCount } from './letters.ts'
import { filledLines, type TextLine } from './lines.ts'

/** A filled line and the letters in it. */
export interface LetterLine extends TextLine, LetterCount {}

export interface LetterLines extends LetterCount {
  readonly lines: readonly LetterLine[]
}

/** The filled lines of a document with their letters, and the letters of the whole: counted once for all rules. */
export const letterLines = view(({ text }): LetterLines => {
  const lines: LetterLine[] = []
  let weight = 0
  let letters = 0
  let visible = 0
  for (const { start, end } of filledLines(text)) {
    const count = countLetters(text, start, end)
    lines.push({ start, end, weight: count.weight, letters: count.letters, visible: count.visible })
    weight += count.weight
    letters += count.letters
    visible += count.visible
  }
  return { lines, weight, letters, visible }
})

/** The text in lower case, made once for all rules. */
export const lowerText = view(({ text }) => text.toLowerCase())
