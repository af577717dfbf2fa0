import type { Document } from '../document.ts'
import { NO_SPANS, type Finding, type Rule } from '../rule.ts'
import { letterLines, lowerText } from './letter-lines.ts'
import { isLetterUnit } from './letters.ts'

/** A passage of this weight in letters is a clause of ten words or so: equal ones are no coincidence. */
const PASSAGE_WEIGHT = 50
/** Remembered passages per width. */
const STRIDES = 5
/** The prime of FNV-1a, 32 bits. */
const MULTIPLIER = 0x01000193

/**
 * Finds pages stitched from the same passages, wherever the lines break and in every script.
 *
 * Letters alone are compared, without case, spaces, figures and punctuation. Passages of about ten words
 * (50 letters; 15 Chinese characters) are remembered; a rolling hash finds any later occurrence, which is
 * checked letter by letter. The score is the share of letters inside a second or later occurrence.
 * Gopher's limit for ten-word repetitions is 0.10 (arXiv:2112.11446, table A1); songs come back to their
 * chorus and laws to their phrases, up to 0.45 in real pages seen, hence 0.5.
 */
export const repetitiveNgrams: Rule = {
  id: 'quality.repetitive-ngrams',
  version: 1,
  sentence: 'Passages of ten words or more come back and fill a large part of the page.',
  source: 'https://arxiv.org/abs/2112.11446',
  unit: 'share',
  fires: '>',
  threshold: 0.5,
  action: 'drop',
  parameters: {},
  measure: repeatedPassages,
}

function repeatedPassages(document: Document): Finding {
  const { weight, letters } = letterLines(document)
  if (letters === 0) return { score: null, spans: NO_SPANS }
  const width = Math.max(8, Math.round((PASSAGE_WEIGHT * letters) / weight))
  const units = lettersOnly(lowerText(document))
  if (units.length < 2 * width) return { score: 0, spans: NO_SPANS }
  return { score: repeatedUnits(units, width) / units.length, spans: NO_SPANS }
}

/** The letters of the text without case, as UTF-16 units. */
function lettersOnly(lower: string): Uint16Array {
  const units = new Uint16Array(lower.length)
  let length = 0
  for (let index = 0; index < lower.length; index++) {
    const unit = lower.charCodeAt(index)
    if (isLetterUnit(unit)) units[length++] = unit
  }
  return units.subarray(0, length)
}

/**
 * Scans once with a rolling hash. Of the passages behind the scan every fifth of a width is remembered, so that
 * any repetition of 1.2 widths is met; a passage never matches one that it overlaps.
 */
function repeatedUnits(units: Uint16Array, width: number): number {
  const stride = Math.max(1, Math.floor(width / STRIDES))
  const hashes = rollingHashes(units, width)
  const seen = new PassageTable(Math.ceil(hashes.length / stride))
  let covered = 0
  let coveredTo = 0
  for (let start = 0; start < hashes.length; start++) {
    const passed = start - width
    if (passed >= 0 && passed % stride === 0) seen.remember(hashes, passed)
    const earlier = seen.find(hashes, hashes[start] ?? 0)
    if (earlier < 0 || !equals(units, earlier, start, width)) continue
    covered += start + width - Math.max(coveredTo, start)
    coveredTo = start + width
  }
  return covered
}

/** Places of passages by their hash: the first place of each; never more than half full. */
class PassageTable {
  readonly #places: Int32Array
  readonly #mask: number

  constructor(most: number) {
    const slots = 2 ** Math.ceil(Math.log2(2 * most + 2))
    this.#places = new Int32Array(slots)
    this.#mask = slots - 1
  }

  remember(hashes: Int32Array, place: number): void {
    const slot = this.#slotOf(hashes, hashes[place] ?? 0)
    if (this.#places[slot] === 0) this.#places[slot] = place + 1
  }

  /** The place of a remembered passage with this hash, or -1. */
  find(hashes: Int32Array, hash: number): number {
    return (this.#places[this.#slotOf(hashes, hash)] ?? 0) - 1
  }

  #slotOf(hashes: Int32Array, hash: number): number {
    let slot = (Math.imul(hash, 0x9e3779b1) >>> 7) & this.#mask
    for (;;) {
      const place = this.#places[slot] ?? 0
      if (place === 0 || hashes[place - 1] === hash) return slot
      slot = (slot + 1) & this.#mask
    }
  }
}

/** The hash of the passage at every place. */
function rollingHashes(units: Uint16Array, width: number): Int32Array {
  const hashes = new Int32Array(units.length - width + 1)
  const leaving = power(MULTIPLIER, width - 1)
  let hash = hashOf(units, 0, width)
  for (let start = 0; start < hashes.length; start++) {
    hashes[start] = hash
    hash = Math.imul(hash - Math.imul(units[start] ?? 0, leaving), MULTIPLIER)
    hash = (hash + (units[start + width] ?? 0)) | 0
  }
  return hashes
}

function hashOf(units: Uint16Array, start: number, width: number): number {
  let hash = 0
  for (let index = start; index < start + width; index++)
    hash = (Math.imul(hash, MULTIPLIER) + (units[index] ?? 0)) | 0
  return hash
}

function power(base: number, exponent: number): number {
  let result = 1
  for (let step = 0; step < exponent; step++) result = Math.imul(result, base)
  return result
}

function equals(units: Uint16Array, one: number, other: number, width: number): boolean {
  for (let step = 0; step < width; step++) {
    if (units[one + step] !== units[other + step]) return false
  }
  return true
}
