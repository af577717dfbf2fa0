import { view } from '../document.ts'

/** The words of a text, prepared so that runs of them can be compared without being joined. */
export interface WordSequence {
  readonly texts: readonly string[]
  /** All words joined without anything between; word `index` starts at `starts[index]`, in UTF-16 units. */
  readonly joined: string
  readonly starts: Int32Array
  /** Code points of all words before `index`. */
  readonly codePoints: Int32Array
  /** Polynomial hash, modulo 2^32, of the first `offset` units of `joined`. */
  readonly hashes: Int32Array
  readonly powers: Int32Array
}

/** An odd multiplier (the golden ratio of 32 bits): hashes only sort candidates, equality is always verified. */
const BASE = 0x9e3779b1 | 0

export const wordSequence = view(({ words }): WordSequence => {
  const starts = new Int32Array(words.length + 1)
  const codePoints = new Int32Array(words.length + 1)
  const texts: string[] = []
  for (let index = 0; index < words.length; index++) {
    const word = words[index]
    if (!word) break
    texts.push(word.text)
    starts[index + 1] = (starts[index] ?? 0) + word.text.length
    codePoints[index + 1] = (codePoints[index] ?? 0) + word.codePoints
  }
  const joined = texts.join('')
  const hashes = new Int32Array(joined.length + 1)
  const powers = new Int32Array(joined.length + 1)
  let hash = 0
  let power = 1
  powers[0] = 1
  for (let offset = 0; offset < joined.length; offset++) {
    hash = (Math.imul(hash, BASE) + joined.charCodeAt(offset) + 1) | 0
    power = Math.imul(power, BASE)
    hashes[offset + 1] = hash
    powers[offset + 1] = power
  }
  return { texts, joined, starts, codePoints, hashes, powers }
})

/** Hash of the words `from … to − 1` joined without anything between. */
export function runHash(
  { starts, hashes, powers }: WordSequence,
  from: number,
  to: number,
): number {
  const start = starts[from] ?? 0
  const end = starts[to] ?? 0
  const hash = ((hashes[end] ?? 0) - Math.imul(hashes[start] ?? 0, powers[end - start] ?? 0)) | 0
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
}
