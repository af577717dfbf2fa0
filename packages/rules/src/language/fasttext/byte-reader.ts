/** Reads little-endian values one after the other. Throws a RangeError that says where the bytes end too early. */
export class ByteReader {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  #offset = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  int32(): number {
    return this.#view.getInt32(this.#skip(4), true)
  }

  /** A 64-bit integer, exact up to 2^53. */
  int64(): number {
    return Number(this.#view.getBigInt64(this.#skip(8), true))
  }

  float64(): number {
    return this.#view.getFloat64(this.#skip(8), true)
  }

  bool(): boolean {
    return this.#view.getUint8(this.#skip(1)) !== 0
  }

  byte(): number {
    return this.#view.getUint8(this.#skip(1))
  }

  /** Bytes up to a zero byte, which is skipped. */
  zeroTerminated(): Uint8Array {
    const end = this.#bytes.indexOf(0, this.#offset)
    if (end < 0) throw new RangeError(`a text that starts at byte ${this.#offset} does not end`)
    const start = this.#skip(end + 1 - this.#offset)
    return this.#bytes.subarray(start, end)
  }

  bytes(count: number): Uint8Array {
    const start = this.#skip(count)
    return this.#bytes.slice(start, start + count)
  }

  floats(count: number): Float32Array {
    const start = this.#skip(4 * count)
    const floats = new Float32Array(count)
    for (let index = 0; index < count; index++)
      floats[index] = this.#view.getFloat32(start + 4 * index, true)
    return floats
  }

  /** Where the next value begins; the bytes are checked to be there before anything is made of them. */
  #skip(count: number): number {
    const start = this.#offset
    if (!(count >= 0) || start + count > this.#bytes.length) {
      throw new RangeError(
        `${count} bytes are expected at byte ${start}, of ${this.#bytes.length} in all`,
      )
    }
    this.#offset = start + count
    return start
  }
}
