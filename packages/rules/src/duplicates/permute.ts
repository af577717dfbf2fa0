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
  const missing = (count * 3 + BLOCK) * 8 - memory.buffer.byteLength
  if (missing > 0) memory.grow(Math.ceil(missing / 65_536))
  const cells = new BigUint64Array(memory.buffer)
  const { a, b } = permutationsOf(count, seed)
  cells.set(a)
  cells.set(b, count)
  return {
    leastOf(shingles, hashBits) {
      const mask = hashBits === 32 ? 0xffff_ffffn : -1n
      const least = new BigUint64Array(count).fill(0xffff_ffff_ffff_ffffn)
      for (let start = 0; start < shingles.length; start += BLOCK) {
        const block = shingles.subarray(start, start + BLOCK)
        cells.set(block, count * 3)
        permute(count, block.length, mask)
        for (let index = 0; index < count; index++) {
          const value = cells[count * 2 + index] ?? 0n
          if (value < (least[index] ?? 0n)) least[index] = value
        }
      }
      return least
    },
  }
}

interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number }
  readonly permute: (count: number, shingles: number, mask: bigint) => void
}

/** As much of the standard's interface as is used: its types come with those of browsers only. The exports are those of permute.wat. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object) => { readonly exports: Exports }
}
