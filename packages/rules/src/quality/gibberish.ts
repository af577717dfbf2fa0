import { NO_SPANS, type Rule } from '../rule.ts'
import { isLetterUnit } from './letters.ts'

/** Letter triples looked at: enough for a steady estimate, and a bound on the work for a huge page. */
const SAMPLE_TRIPLES = 20_000
/** Characters of the text in which they are looked for. */
const SAMPLE_UNITS = 60_000
/** Fewer triples expected to meet by chance than this, and the ratio says nothing. */
const MIN_EXPECTED_MEETINGS = 5
/** Distinct letters told apart; a script that has more (Han) leaves the ratio to `quality.random-characters`. */
const MAX_LETTERS = 1024

/**
 * Finds letters thrown together by chance: random strings, encoded data, encrypted text.
 *
 * In every language a letter depends on the letters before it, so runs of three come back more often than
 * the letters alone, without case, would make them. The score is that ratio: pairs of equal triples inside words, over the
 * number expected if neighbours were independent (Friedman's index of coincidence, 1922, taken over
 * trigraphs). Chance gives 1 in any script. Null where the text is too short, or its script too rich, to tell.
 *
 * Measured (README.md beside this file): 528 translations of one text lie above 2.1, random letters of six
 * alphabets below 1.3; the threshold stands between. Words in random order, and sounds chained by a
 * generator, keep the statistics of language and are not found.
 */
export const gibberish: Rule = {
  id: 'quality.gibberish',
  version: 1,
  sentence: 'Letters follow one another as if drawn by chance, as in no language.',
  source: 'packages/rules/src/quality/README.md',
  unit: 'ratio',
  fires: '<',
  threshold: 1.6,
  action: 'drop',
  parameters: {},
  measure({ text }) {
    return { score: coincidenceRatio(text.slice(0, SAMPLE_UNITS).toLowerCase()), spans: NO_SPANS }
  },
}

function coincidenceRatio(text: string): number | null {
  const numbers = new Map<number, number>()
  const triples = new Map<number, number>()
  const places = [
    new Uint32Array(MAX_LETTERS),
    new Uint32Array(MAX_LETTERS),
    new Uint32Array(MAX_LETTERS),
  ]
  let total = 0
  let one = -1
  let two = -1
  for (let index = 0; index < text.length && total < SAMPLE_TRIPLES; index++) {
    const codePoint = text.codePointAt(index) ?? 0
    if (codePoint > 0xffff) index++
    const three = isLetterUnit(text.charCodeAt(index)) ? numberOf(codePoint, numbers) : -1
    if (three === MAX_LETTERS) return null
    if (one >= 0 && two >= 0 && three >= 0) {
      const key = (one * MAX_LETTERS + two) * MAX_LETTERS + three
      triples.set(key, (triples.get(key) ?? 0) + 1)
      increment(places, 0, one)
      increment(places, 1, two)
      increment(places, 2, three)
      total++
    }
    one = two
    two = three
  }
  const all = (total * (total - 1)) / 2
  let expected = all
  for (const place of places) expected *= meetings(place) / all
  return expected >= MIN_EXPECTED_MEETINGS ? meetings(triples.values()) / expected : null
}

function numberOf(codePoint: number, numbers: Map<number, number>): number {
  const known = numbers.get(codePoint)
  if (known !== undefined) return known
  const next = numbers.size
  if (next < MAX_LETTERS) numbers.set(codePoint, next)
  return next
}

function increment(places: readonly Uint32Array[], place: number, letter: number): void {
  const counts = places[place]
  if (counts !== undefined) counts[letter] = (counts[letter] ?? 0) + 1
}

/** In how many ways two of the counted things are the same. */
function meetings(counts: Iterable<number>): number {
  let sum = 0
  for (const count of counts) sum += (count * (count - 1)) / 2
  return sum
}
