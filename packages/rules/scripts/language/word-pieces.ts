import { z } from 'zod'

const ELD = new URL('../../../../node_modules/eld/src/', import.meta.url)
/** eld adds this to every stored score. */
const LEAST_SCORE = 53
/** eld’s `ms` holds Indonesian as well, which it cannot tell from it. */
const LEFT_OUT = new Set(['ms'])

const LETTERS = z.object({ dictionary: z.array(z.string()) })
const TABLE = z.object({
  ngramsData: z.object({
    languages: z.record(z.string(), z.string()),
    ngrams: z.record(z.string(), z.record(z.string(), z.number())),
  }),
})

/** One piece of a word: its bytes, and the languages that have it, as places in the list of codes, with their weights. */
export interface WordPiece {
  readonly bytes: readonly number[]
  readonly entries: readonly (readonly [number, number])[]
}

/** The large table of eld 2.1 (Apache-2.0) for the languages listed, and which of them it has. */
export async function wordPieces(
  codes: readonly string[],
): Promise<{ readonly pieces: readonly WordPiece[]; readonly known: ReadonlySet<string> }> {
  const { dictionary } = LETTERS.parse(await import(new URL('dictionary.js', ELD).href))
  const { ngramsData } = TABLE.parse(await import(new URL('ngrams/large.js', ELD).href))
  const places = new Map<string, number>()
  for (const [id, code] of Object.entries(ngramsData.languages)) {
    const place = codes.indexOf(code === 'no' ? 'nb' : code)
    if (place >= 0 && !LEFT_OUT.has(code)) places.set(id, place)
  }
  const byteOf = new Map(dictionary.map((letter, byte) => [letter, byte]))
  byteOf.set(' ', 0x20)
  const pieces: WordPiece[] = []
  for (const [piece, scores] of Object.entries(ngramsData.ngrams)) {
    const entries = Object.entries(scores).flatMap(([id, score]) => {
      const place = places.get(id)
      return place === undefined ? [] : [[place, score + LEAST_SCORE] as const]
    })
    if (entries.length > 0) pieces.push({ bytes: bytesOf(piece, byteOf), entries })
  }
  return { pieces, known: new Set([...places.values()].map((place) => codes[place] ?? '')) }
}

/** eld writes one letter of its own for each byte. */
function bytesOf(piece: string, byteOf: ReadonlyMap<string, number>): readonly number[] {
  return Array.from(piece, (letter) => byteOf.get(letter) ?? letter.charCodeAt(0))
}
