import { cutEnglish } from '../words/spacy/english.ts'
import { simplify, type SimplifyEdition } from './simplify.ts'

/** The words that shingles are made of: those of the simplified text, cut as spaCy's blank English model does. */
export function shingleWords(text: string, edition: SimplifyEdition): readonly string[] {
  const words: string[] = []
  for (const token of cutEnglish(simplify(text, edition)).list) {
    if (!token.isSpace) words.push(token.text)
  }
  return words
}
