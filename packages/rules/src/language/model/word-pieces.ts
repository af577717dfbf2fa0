import { HASH_START, hashUnit, slotOf, type GramTable } from './gram-table.ts'
import { SCRIPT_OF_UNIT } from './letter-scripts.ts'

/** Bytes of a word that are read, of a piece, and from one piece to the next: as eld 2.1 cuts them. */
const MOST_BYTES = 70
const PIECE_BYTES = 4
const STRIDE = 3
const BLANK = 0x20

/** Pieces of words with the languages they are frequent in, and which of them this text has shown already. */
export interface PieceTable extends GramTable {
  readonly seen: Uint32Array
  /** Number of the text being read. */
  text: number
}

const word = new Uint8Array(MOST_BYTES + 3)

/**
 * Adds to `scores` the weights of each piece of the text’s words once: four UTF-8 bytes, every third place, with a blank at the word’s
 * beginning and end (the cut of eld 2.1, whose frequencies these are). The text is in lower case.
 */
export function addWordPieces(text: string, table: PieceTable, scores: Float64Array): void {
  table.text++
  let size = 0
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : BLANK
    if (isPartOfWord(text, at, unit)) {
      if (size < MOST_BYTES) size = addBytes(unit, size)
    } else if (size > 0) {
      addWord(Math.min(size, MOST_BYTES), table, scores)
      size = 0
    }
  }
}

/** Letters, and apostrophes before a letter. */
function isPartOfWord(text: string, at: number, unit: number): boolean {
  if (SCRIPT_OF_UNIT[unit] !== 0) return true
  if (unit !== 0x27 && unit !== 0x60 && unit !== 0x2019) return false
  return at + 1 < text.length && SCRIPT_OF_UNIT[text.charCodeAt(at + 1)] !== 0
}

function addBytes(unit: number, size: number): number {
  if (unit < 0x80) {
    word[size] = unit
    return size + 1
  }
  if (unit < 0x800) {
    word[size] = 0xc0 | (unit >> 6)
    word[size + 1] = 0x80 | (unit & 0x3f)
    return size + 2
  }
  word[size] = 0xe0 | (unit >> 12)
  word[size + 1] = 0x80 | ((unit >> 6) & 0x3f)
  word[size + 2] = 0x80 | (unit & 0x3f)
  return size + 3
}

function addWord(size: number, table: PieceTable, scores: Float64Array): void {
  let start = 0
  for (; start + PIECE_BYTES < size; start += STRIDE) {
    const hash = hashBytes(
      start === 0 ? hashUnit(HASH_START, BLANK) : HASH_START,
      start,
      PIECE_BYTES,
    )
    addPiece(hash, table, scores)
  }
  const last = Math.max(0, size - PIECE_BYTES)
  const hash = hashBytes(start === 0 ? hashUnit(HASH_START, BLANK) : HASH_START, last, size - last)
  addPiece(hashUnit(hash, BLANK), table, scores)
}

function hashBytes(hash: number, start: number, size: number): number {
  for (let at = start; at < start + size; at++) hash = hashUnit(hash, word[at] ?? 0)
  return hash
}

function addPiece(hash: number, table: PieceTable, scores: Float64Array): void {
  const slot = slotOf(table.keys, hash)
  if (table.keys[slot] === 0 || table.seen[slot] === table.text) return
  table.seen[slot] = table.text
  const from = table.starts[slot] ?? 0
  const to = from + (table.counts[slot] ?? 0)
  for (let entry = from; entry < to; entry++) {
    const language = table.languageOf[entry] ?? 0
    scores[language] = (scores[language] ?? 0) + (table.weights[entry] ?? 0)
  }
}
