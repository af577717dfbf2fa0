import type { Dictionary } from './dictionary.ts'
import { RowList } from './row-list.ts'
import { HASH_START, hashByte, hashBytes, RunHash } from './word-hash.ts'

export interface FeatureSettings {
  /** Shortest and longest character n-grams; none where `longest` is 0. */
  readonly shortest: number
  readonly longest: number
  /** Longest runs of words. */
  readonly wordRuns: number
  readonly buckets: number
}

/** What fastText puts around a word, and what it puts at the end of each line. */
const WORD_START = 0x3c
const WORD_END = 0x3e
const encoder = new TextEncoder()
const END_OF_LINE = encoder.encode('</s>')
const LABEL_PREFIX = encoder.encode('__label__')

/**
 * Rows of the model that a text lights up, in fastText's order: of each word its own and those of its character
 * n-grams, then those of runs of words. A line break counts as a blank.
 */
export function featuresOf(
  text: string,
  dictionary: Dictionary,
  settings: FeatureSettings,
): Int32Array {
  const bytes = encoder.encode(text)
  const found = new RowList()
  const hashes: number[] = []
  let start = 0
  for (let index = 0; index <= bytes.length; index++) {
    if (index < bytes.length && !isBlank(bytes[index] ?? 0)) continue
    const word = bytes.subarray(start, index)
    start = index + 1
    // A text that holds the mark ends there, as in fastText.
    if (isEndOfLine(word)) break
    if (word.length > 0) addWord(word, dictionary, settings, hashes, found)
  }
  addWord(END_OF_LINE, dictionary, { ...settings, longest: 0 }, hashes, found)
  if (settings.wordRuns > 1) addRuns(hashes, dictionary, settings, found)
  return found.rows
}

function isEndOfLine(word: Uint8Array): boolean {
  return word.length === END_OF_LINE.length && startsWith(word, END_OF_LINE)
}

/** fastText's `readWord`: blank, tab, line feed, vertical tab, form feed, carriage return and zero. */
function isBlank(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte === 0
}

function addWord(
  word: Uint8Array,
  dictionary: Dictionary,
  settings: FeatureSettings,
  hashes: number[],
  found: RowList,
): void {
  const hash = hashBytes(word)
  const known = dictionary.numberOf(word, hash)
  if (known >= 0) found.add(known)
  else if (startsWith(word, LABEL_PREFIX)) return
  hashes.push(hash)
  if (settings.longest > 0) addNgrams(word, dictionary, settings, found)
}

function startsWith(word: Uint8Array, beginning: Uint8Array): boolean {
  if (word[0] !== beginning[0] || word.length < beginning.length) return false
  return beginning.every((byte, index) => word[index] === byte)
}

/** N-grams of whole characters of `<word>`; a bracket alone is none. */
function addNgrams(
  word: Uint8Array,
  { words, rowOfBucket }: Dictionary,
  { shortest, longest, buckets }: FeatureSettings,
  found: RowList,
): void {
  const size = word.length + 2
  const bracketed = new Uint8Array(size)
  bracketed[0] = WORD_START
  bracketed.set(word, 1)
  bracketed[size - 1] = WORD_END
  for (let start = 0; start < size; start++) {
    if (isContinuation(bracketed[start] ?? 0)) continue
    let hash = HASH_START
    let end = start
    for (let length = 1; length <= longest && end < size; length++) {
      do hash = hashByte(hash, bracketed[end++] ?? 0)
      while (end < size && isContinuation(bracketed[end] ?? 0))
      if (length < shortest || (length === 1 && (start === 0 || end === size))) continue
      const unsigned = hash >>> 0
      // Quicker than the remainder of numbers beyond 31 bits, and as exact below 2^53.
      addBucket(unsigned - buckets * Math.floor(unsigned / buckets), words, rowOfBucket, found)
    }
  }
}

function isContinuation(byte: number): boolean {
  return (byte & 0xc0) === 0x80
}

function addRuns(
  hashes: readonly number[],
  { words, rowOfBucket }: Dictionary,
  { wordRuns, buckets }: FeatureSettings,
  found: RowList,
): void {
  const run = new RunHash()
  for (let start = 0; start < hashes.length; start++) {
    run.start(hashes[start] ?? 0)
    for (let next = start + 1; next < hashes.length && next < start + wordRuns; next++) {
      run.add(hashes[next] ?? 0)
      addBucket(run.modulo(buckets), words, rowOfBucket, found)
    }
  }
}

function addBucket(
  bucket: number,
  words: number,
  rowOfBucket: Int32Array | null,
  found: RowList,
): void {
  const row = rowOfBucket === null ? words + bucket : (rowOfBucket[bucket] ?? -1)
  if (row >= 0) found.add(row)
}
