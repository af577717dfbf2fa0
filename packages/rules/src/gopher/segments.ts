import { view } from '../document.ts'
import { strip } from '../text/white-space.ts'
import { duplicatesIn } from './duplicates.ts'

/** Repeated paragraphs: the stripped text cut at two or more newlines. */
export const repeatedParagraphsOf = view(({ text }) => duplicatesIn(strip(text).split(/\n{2,}/)))

/** Repeated lines: the text cut at one or more newlines, not stripped, so that a last newline leaves an empty line. */
export const repeatedLinesOf = view(({ text }) => duplicatesIn(text.split(/\n+/)))

/** Repeated lines as datatrove 0.2 cut them: `splitlines`, so that blank lines repeat one another. */
export const repeatedSplitLinesOf = view(({ text, lines }) =>
  duplicatesIn(lines.map(({ start, end }) => text.slice(start, end))),
)
