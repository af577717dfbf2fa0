import type { Token, Tokens } from '../token.ts'
import { addSequencesAt, chosenSpans, type Branch, type TokenSpan } from './special-spans.ts'

/** Puts exceptions together where their pieces, `sequences`, stand without white space between: `word`, `:`, `)` is `word` and `:)`. */
export function joinExceptions(
  text: string,
  tokens: Tokens,
  sequences: Branch,
  exceptionTokens: (text: string) => readonly Token[] | undefined,
): Tokens {
  const list: Token[] = []
  const starts: number[] = []
  let copied = 0
  const copyTo = (end: number): void => {
    for (; copied < end; copied++) {
      const token = tokens.list[copied]
      if (token) list.push(token)
      starts.push(tokens.starts[copied] ?? 0)
    }
  }
  for (const { start, end } of chosenSpans(spansOf(sequences, tokens.list))) {
    let offset = tokens.starts[start] ?? 0
    const close = (tokens.starts[end - 1] ?? 0) + (tokens.list[end - 1]?.text.length ?? 0)
    const exception = exceptionTokens(text.slice(offset, close))
    if (!exception) continue
    copyTo(start)
    for (const token of exception) {
      list.push(token)
      starts.push(offset)
      offset += token.text.length
    }
    copied = end
  }
  if (copied === 0) return tokens
  copyTo(tokens.list.length)
  return { list, starts }
}

function spansOf(sequences: Branch, list: readonly Token[]): readonly TokenSpan[] {
  const spans: TokenSpan[] = []
  for (let index = 0; index < list.length; index++) {
    if (list[index]?.opensException) addSequencesAt(sequences, list, index, spans)
  }
  return spans
}
