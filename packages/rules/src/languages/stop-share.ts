import type { LanguagePack } from './pack.ts'

/** Units of the text that are read: enough to know, and a bound on the work for a huge page. */
const MOST_UNITS = 20_000
const WORD = /[\p{L}\p{M}]+/gu

/** Share of stop words among the words, or of letters that stop words cover; null for a text without any. `lower` is in lower case. */
export function stopShare(lower: string, pack: LanguagePack): number | null {
  const words = lower.slice(0, MOST_UNITS).normalize('NFC').match(WORD)
  if (words === null) return null
  const known = wordsOf(pack)
  return pack.words === 'spaces' ? shareOfWords(words, known) : coveredShare(words, known)
}

interface StopWords {
  readonly words: ReadonlySet<string>
  readonly longest: number
}

const known = new WeakMap<LanguagePack, StopWords>()

function wordsOf(pack: LanguagePack): StopWords {
  const made = known.get(pack) ?? {
    words: new Set(pack.stopWords),
    longest: Math.max(...pack.stopWords.map(({ length }) => length)),
  }
  known.set(pack, made)
  return made
}

function shareOfWords(words: readonly string[], { words: stops }: StopWords): number {
  let count = 0
  for (const word of words) if (stops.has(word)) count++
  return count / words.length
}

/** Reads from left to right, each time the longest stop word that stands there. */
function coveredShare(runs: readonly string[], { words: stops, longest }: StopWords): number {
  let covered = 0
  let letters = 0
  for (const run of runs) {
    letters += run.length
    for (let at = 0; at < run.length;) {
      const size = longestAt(run, at, stops, longest)
      covered += size
      at += Math.max(size, 1)
    }
  }
  return covered / letters
}

function longestAt(run: string, at: number, stops: ReadonlySet<string>, longest: number): number {
  for (let size = Math.min(longest, run.length - at); size > 0; size--)
    if (stops.has(run.slice(at, at + size))) return size
  return 0
}
