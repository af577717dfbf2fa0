/** The words of a text as evaluation texts are compared by, each with where it stands: UTF-16 offsets. */
export interface ComparedWords {
  readonly words: readonly string[]
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

/** Scripts that are written without blanks between words: each letter with its marks counts as a word. */
const UNSPACED =
  '[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}]'

/** Linear: no two ways of matching one letter. */
const WORD = new RegExp(
  `[${UNSPACED}&&[\\p{L}\\p{N}]]\\p{M}*|[[\\p{L}\\p{M}\\p{N}]--${UNSPACED}]+`,
  'gv',
)

/**
 * Words are runs of letters, marks and digits, in lower case and Unicode's compatibility form: case, punctuation and white space say
 * nothing, as in GPT-3's appendix C (arXiv:2005.14165).
 */
export function comparedWords(text: string): ComparedWords {
  const words: string[] = []
  const offsets: number[] = []
  for (const { 0: word, index } of text.matchAll(WORD)) {
    words.push(word.normalize('NFKC').toLowerCase())
    offsets.push(index, index + word.length)
  }
  const starts = new Uint32Array(words.length)
  const ends = new Uint32Array(words.length)
  for (let index = 0; index < words.length; index++) {
    starts[index] = offsets[index * 2] ?? 0
    ends[index] = offsets[index * 2 + 1] ?? 0
  }
  return { words, starts, ends }
}
