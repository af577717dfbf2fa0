import type { Edit } from '../edit.ts'
import { tokenOf, type Token, type Tokens } from './token.ts'

/**
 * The tokens of a text after edits, taken from its tokens before them: most of a text stays when lines are cut from it.
 * Null where an edit touches the inside of a line, for then words may be cut otherwise: white space with a newline
 * in it is a token of its own, so that nothing before it changes what comes after.
 */
export function tokensAfter(
  before: Tokens,
  text: string,
  edits: readonly Edit[],
  edited: string,
): Tokens | null {
  const list: Token[] = []
  const starts: number[] = []
  let index = 0
  let copied = 0
  let at = 0
  let end = 0
  const addSpace = (to: number): void => {
    const from = end > 0 && edited.charCodeAt(end) === BLANK ? end + 1 : end
    if (from >= to) return
    list.push(
      to === from + 1 && edited[from] === '\n'
        ? NEWLINE_TOKEN
        : tokenOf(edited.slice(from, to), false),
    )
    starts.push(from)
  }
  for (const edit of [...edits, { start: text.length, end: text.length, replacement: '' }]) {
    if (
      !isBetweenLines(edit, text) ||
      !isBetweenLines(
        {
          ...edit,
          start: at + edit.start - copied,
          end: at + edit.start - copied + edit.replacement.length,
        },
        edited,
      )
    )
      return null
    while (index < before.list.length && (before.starts[index] ?? 0) < copied) index++
    for (; index < before.list.length && (before.starts[index] ?? 0) < edit.start; index++) {
      const token = before.list[index]
      if (!token || token.isSpace) continue
      const start = (before.starts[index] ?? 0) - copied + at
      addSpace(start)
      list.push(token)
      starts.push(start)
      end = start + token.text.length
    }
    at += edit.start - copied + edit.replacement.length
    copied = edit.end
  }
  addSpace(edited.length)
  return { list, starts }
}

const BLANK = 0x20
const NEWLINE_TOKEN = tokenOf('\n', false)

/** Whether both ends of the stretch lie at a newline or at an end of the text, and nothing but a newline replaces it. */
function isBetweenLines({ start, end, replacement }: Edit, text: string): boolean {
  return (
    (replacement === '' || replacement === '\n') &&
    isAtNewline(start, text) &&
    isAtNewline(end, text)
  )
}

function isAtNewline(offset: number, text: string): boolean {
  return (
    offset === 0 || offset === text.length || text[offset - 1] === '\n' || text[offset] === '\n'
  )
}
