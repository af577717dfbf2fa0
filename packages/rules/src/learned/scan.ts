import { KIND, KIND_OF_UNIT, KINDS, LOWER_UNIT } from './kinds.ts'

/** Units of the text that are read: a bound on the work for a huge page, and enough to know its kind. */
const MOST_UNITS = 20_000
/** Words that are kept as hashes: as many as the units above can hold. */
const MOST_WORDS = MOST_UNITS
/** Lines that are told apart; the rest count as the last one. */
const MOST_LINES = 4_000
/** FNV-1a, 32 bits (offset basis and prime from the authors' page, isthe.com/chongo/tech/comp/fnv). */
const OFFSET_BASIS = 0x811c9dc5
const PRIME = 0x01000193

/** What one pass over a text counts. The arrays are shared and overwritten by the next scan: read them at once. */
export interface Scan {
  /** Units of each kind (kinds.ts). */
  readonly units: Uint32Array
  /** FNV-1a over the lower-case units of each word. */
  readonly hashes: Int32Array
  words: number
  /** Units in words. */
  wordUnits: number
  squaredWordUnits: number
  /** Words that begin with a capital and do not begin a sentence or line. */
  namedWords: number
  /** Words in capitals only, of two letters or more. */
  shoutedWords: number
  /** Full stops, question and exclamation marks after a word and before a blank or the end of the line. */
  sentences: number
  squaredSentenceWords: number
  /** Numbers of four figures from 1900 to 2099. */
  years: number
  numbers: number
  /** For each filled line: units that are not blank, words, and 1 where it ends as a sentence does. */
  readonly lineUnits: Uint32Array
  readonly lineWords: Uint32Array
  readonly lineEnds: Uint8Array
  readonly lineSentences: Uint32Array
  /** Kind of the line's first unit. */
  readonly lineFirst: Uint8Array
  readonly lineHashes: Int32Array
  lines: number
}

const scan: Scan = {
  units: new Uint32Array(KINDS),
  hashes: new Int32Array(MOST_WORDS),
  words: 0,
  wordUnits: 0,
  squaredWordUnits: 0,
  namedWords: 0,
  shoutedWords: 0,
  sentences: 0,
  squaredSentenceWords: 0,
  years: 0,
  numbers: 0,
  lineUnits: new Uint32Array(MOST_LINES),
  lineWords: new Uint32Array(MOST_LINES),
  lineEnds: new Uint8Array(MOST_LINES),
  lineSentences: new Uint32Array(MOST_LINES),
  lineFirst: new Uint8Array(MOST_LINES),
  lineHashes: new Int32Array(MOST_LINES),
  lines: 0,
}

/** Reads the text once, kind by kind, cutting words, sentences and lines on the way. */
export function scanText(text: string): Scan {
  reset()
  const length = Math.min(text.length, MOST_UNITS)
  let at = 0
  while (at < length) at = scanLine(text, at, length)
  return scan
}

function reset(): void {
  scan.units.fill(0)
  scan.words = 0
  scan.wordUnits = 0
  scan.squaredWordUnits = 0
  scan.namedWords = 0
  scan.shoutedWords = 0
  scan.sentences = 0
  scan.squaredSentenceWords = 0
  scan.years = 0
  scan.numbers = 0
  scan.lines = 0
}

/** What is known of the line being read. */
const here = {
  words: 0,
  sentences: 0,
  sentenceStart: 0,
  visible: 0,
  first: 0,
  last: 0,
  isStart: true,
}

/** One line; gives the place after its break. */
function scanLine(text: string, start: number, length: number): number {
  here.words = scan.words
  here.sentences = scan.sentences
  here.sentenceStart = scan.words
  here.visible = 0
  here.first = KIND.blank
  here.last = KIND.blank
  here.isStart = true
  let hash = OFFSET_BASIS
  let at = start
  while (at < length) {
    const unit = text.charCodeAt(at)
    const kind = kindOf(unit)
    countUnit(kind)
    if (kind === KIND.lineBreak) {
      at++
      break
    }
    if (kind === KIND.blank) {
      at++
      continue
    }
    if (here.first === KIND.blank) here.first = kind
    hash = Math.imul(hash ^ unit, PRIME)
    const end = scanVisible(text, at, length, kind)
    here.visible += end - at
    at = end
  }
  if (here.visible > 0) keepLine(hash)
  return at
}

