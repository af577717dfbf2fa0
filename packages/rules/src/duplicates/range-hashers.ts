import { rangeHasher } from './range-hasher.ts'
import { SHA1_RANGES_WASM } from './sha1-ranges-wasm.ts'
import { XXHASH64_RANGES_WASM } from './xxhash64-ranges-wasm.ts'

/** First eight bytes of SHA-1 (FIPS 180-4), read little-endian. */
export const sha1Ranges = rangeHasher(SHA1_RANGES_WASM)

/** xxHash64 with seed 0. */
export const xxhash64Ranges = rangeHasher(XXHASH64_RANGES_WASM)
