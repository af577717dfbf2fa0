import type { MinHashEdition } from './minhash-edition.ts'
import type { Reserved } from './range-hasher.ts'
import { sha1Ranges, xxhash64Ranges } from './range-hashers.ts'
import { xxhash32 } from './xxhash.ts'

/**
 * The hash of every n-gram of words, in their order: the first bytes of SHA-1 over its UTF-8, read little-endian, or
 * xxHash with seed 0 (datatrove, `utils/hashes`). Words are written once, a blank after each; an n-gram is a range.
 */
export function shingleHashes(
  words: readonly string[],
  { hash, hashBits, ngram }: Pick<MinHashEdition, 'hash' | 'hashBits' | 'ngram'>,
): BigUint64Array {
  if (words.length < ngram) return new BigUint64Array()
  const hasher = hash === 'sha1' ? sha1Ranges : xxhash64Ranges
  let units = 0
  for (const word of words) units += word.length
  const reserved = hasher.reserve(units * 3 + words.length, words.length)
  write(words, reserved)
  if (hash === 'xxhash64' && hashBits === 32) return xxhash32Ranges(reserved, ngram)
  const hashes = hasher.hashes(reserved, ngram)
  return hashBits === 64 ? hashes : hashes.map((value) => value & 0xffff_ffffn)
}

/** Writes words as UTF-8, a blank after each. */
function write(words: readonly string[], { memory, at: first, starts }: Reserved): void {
  let at = first
  let count = 0
  for (const word of words) {
    starts[count++] = at
    for (let index = 0; index < word.length; index++) {
      const unit = word.charCodeAt(index)
      if (unit < 0x80) {
        memory[at++] = unit
        continue
      }
      const point = (unit & 0xf800) === 0xd800 ? pointAt(word, index) : unit
      if (point > 0xffff) index++
      at = writePoint(point, memory, at)
    }
    memory[at++] = 0x20
  }
  starts[count] = at
}

/** Half of a character that takes two units becomes U+FFFD, as in every encoder. */
function pointAt(word: string, index: number): number {
  const point = word.codePointAt(index) ?? 0xfffd
  return point > 0xffff ? point : 0xfffd
}

/** Two to four bytes; gives where the next go. */
function writePoint(point: number, memory: Uint8Array, first: number): number {
  let at = first
  if (point < 0x800) {
    memory[at++] = 0xc0 | (point >> 6)
  } else if (point < 0x1_0000) {
    memory[at++] = 0xe0 | (point >> 12)
    memory[at++] = 0x80 | ((point >> 6) & 0x3f)
  } else {
    memory[at++] = 0xf0 | (point >> 18)
    memory[at++] = 0x80 | ((point >> 12) & 0x3f)
    memory[at++] = 0x80 | ((point >> 6) & 0x3f)
  }
  memory[at++] = 0x80 | (point & 0x3f)
  return at
}

function xxhash32Ranges({ memory, starts }: Reserved, ngram: number): BigUint64Array {
  const bytes = Buffer.from(memory.buffer)
  return BigUint64Array.from({ length: starts.length - ngram }, (_, index) =>
    BigInt(xxhash32(bytes.subarray(starts[index], (starts[index + ngram] ?? 0) - 1))),
  )
}