/** A word, a number or a mark; gives the place after it. */
function scanVisible(text: string, at: number, length: number, kind: number): number {
  if (isLetter(kind)) {
    const end = scanWord(text, at, length, here.isStart)
    here.last = kind
    here.isStart = false
    return end
  }
  if (kind === KIND.figure) {
    here.last = kind
    here.isStart = false
    return scanNumber(text, at, length)
  }
  if (kind >= KIND.fullStop && kind <= KIND.exclamation) endSentence(text, at, length)
  if (kind !== KIND.quotation && kind !== KIND.bracket && kind !== KIND.apostrophe) here.last = kind
  return at + 1
}

function endSentence(text: string, at: number, length: number): void {
  here.isStart = true
  const words = scan.words - here.sentenceStart
  if (words === 0 || !standsBeforeBlank(text, at, length)) return
  scan.sentences++
  scan.squaredSentenceWords += words * words
  here.sentenceStart = scan.words
}

/** Full stops of wide scripts need no blank after them. */
function standsBeforeBlank(text: string, at: number, length: number): boolean {
  if (at + 1 >= length || text.charCodeAt(at) > 0x7f) return true
  const next = kindOf(text.charCodeAt(at + 1))
  return next === KIND.blank || next === KIND.lineBreak || next === KIND.quotation
}

function keepLine(hash: number): void {
  const line = Math.min(scan.lines, MOST_LINES - 1)
  scan.lineUnits[line] = here.visible
  scan.lineWords[line] = scan.words - here.words
  scan.lineSentences[line] = scan.sentences - here.sentences
  scan.lineEnds[line] = isSentenceEnd(here.last) ? 1 : 0
  scan.lineFirst[line] = here.first
  scan.lineHashes[line] = hash
  scan.lines = line + 1
}

function kindOf(unit: number): number {
  return KIND_OF_UNIT[unit] ?? 0
}

function countUnit(kind: number): void {
  scan.units[kind] = (scan.units[kind] ?? 0) + 1
}

function isLetter(kind: number): boolean {
  return kind >= KIND.small && kind <= KIND.unspaced
}

function isSentenceEnd(kind: number): boolean {
  return (kind >= KIND.fullStop && kind <= KIND.exclamation) || kind === KIND.ellipsis
}

/** One word: letters with apostrophes between them, or two letters of a script without spaces. */
function scanWord(text: string, start: number, length: number, isStart: boolean): number {
  let hash = OFFSET_BASIS
  let capitals = 0
  let at = start
  for (; at < length; at++) {
    const unit = text.charCodeAt(at)
    const kind = kindOf(unit)
    if (!isLetter(kind) && !(kind === KIND.apostrophe && isLetterAt(text, at + 1, length))) break
    if (at > start) countUnit(kind)
    if (kind === KIND.capital) capitals++
    hash = Math.imul(hash ^ (kind === KIND.apostrophe ? 0x27 : (LOWER_UNIT[unit] ?? unit)), PRIME)
    if (kind === KIND.unspaced && at > start) {
      at++
      break
    }
  }
  keepWord(hash, at - start, capitals)
  const isName = kindOf(text.charCodeAt(start)) === KIND.capital && !isStart
  if (isName && (capitals < at - start || capitals === 1)) scan.namedWords++
  return at
}

function keepWord(hash: number, size: number, capitals: number): void {
  scan.hashes[scan.words++] = hash
  scan.wordUnits += size
  scan.squaredWordUnits += size * size
  if (capitals === size && size > 1) scan.shoutedWords++
}

function isLetterAt(text: string, at: number, length: number): boolean {
  return at < length && isLetter(kindOf(text.charCodeAt(at)))
}

function scanNumber(text: string, start: number, length: number): number {
  let value = 0
  let at = start
  for (; at < length; at++) {
    const unit = text.charCodeAt(at)
    if (kindOf(unit) !== KIND.figure) break
    if (at > start) countUnit(KIND.figure)
    value = Math.min(value * 10 + (unit & 15), 1_000_000)
  }
  scan.numbers++
  if (at - start === 4 && value >= 1900 && value < 2100) scan.years++
  return at
}
