import { permutationsOf } from './permutations.ts'
import { PERMUTE_WASM } from './permute-wasm.ts'

/** Shingles that are handed over at once: memory stays the same however long a text is. */
const BLOCK = 4096

/** The least value of each permutation over hashes of shingles; values are cut to their low bits where hashes have 32. */
export interface Permuter {
  leastOf(shingles: BigUint64Array, hashBits: 32 | 64): BigUint64Array
}

/** A permuter for a number of permutations and a seed, with a memory of its own that does not grow. */
export function permuter(count: number, seed: number): Permuter {
  const module = new WebAssembly.Module(Buffer.from(PERMUTE_WASM, 'base64'))
  const { memory, permute } = new WebAssembly.Instance(module).exports
  const missing = (count * 5 + BLOCK) * 8 - memory.buffer.byteLength
  if (missing > 0) memory.grow(Math.ceil(missing / 65_536))
  const cells = new BigUint64Array(memory.buffer)
  const { a, b } = permutationsOf(count, seed)
  cells.set(a)
  cells.set(b, count)
  const least = cells.subarray(count * 4, count * 5)
  let shifted = 0n
  return {
    leastOf(shingles, hashBits) {
      const shift = hashBits === 32 ? 32n : 3n
      if (shift !== shifted) {
        cells.set(
          a.map((factor) => factor << shift),
          count * 2,
        )
        cells.set(
          b.map((summand) => (summand + 8n) << shift),
          count * 3,
        )
        shifted = shift
      }
      least.fill(0xffff_ffff_ffff_ffffn)
      for (let start = 0; start < shingles.length; start += BLOCK) {
        const block = shingles.subarray(start, start + BLOCK)
        cells.set(block, count * 5)
        const fours = Math.ceil(block.length / 4) * 4
        cells.fill(block[block.length - 1] ?? 0n, count * 5 + block.length, count * 5 + fours)
        permute(count, fours, hashBits === 32 ? 0xffff_ffffn : -1n, shift)
      }
      return least.slice()
    },
  }
}

interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number }
  readonly permute: (count: number, shingles: number, mask: bigint, shift: bigint) => void
}

/** As much of the standard's interface as is used: its types come with those of browsers only. The exports are those of permute.wat. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object) => { readonly exports: Exports }
}
