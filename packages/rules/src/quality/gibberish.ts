import { NO_SPANS, type Rule } from '../rule.ts'
import { lowerText } from './letter-lines.ts'
import { isLetterUnit } from './letters.ts'

/** Letter triples looked at: enough for a steady estimate, and a bound on the work for a huge page. */
const SAMPLE_TRIPLES = 12_000
/** Characters of the text in which they are looked for. */
const SAMPLE_UNITS = 40_000
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
  measure(document) {
    const sample = lowerText(document).slice(0, SAMPLE_UNITS)
    return { score: coincidenceRatio(sample), spans: NO_SPANS }
  },
}

function coincidenceRatio(text: string): number | null {
  const letters = numberLetters(text)
  if (letters === null) return null
  const places = [new Meetings(), new Meetings(), new Meetings()] as const
  const triples = new TripleMeetings(Math.min(letters.length, SAMPLE_TRIPLES))
  let total = 0
  for (let index = 2; index < letters.length && total < SAMPLE_TRIPLES; index++) {
    const one = letters[index - 2] ?? 0
    const two = letters[index - 1] ?? 0
    const three = letters[index] ?? 0
    if (one === 0 || two === 0 || three === 0) continue
    triples.add((one * MAX_LETTERS + two) * MAX_LETTERS + three)
    places[0].add(one)
    places[1].add(two)
    places[2].add(three)
    total++
  }
  const all = (total * (total - 1)) / 2
  const expected = places.reduce((product, { met }) => (product * met) / all, all)
  return expected >= MIN_EXPECTED_MEETINGS ? triples.met / expected : null
}

/** Each character as the number of its letter, from 1 in order of appearance; 0 where it is none. Null with too many letters. */
function numberLetters(text: string): Uint16Array | null {
  const numbers = new Uint16Array(0x10000)
  const astral = new Map<number, number>()
  const letters = new Uint16Array(text.length)
  let known = 0
  let length = 0
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    const codePoint = unit >= 0xd800 && unit < 0xdc00 ? (text.codePointAt(index) ?? 0) : unit
    if (codePoint > 0xffff) index++
    if (!isLetterUnit(unit)) {
      letters[length++] = 0
      continue
    }
    let number = codePoint > 0xffff ? (astral.get(codePoint) ?? 0) : (numbers[codePoint] ?? 0)
    if (number === 0) {
      number = ++known
      if (known >= MAX_LETTERS) return null
      if (codePoint > 0xffff) astral.set(codePoint, number)
      else numbers[codePoint] = number
    }
    letters[length++] = number
  }
  return letters.subarray(0, length)
}

/** In how many ways two of the letters added are the same. */
class Meetings {
  readonly #counts = new Uint32Array(MAX_LETTERS)
  met = 0

  add(letter: number): void {
    const before = this.#counts[letter] ?? 0
    this.met += before
    this.#counts[letter] = before + 1
  }
}

/** The same for triples, as keys from 1 to 2^30, in a table that is never more than half full. */
class TripleMeetings {
  readonly #keys: Int32Array
  readonly #counts: Uint16Array
  met = 0

  constructor(most: number) {
    const slots = 2 ** Math.ceil(Math.log2(2 * most + 2))
    this.#keys = new Int32Array(slots)
    this.#counts = new Uint16Array(slots)
  }

  add(key: number): void {
    const mask = this.#keys.length - 1
    let slot = (Math.imul(key, 0x9e3779b1) >>> 15) & mask
    while (this.#keys[slot] !== key && this.#keys[slot] !== 0) slot = (slot + 1) & mask
    this.#keys[slot] = key
    const before = this.#counts[slot] ?? 0
    this.met += before
    this.#counts[slot] = before + 1
  }
}
