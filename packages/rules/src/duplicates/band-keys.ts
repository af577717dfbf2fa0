import { hash } from 'node:crypto'
import type { MinHashEdition } from './minhash-edition.ts'
import type { Signature } from './signature.ts'

/** One key a band, the first eight bytes of SHA-1 over its values: equal where all values of the band are, and but for 2^-64 only there. */
export function bandKeys({ values }: Signature, { bands, rows }: MinHashEdition): BigInt64Array {
  return BigInt64Array.from({ length: bands }, (_, band) =>
    hash(
      'sha1',
      new Uint8Array(values.buffer, values.byteOffset + band * rows * 8, rows * 8),
      'buffer',
    ).readBigInt64LE(0),
  )
}
