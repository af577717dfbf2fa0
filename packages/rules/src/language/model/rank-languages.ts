import { languageModel } from './language-model.ts'
import { addLetterGrams } from './letter-grams.ts'
import { addWordPieces } from './word-pieces.ts'

/** What one unit of a piece’s weight is worth in the units of letter sequences; chosen on development text (data/language/README.md). */
const PIECE_WORTH = 2.4

/** The most likely languages of a text. */
export interface RankedLanguages {
  readonly best: string
  readonly second: string | null
  /** How far the best is before the second, in weight units (1/8 nat). */
  readonly lead: number
  /** Weight per letter sequence, as a share of what text in that language usually has. */
  readonly fit: number
  /** Letter sequences looked up. */
  readonly asked: number
}

const letterScores = new Float64Array(256)
const pieceScores = new Float64Array(256)

/**
 * Ranks the languages written in a script by the letter sequences of the text. Among the languages whose word pieces are known, these
 * count as well; they never decide between a language with and one without. Null for a script that no language of ours has.
 */
export function rankLanguages(text: string, script: number): RankedLanguages | null {
  const { grams, pieces, languages, byScript } = languageModel()
  const candidates = byScript[script] ?? []
  for (const [place, { prior }] of languages.entries()) letterScores[place] = prior
  pieceScores.fill(0)
  const lower = text.toLowerCase()
  const asked = addLetterGrams(lower, grams, letterScores)
  addWordPieces(lower, pieces, pieceScores)
  joinPieces(candidates)
  let best = -1
  let second = -1
  for (const place of candidates) {
    if (best < 0 || scoreOf(place) > scoreOf(best)) {
      second = best
      best = place
    } else if (second < 0 || scoreOf(place) > scoreOf(second)) second = place
  }
  const first = languages[best]
  if (first === undefined) return null
  const weight = (letterScores[best] ?? 0) - first.prior
  return {
    best: first.code,
    second: languages[second]?.code ?? null,
    lead: scoreOf(best) - (second < 0 ? 0 : scoreOf(second)),
    fit: weight / Math.max(asked, 1) / first.usualFit,
    asked,
  }
}

/** Turns the pieces’ scores into what they change: the best language with pieces keeps the letters’ best score among those. */
function joinPieces(candidates: readonly number[]): void {
  const { languages } = languageModel()
  let plain = -Infinity
  let joined = -Infinity
  for (const place of candidates) {
    if (!languages[place]?.hasPieces) continue
    plain = Math.max(plain, letterScores[place] ?? 0)
    joined = Math.max(joined, (letterScores[place] ?? 0) + PIECE_WORTH * (pieceScores[place] ?? 0))
  }
  for (const place of candidates)
    pieceScores[place] = languages[place]?.hasPieces
      ? PIECE_WORTH * (pieceScores[place] ?? 0) - joined + plain
      : 0
}

function scoreOf(place: number): number {
  return (letterScores[place] ?? 0) + (pieceScores[place] ?? 0)
}
