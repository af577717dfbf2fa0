import { HASH_RANGES_WASM } from './hash-ranges-wasm.ts'
import type { MinHashEdition } from './minhash-edition.ts'
import { xxhash32 } from './xxhash.ts'

/** What comes before the text in the memory of hash-ranges.wat. */
const TEXT = 448
const PAGE = 65_536

/**
 * The hash of every n-gram of words, in their order: the first bytes of SHA-1 over its UTF-8, read little-endian, or
 * xxHash with seed 0 (datatrove, `utils/hashes`). Words are joined by one blank and written once; an n-gram is a range.
 */
export function shingleHashes(
  words: readonly string[],
  { hash, hashBits, ngram }: Pick<MinHashEdition, 'hash' | 'hashBits' | 'ngram'>,
): BigUint64Array {
  const count = words.length - ngram + 1
  if (count <= 0) return new BigUint64Array()
  const { bytes, starts, out } = write(words, count)
  if (hash === 'xxhash64' && hashBits === 32) {
    return BigUint64Array.from({ length: count }, (_, index) =>
      BigInt(xxhash32(bytes.subarray(starts[index], (starts[index + ngram] ?? 0) - 1))),
    )
  }
  kernel.hash(hash === 'sha1' ? 1 : 0, starts.byteOffset, count, ngram, out)
  const hashes = new BigUint64Array(kernel.memory.buffer, out, count).slice()
  return hashBits === 64 ? hashes : hashes.map((value) => value & 0xffff_ffffn)
}

interface Written {
  /** All of the memory. */
  readonly bytes: Buffer
  /** Where each word begins, and last, one past the end. */
  readonly starts: Uint32Array
  /** Where hashes go. */
  readonly out: number
}

/** Memory grows to the longest text and is used again for the next. */
function write(words: readonly string[], count: number): Written {
  const text = words.join(' ')
  const length = Buffer.byteLength(text)
  const startsAt = Math.ceil((TEXT + length) / 8) * 8
  const out = Math.ceil((startsAt + (words.length + 1) * 4) / 8) * 8
  const missing = out + count * 8 - kernel.memory.buffer.byteLength
  if (missing > 0) kernel.memory.grow(Math.ceil(missing / PAGE))
  const bytes = Buffer.from(kernel.memory.buffer)
  bytes.write(text, TEXT, 'utf8')
  const starts = new Uint32Array(kernel.memory.buffer, startsAt, words.length + 1)
  const isAscii = length === text.length
  let at = TEXT
  for (const [index, word] of words.entries()) {
    starts[index] = at
    at += (isAscii ? word.length : Buffer.byteLength(word)) + 1
  }
  starts[words.length] = at
  return { bytes, starts, out }
}

interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number }
  readonly hash: (isSha1: 0 | 1, starts: number, count: number, ngram: number, out: number) => void
}

/** As much of the standard's interface as is used: its types come with those of browsers only. The exports are those of hash-ranges.wat. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object) => { readonly exports: Exports }
}

const kernel = new WebAssembly.Instance(
  new WebAssembly.Module(Buffer.from(HASH_RANGES_WASM, 'base64')),
).exports
