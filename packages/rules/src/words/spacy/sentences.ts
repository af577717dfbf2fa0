import type { Token, Tokens } from '../token.ts'

/**
 * Counts sentences in a run of tokens, by index, end exclusive, as spaCy's `sentencizer` ends them: behind a final
 * mark that is a token of its own and whatever punctuation follows it. White space there starts the next sentence.
 * A text without tokens counts as one, as in datatrove 0.10 (`split_into_sentences`).
 */
export function sentenceCounter(
  finalMarks: string,
): (tokens: Tokens, from?: number, to?: number) => number {
  const marks = new Set(finalMarks)
  const isPunctuation = punctuationTest()
  return ({ list }, from = 0, to = list.length) => {
    let count = 1
    let ended = false
    for (let index = from; index < to; index++) {
      const token = list[index]
      if (!token) break
      if (marks.has(token.text)) ended = true
      else if (ended && !isPunctuation(token)) {
        count++
        ended = false
      }
    }
    return count
  }
}

function punctuationTest(): (token: Token) => boolean {
  const pattern = /^\p{P}+$/u
  return ({ text }) => pattern.test(text)
}
