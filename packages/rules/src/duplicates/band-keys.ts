import type { MinHashEdition } from './minhash-edition.ts'
import { sha1Ranges } from './range-hashers.ts'
import type { Signature } from './signature.ts'

/** One key a band, the first eight bytes of SHA-1 over its values: equal where all values of the band are, and but for 2^-64 only there. */
export function bandKeys({ values }: Signature, { bands, rows }: MinHashEdition): BigInt64Array {
  const size = rows * 8
  const reserved = sha1Ranges.reserve(bands * (size + 1), bands)
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength)
  for (let band = 0; band <= bands; band++) {
    const at = reserved.at + band * (size + 1)
    reserved.starts[band] = at
    reserved.memory.set(bytes.subarray(band * size, (band + 1) * size), at)
  }
  return new BigInt64Array(sha1Ranges.hashes(reserved, 1).buffer)
}
