import words from './vocabulary.json' with { type: 'json' }
import { isLetterUnit } from '../quality/letters.ts'

export type Topic = keyof typeof words

/** How many of the topics the text mentions, each by any of its words in some 18 languages (vocabulary.json, our own list). */
export function topicsMentioned(lowerText: string, topics: readonly Topic[]): number {
  return topics.filter((topic) => words[topic].some((word) => mentions(lowerText, word))).length
}

/** A word counts on its own, not inside a longer one; scripts without spaces have no such limits. */
function mentions(text: string, word: string): boolean {
  const isSpaced = !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(
    word,
  )
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isSpaced) return true
    if (!isLetterUnit(text.charCodeAt(at - 1)) && !isLetterUnit(text.charCodeAt(at + word.length)))
      return true
  }
  return false
}
