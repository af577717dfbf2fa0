/** Finds which of many phrases a text holds, in one pass over it. */
export interface PhraseFinder {
  /** Calls `found` with the place and the number of each phrase, as often as it occurs. */
  find(text: string, found: (at: number, phrase: number) => void): void
}

/** Units that must agree before a phrase is compared in full; shorter phrases by their first two. */
const KEY_UNITS = 4

/** Makes a finder for phrases of two UTF-16 units or more. */
export function phraseFinder(phrases: readonly string[]): PhraseFinder {
  const long = keyed(phrases, KEY_UNITS, (phrase) => phrase.length >= KEY_UNITS)
  const short = keyed(phrases, 2, (phrase) => phrase.length < KEY_UNITS)
  return {
    find(text, found) {
      for (let at = 0; at + 2 <= text.length; at++) {
        const two = hashOf(text, at, 2)
        if (short.marks[two] === 1) compare(phrases, short, text, at, two, found)
        if (at + KEY_UNITS > text.length) continue
        const four = hashOf(text, at, KEY_UNITS)
        if (long.marks[four] === 1) compare(phrases, long, text, at, four, found)
      }
    },
  }
}

interface Keyed {
  /** 1 at the hash of the beginning of some phrase. */
  readonly marks: Uint8Array
  readonly byHash: ReadonlyMap<number, readonly number[]>
}

function keyed(
  phrases: readonly string[],
  units: number,
  belongs: (phrase: string) => boolean,
): Keyed {
  const marks = new Uint8Array(0x10000)
  const byHash = new Map<number, number[]>()
  for (const [index, phrase] of phrases.entries()) {
    if (!belongs(phrase)) continue
    const hash = hashOf(phrase, 0, units)
    marks[hash] = 1
    byHash.set(hash, [...(byHash.get(hash) ?? []), index])
  }
  return { marks, byHash }
}

function compare(
  phrases: readonly string[],
  { byHash }: Keyed,
  text: string,
  at: number,
  hash: number,
  found: (at: number, phrase: number) => void,
): void {
  for (const index of byHash.get(hash) ?? []) {
    if (text.startsWith(phrases[index] ?? '', at)) found(at, index)
  }
}

function hashOf(text: string, at: number, units: number): number {
  let hash = 0
  for (let index = at; index < at + units; index++)
    hash = (Math.imul(hash, 0x6f4f) + text.charCodeAt(index)) & 0xffff
  return hash
}
