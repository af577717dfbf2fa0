import { hash as digest } from 'node:crypto'
import type { MinHashEdition } from './minhash-edition.ts'
import { xxhash32, xxhash64 } from './xxhash.ts'

/** The hash of a shingle's UTF-8: the first bytes of SHA-1 read little-endian, or xxHash with seed 0 (datatrove, `utils/hashes`). */
export function shingleHash(
  shingle: string,
  { hash, hashBits }: Pick<MinHashEdition, 'hash' | 'hashBits'>,
): bigint {
  if (hash === 'sha1') {
    const first = digest('sha1', shingle, 'buffer')
    return hashBits === 64 ? first.readBigUInt64LE(0) : BigInt(first.readUInt32LE(0))
  }
  const bytes = Buffer.from(shingle)
  return hashBits === 64 ? xxhash64(bytes) : BigInt(xxhash32(bytes))
}
