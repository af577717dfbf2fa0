import { closeSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** Bytes gathered before a write to disk. */
const BUFFER_BYTES = 4 << 20

/** Where the shingles of one page lie. */
export interface Stored {
  readonly offset: number
  readonly count: number
}

/**
 * Sets of shingle hashes on disk, each ascending, read back by place: memory does not grow with their number. A set is given back as
 * pairs of 32 bits, low half first, because numbers are compared many times faster than BigInts.
 */
export class ShingleStore implements Disposable {
  readonly #path: string
  readonly #descriptor: number
  readonly #buffer = new Uint8Array(BUFFER_BYTES)
  #filled = 0
  #written = 0

  constructor(path: string) {
    mkdirSync(dirname(path), { recursive: true })
    this.#path = path
    this.#descriptor = openSync(path, 'w+')
  }

  add(shingles: BigUint64Array): Stored {
    const bytes = new Uint8Array(shingles.buffer, shingles.byteOffset, shingles.byteLength)
    const stored = { offset: this.#written + this.#filled, count: shingles.length }
    if (this.#filled + bytes.length > BUFFER_BYTES) this.flush()
    if (bytes.length > BUFFER_BYTES) this.#write(bytes)
    else {
      this.#buffer.set(bytes, this.#filled)
      this.#filled += bytes.length
    }
    return stored
  }

  /** Puts everything on disk: to be called once before reading. */
  flush(): void {
    this.#write(this.#buffer.subarray(0, this.#filled))
    this.#filled = 0
  }

  read({ offset, count }: Stored): Uint32Array {
    const halves = new Uint32Array(count * 2)
    const bytes = new Uint8Array(halves.buffer)
    let done = 0
    while (done < bytes.length) {
      const read = readSync(this.#descriptor, bytes, done, bytes.length - done, offset + done)
      if (read === 0) throw new Error('the file of shingles ends early')
      done += read
    }
    return halves
  }

  [Symbol.dispose](): void {
    closeSync(this.#descriptor)
    rmSync(this.#path, { force: true })
  }

  #write(bytes: Uint8Array): void {
    let done = 0
    while (done < bytes.length)
      done += writeSync(this.#descriptor, bytes, done, bytes.length - done, this.#written + done)
    this.#written += bytes.length
  }
}

/** Exact Jaccard similarity of two sets as the store gives them; 0 for two empty ones. */
export function similarity(left: Uint32Array, right: Uint32Array): number {
  let shared = 0
  let i = 0
  let j = 0
  while (i < left.length && j < right.length) {
    const high = (left[i + 1] ?? 0) - (right[j + 1] ?? 0)
    const order = high === 0 ? (left[i] ?? 0) - (right[j] ?? 0) : high
    if (order === 0) shared++
    if (order <= 0) i += 2
    if (order >= 0) j += 2
  }
  const all = (left.length + right.length) / 2 - shared
  return all === 0 ? 0 : shared / all
}
