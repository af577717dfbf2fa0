import { PUNCTUATION } from '../text/frozen-characters.ts'
import { isWhiteSpace, strip } from '../text/white-space.ts'
import { simplifyCommon } from './simplify-common.ts'
import { UNSPACED } from './unspaced.ts'

/**
 * The forms in which FineWeb's MinHash has read texts, as published in 2024-04 and since datatrove 0.3; and Limpid's own, which is
 * the latter with every character of a script without blanks between words as a word of its own.
 */
export type SimplifyEdition = '2024-04' | 'datatrove-0.10' | 'limpid-1'

/** Numbers of any script with at most one decimal separator (datatrove, `utils/text.py`). */
const NUMBER = /\p{Nd}+(?:[.,،٫⎖⎗⎘]\p{Nd}+)?/gu

/**
 * A text as near-duplicate search compares it: lower case, numbers as 0, without punctuation and accents, one blank
 * between words. FineWeb's editions give different words: `it's 3.14` is `it s 0`, and was `its 0`.
 */
export function simplify(text: string, edition: SimplifyEdition): string {
  if (edition === '2024-04') {
    const words = withoutPunctuation(singleBlanks(text.toLowerCase()), '')
    return strip(withoutAccents(words).replaceAll(/\p{Nd}+/gu, '0'))
  }
  const lower = text.toLowerCase()
  return simplifyCommon(lower) ?? simplifyAny(lower, edition)
}

/** A lower-case text of any characters, simplified as since datatrove 0.3. */
export function simplifyAny(lower: string, edition: 'datatrove-0.10' | 'limpid-1'): string {
  const words = withoutPunctuation(lower.replaceAll(NUMBER, '0'), ' ')
  const simple = strip(withoutAccents(singleBlanks(words)))
  return edition === 'limpid-1' ? singleBlanks(simple.replaceAll(UNSPACED, ' $& ')) : simple
}

function singleBlanks(text: string): string {
  let result = ''
  let start = 0
  for (let index = 0; index <= text.length; index++) {
    if (index < text.length && !isWhiteSpace(text.charCodeAt(index))) continue
    if (index > start) result += (result === '' ? '' : ' ') + text.slice(start, index)
    start = index + 1
  }
  return result
}

/** All 129 marks lie in the basic plane, so units decide. */
function withoutPunctuation(text: string, replacement: string): string {
  let result = ''
  let start = 0
  for (let index = 0; index < text.length; index++) {
    if (!PUNCTUATION.has(text.charCodeAt(index))) continue
    result += text.slice(start, index) + replacement
    start = index + 1
  }
  return start === 0 ? text : result + text.slice(start)
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{Mn}+/gu, '')
}
