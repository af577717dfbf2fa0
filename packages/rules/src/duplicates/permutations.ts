import { mersenneTwister } from './mersenne-twister.ts'

/** 2^61 − 1, the Mersenne prime that values are taken modulo of. */
export const PRIME = (1n << 61n) - 1n

/** Factors and summands of the permutations h ↦ ((h · a + b) mod 2^64) mod (2^61 − 1). */
export interface Permutations {
  readonly a: BigUint64Array
  readonly b: BigUint64Array
}

/**
 * The permutations that datatrove draws (`pipeline/dedup/minhash.py`) from numpy's `RandomState(seed).randint`: first
 * all factors, in [1, 2^61 − 2], then all summands, in [0, 2^61 − 2].
 */
export function permutationsOf(count: number, seed: number): Permutations {
  const draw = mersenneTwister(seed)
  const below = (range: bigint): bigint => {
    for (;;) {
      const drawn = (BigInt(draw()) << 32n) | BigInt(draw())
      const masked = drawn & PRIME
      if (masked <= range) return masked
    }
  }
  const a = BigUint64Array.from({ length: count }, () => 1n + below(PRIME - 2n))
  const b = BigUint64Array.from({ length: count }, () => below(PRIME - 1n))
  return { a, b }
}
