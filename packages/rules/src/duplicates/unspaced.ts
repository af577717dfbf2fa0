/**
 * Characters of scripts that set no blank between words. Cut at blanks, a sentence would be one word, five of them a shingle, and one character
 * changed in a page would make it look half another. Five characters are two or three words of Chinese, one or two of Thai.
 */
export const UNSPACED =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}\p{scx=Tibetan}\p{scx=Yi}]/gu
