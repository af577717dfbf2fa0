import { NO_SPANS, type Finding, type Rule, type Span } from '../rule.ts'
import { wordList, type WordList } from '../words/word-list.ts'

/**
 * Finds words of a list that the operator supplies, such as C4's list of bad words. A word counts between characters
 * that belong to no word (Python's `\W`: anything but letters, numbers and `_`), or anywhere where `wholeWords` is
 * off, as C4 does for Japanese, Thai and Chinese. `note` by default: what such a list does to the pages of
 * minorities is why nobody should drop pages for one word of it.
 */
export const listedWords: Rule<{
  readonly words: readonly string[]
  readonly wholeWords: boolean
}> = {
  id: 'c4.listed-words',
  version: 1,
  sentence: 'Words of the supplied list stand in the text.',
  source:
    'https://jmlr.org/papers/v21/20-074.html section 2.2, as computed by datatrove 0.10 (pipeline/filters/c4_filters.py); the list is the operator’s',
  unit: 'count',
  fires: '>',
  threshold: 0,
  action: 'note',
  parameters: { words: [], wholeWords: true },
  measure({ text }, { words, wholeWords }) {
    if (words.length === 0) return { score: null, spans: NO_SPANS }
    return search(text, compiled(words), wholeWords)
  },
}

const lists = new WeakMap<readonly string[], WordList>()

/** A list is compiled once for as long as a recipe holds it. */
function compiled(words: readonly string[]): WordList {
  const known = lists.get(words)
  if (known) return known
  const list = wordList(words)
  lists.set(words, list)
  return list
}

function search(text: string, list: WordList, wholeWords: boolean): Finding {
  const lower = text.toLowerCase()
  const isEnd = (offset: number): boolean =>
    !wholeWords || offset === lower.length || !isWordCharacter(lower, offset)
  const spans: Span[] = []
  let count = 0
  for (let index = 0; index < lower.length; index++) {
    if (wholeWords && index > 0 && isWordBefore(lower, index)) continue
    const end = list.endOf(lower, index, isEnd)
    if (end < 0) continue
    count++
    // Where lower-casing changes lengths (İ) the offsets would slip, and no passage is named.
    if (lower.length === text.length) spans.push({ start: index, end, kind: 'listed-word' })
    index = end - 1
  }
  return { score: count, spans }
}

const WORD_CHARACTER = /[\p{L}\p{N}_]/uy

function isWordCharacter(text: string, offset: number): boolean {
  WORD_CHARACTER.lastIndex = offset
  return WORD_CHARACTER.test(text)
}

function isWordBefore(text: string, offset: number): boolean {
  const isPair = (text.charCodeAt(offset - 1) & 0xfc00) === 0xdc00 && offset > 1
  return isWordCharacter(text, isPair ? offset - 2 : offset - 1)
}
