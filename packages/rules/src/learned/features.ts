import { KIND } from './kinds.ts'
import type { Scan } from './scan.ts'

/** A feature: its name, and how it is read from a scan. */
export type Feature = readonly [name: string, read: (scan: Scan) => number]

const perWord = (count: number, { words }: Scan): number => count / (words + 5)
const of = ({ units }: Scan, kind: number): number => units[kind] ?? 0

function letters(scan: Scan): number {
  return of(scan, KIND.small) + of(scan, KIND.capital) + of(scan, KIND.unspaced)
}

function visible({ units }: Scan): number {
  let sum = 0
  for (let kind = 0; kind < units.length; kind++)
    if (kind !== KIND.blank && kind !== KIND.lineBreak) sum += units[kind] ?? 0
  return sum
}

/** Features that a text has however its lines are broken. */
export const FLOW_FEATURES: readonly Feature[] = [
  ['length', (scan) => Math.log(1 + scan.wordUnits)],
  ['word-length', (scan) => (scan.wordUnits + 25) / (scan.words + 5)],
  ['word-length-spread', spread],
  ['sentence-length', (scan) => Math.log((scan.words + 15) / (scan.sentences + 1))],
  ['sentence-unevenness', unevenness],
  ['capital-letters', (scan) => of(scan, KIND.capital) / (letters(scan) + 20)],
  ['names', (scan) => perWord(scan.namedWords, scan)],
  ['words-in-capitals', (scan) => perWord(scan.shoutedWords, scan)],
  ['figures', (scan) => of(scan, KIND.figure) / (visible(scan) + 20)],
  ['numbers', (scan) => perWord(scan.numbers, scan)],
  ['years', (scan) => perWord(scan.years, scan)],
  ['commas', (scan) => perWord(of(scan, KIND.comma), scan)],
  ['full-stops', (scan) => perWord(of(scan, KIND.fullStop), scan)],
  ['questions', (scan) => perWord(of(scan, KIND.question), scan)],
  ['exclamations', (scan) => perWord(of(scan, KIND.exclamation), scan)],
  ['colons', (scan) => perWord(of(scan, KIND.colon), scan)],
  ['quotations', (scan) => perWord(of(scan, KIND.quotation), scan)],
  ['brackets', (scan) => perWord(of(scan, KIND.bracket), scan)],
  ['dividers', (scan) => perWord(of(scan, KIND.divider), scan)],
  ['money', (scan) => perWord(of(scan, KIND.money), scan)],
  ['technical-signs', (scan) => perWord(of(scan, KIND.technical), scan)],
  ['apostrophes', (scan) => perWord(of(scan, KIND.apostrophe), scan)],
  ['dashes', (scan) => perWord(of(scan, KIND.dash), scan)],
  ['ellipses', (scan) => perWord(of(scan, KIND.ellipsis), scan)],
  ['other-signs', (scan) => perWord(of(scan, KIND.other), scan)],
  ['vocabulary', vocabulary],
]

function spread(scan: Scan): number {
  if (scan.words === 0) return 2
  const mean = scan.wordUnits / scan.words
  return Math.sqrt(Math.max(0, scan.squaredWordUnits / scan.words - mean * mean))
}

/** Standard deviation over mean of the words in a sentence. */
function unevenness(scan: Scan): number {
  if (scan.sentences < 2) return 0.6
  const mean = scan.words / scan.sentences
  const variance = Math.max(0, scan.squaredSentenceWords / scan.sentences - mean * mean)
  return Math.min(3, Math.sqrt(variance) / mean)
}

const STRETCH = 100
const seen = new Int32Array(256)
const seenIn = new Int32Array(256)

/** Different words in a hundred, averaged (as quality.narrow-vocabulary does); of a shorter text, as if it went on so. */
function vocabulary({ hashes, words }: Scan): number {
  const stretches = Math.floor(words / STRETCH)
  if (stretches === 0) return 0.7
  seenIn.fill(-1)
  let distinct = 0
  for (let stretch = 0; stretch < stretches; stretch++) {
    for (let at = stretch * STRETCH; at < (stretch + 1) * STRETCH; at++) {
      const hash = hashes[at] ?? 0
      let slot = (hash ^ (hash >>> 13)) & 255
      while (seenIn[slot] === stretch && seen[slot] !== hash) slot = (slot + 1) & 255
      if (seenIn[slot] === stretch) continue
      seenIn[slot] = stretch
      seen[slot] = hash
      distinct++
    }
  }
  return distinct / (stretches * STRETCH)
}
