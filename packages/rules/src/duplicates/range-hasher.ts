/** Hashes ranges of bytes that lie one after the other, in a WebAssembly memory that grows to the longest text and is used again. */
export interface RangeHasher {
  /** Room for as many ranges and bytes, a byte between two ranges included; views are valid until the next reservation. */
  reserve(bytes: number, ranges: number): Reserved
  /** The hash of every `joined` neighbouring ranges, each from the first start to one byte before the start that follows the last. */
  hashes(reserved: Reserved, joined: number): BigUint64Array
}

export interface Reserved {
  /** All of the memory. */
  readonly memory: Uint8Array
  /** Where bytes are to be written. */
  readonly at: number
  /** To be filled: where each range begins in the memory, and last, one byte past the last one's following byte. */
  readonly starts: Uint32Array
}

/** What the modules keep for themselves at the start of the memory, and what they may read or write past what was asked for. */
const FIRST = 1632
const SLACK = 32
const PAGE = 65_536

/** A hasher by the bytes of `sha1-ranges.wat` or `xxhash64-ranges.wat`, in Base64. */
export function rangeHasher(base64: string): RangeHasher {
  const module = new WebAssembly.Module(Buffer.from(base64, 'base64'))
  const { memory, hash } = new WebAssembly.Instance(module).exports
  let all = new Uint8Array(memory.buffer)
  const grow = (size: number): void => {
    const missing = size + SLACK - all.length
    if (missing <= 0) return
    memory.grow(Math.ceil(missing / PAGE))
    all = new Uint8Array(memory.buffer)
  }
  return {
    reserve(bytes, ranges) {
      const startsAt = (FIRST + bytes + 7) & ~7
      grow(startsAt + (ranges + 1) * 12 + 8)
      return { memory: all, at: FIRST, starts: new Uint32Array(all.buffer, startsAt, ranges + 1) }
    },
    hashes({ starts }, joined) {
      const count = starts.length - joined
      if (count <= 0) return new BigUint64Array()
      const out = (starts.byteOffset + starts.byteLength + 7) & ~7
      hash(starts.byteOffset, count, joined, out)
      return new BigUint64Array(all.buffer, out, count).slice()
    },
  }
}

interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number }
  readonly hash: (starts: number, count: number, joined: number, out: number) => void
}

/** As much of the standard's interface as is used: its types come with those of browsers only. The exports are those of both modules. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object) => { readonly exports: Exports }
}
