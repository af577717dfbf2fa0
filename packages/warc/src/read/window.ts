/** Opens the stream anew at an offset, for going back further than the window holds. */
export type Reopen = (offset: number) => AsyncIterable<Uint8Array>

/**
 * A view of a stream that slides forward and grows on demand.
 *
 * `bytes[start … end)` is what has arrived and is not yet consumed. Memory that was handed out as a
 * view is never written again: growing allocates.
 */
export class Window implements AsyncDisposable {
  bytes: Buffer = Buffer.alloc(0)
  start = 0
  end = 0
  /** Whether everything has arrived. */
  ended = false
  /** Offset in the stream of `bytes[0]`. */
  #base: number
  /** Whether the whole stream is in `bytes`, from its first byte to its last. */
  #isComplete = false
  /** Whether `bytes` was allocated here, so that there may be room behind `end`. */
  #isOwn = false
  #chunks: AsyncIterator<Uint8Array>
  readonly #reopen: Reopen | null

  constructor(chunks: AsyncIterable<Uint8Array>, reopen: Reopen | null, offset = 0) {
    this.#chunks = chunks[Symbol.asyncIterator]()
    this.#reopen = reopen
    this.#base = offset
  }

  /** A window over bytes that are all there. */
  static over(bytes: Buffer): Window {
    const window = new Window(NOTHING, null)
    window.bytes = bytes
    window.end = bytes.length
    window.ended = true
    window.#isComplete = true
    return window
  }

  /** Offset in the stream of the next byte. */
  get position(): number {
    return this.#base + this.start
  }

  get available(): number {
    return this.end - this.start
  }

  /** Waits until `count` bytes are there or the stream has ended; says whether they are there. */
  async ensure(count: number): Promise<boolean> {
    while (this.available < count && !this.ended) {
      const next = await this.#chunks.next()
      if (next.done === true) this.ended = true
      else this.#append(next.value, count)
    }
    return this.available >= count
  }

  /** Consumes bytes that are there. */
  advance(count: number): void {
    this.start += count
  }

  /** Consumes `count` bytes, or all that are still to come if they are fewer; says how many it were. */
  async skip(count: number): Promise<number> {
    const begin = this.position
    for (;;) {
      const left = count - (this.position - begin)
      if (left <= 0 || !(await this.ensure(1))) return this.position - begin
      this.advance(Math.min(left, this.available))
    }
  }

  /** Continues reading at another offset of the stream, if it can get there; says whether it could. */
  async tryMoveTo(offset: number): Promise<boolean> {
    if (offset === this.position) return true
    // Were what happens to be in the window enough, the result would depend on how the bytes arrived.
    if (this.#reopen === null && !this.#isComplete) return false
    const within = offset - this.#base
    if (within >= 0 && within <= this.end) {
      this.start = within
      return true
    }
    if (this.#reopen === null) return false
    await this.#chunks.return?.()
    this.#chunks = this.#reopen(offset)[Symbol.asyncIterator]()
    this.bytes = Buffer.alloc(0)
    this.#isOwn = false
    this.start = 0
    this.end = 0
    this.#base = offset
    this.ended = false
    return true
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#chunks.return?.()
  }

  #append(chunk: Uint8Array, wanted: number): void {
    const kept = this.available
    if (kept === 0) {
      this.#base += this.end
      this.bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
      this.start = 0
      this.end = chunk.length
      this.#isOwn = false
      return
    }
    const needed = kept + chunk.length
    if (this.end + chunk.length > this.bytes.length || !this.#isOwn) {
      // Doubling keeps the copying linear; `wanted` may be as large as a hostile header says, so it
      // only hints while the bytes are really coming.
      const capacity = Math.max(needed, Math.min(wanted, kept * 2))
      const grown = Buffer.allocUnsafeSlow(capacity)
      this.bytes.copy(grown, 0, this.start, this.end)
      this.#base += this.start
      this.bytes = grown
      this.start = 0
      this.end = kept
      this.#isOwn = true
    }
    this.bytes.set(chunk, this.end)
    this.end += chunk.length
  }
}

const NOTHING: AsyncIterable<Uint8Array> = {
  // oxlint-disable-next-line require-await -- the interface is asynchronous
  async *[Symbol.asyncIterator]() {},
}
