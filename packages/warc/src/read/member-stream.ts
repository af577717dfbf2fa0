import { crc32, createInflateRaw } from 'node:zlib'
import { gzipHeaderLength, MAX_GZIP_HEADER_BYTES } from './gzip-header.ts'
import { GZIP_TRAILER_BYTES } from './inflate-member.ts'
import type { Window } from './window.ts'

/**
 * Compressed bytes handed over at a time: few while they swell, as deflate's best ratio, 1032 : 1, makes
 * 8.5 MB of these; more once the last ones did not, at the risk of 34 MB.
 */
const SMALL_SLICE_BYTES = 8 * 1024
const LARGE_SLICE_BYTES = 32 * 1024
/** Pages deflate to a fifth or a tenth. */
const ORDINARY_RATIO = 32
/** Output in one piece; what a corrupt member makes of its last piece is lost, as zlib's error is all Node gives. */
const OUTPUT_CHUNK_BYTES = 64 * 1024

/** How a member ended. */
export interface MemberEnd {
  readonly state: 'whole' | 'bad-checksum' | 'member-truncated' | 'member-corrupt'
  /** Bytes of the member; of what was read of it, where it is not whole. */
  readonly length: number
}

/**
 * Inflates one gzip member piece by piece, in memory that does not depend on its size.
 *
 * Iterate over `chunks`, then read `end`. The window is left behind the member, or where it broke.
 */
export class MemberStream {
  readonly #window: Window
  #end: MemberEnd | null = null

  constructor(window: Window) {
    this.#window = window
  }

  /** Known once `chunks` has been read to its end. */
  get end(): MemberEnd | null {
    return this.#end
  }

  async *chunks(): AsyncGenerator<Uint8Array> {
    const window = this.#window
    const begin = window.position
    await window.ensure(MAX_GZIP_HEADER_BYTES)
    const header = gzipHeaderLength(window.bytes, window.start, window.end)
    if (typeof header === 'string') {
      // Beyond the magic, so that whoever goes on from here gets further.
      this.#end = { state: 'member-corrupt', length: Math.min(window.available, 4) }
      return
    }
    window.advance(header)
    const inflater = new Inflater()
    let checksum = 0
    let size = 0
    let sliceBytes = SMALL_SLICE_BYTES
    try {
      while (!inflater.isDone && (await window.ensure(sliceBytes), window.available > 0)) {
        const sliceEnd = Math.min(window.start + sliceBytes, window.end)
        const { chunks, taken } = await inflater.write(
          window.bytes.subarray(window.start, sliceEnd),
        )
        window.advance(taken)
        let made = 0
        for (const chunk of chunks) {
          checksum = crc32(chunk, checksum)
          made += chunk.length
          yield chunk
        }
        size = (size + made) % 2 ** 32
        sliceBytes = made <= taken * ORDINARY_RATIO ? LARGE_SLICE_BYTES : SMALL_SLICE_BYTES
      }
    } finally {
      inflater.close()
    }
    this.#end = await this.#finish(begin, inflater, checksum, size)
  }

  async #finish(
    begin: number,
    inflater: Inflater,
    checksum: number,
    size: number,
  ): Promise<MemberEnd> {
    const window = this.#window
    if (inflater.isCorrupt) return { state: 'member-corrupt', length: window.position - begin }
    if (!inflater.isDone || !(await window.ensure(GZIP_TRAILER_BYTES))) {
      window.advance(window.available)
      return { state: 'member-truncated', length: window.position - begin }
    }
    const { bytes, start } = window
    const isIntact =
      bytes.readUInt32LE(start) === checksum && bytes.readUInt32LE(start + 4) === size
    window.advance(GZIP_TRAILER_BYTES)
    return { state: isIntact ? 'whole' : 'bad-checksum', length: window.position - begin }
  }
}

/** zlib's streaming inflater, one slice at a time. */
class Inflater {
  readonly #zlib = createInflateRaw({ chunkSize: OUTPUT_CHUNK_BYTES })
  #output: Buffer[] = []
  #fed = 0
  #failed: (() => void) | null = null
  /** Whether the compressed data has ended; what was not taken lies behind it. */
  isDone = false
  isCorrupt = false

  constructor() {
    this.#zlib.on('data', (chunk: Buffer) => this.#output.push(chunk))
    this.#zlib.on('error', () => {
      this.isDone = true
      this.isCorrupt = true
      this.#failed?.()
    })
  }

  async write(slice: Buffer): Promise<{ chunks: readonly Buffer[]; taken: number }> {
    const before = this.#zlib.bytesWritten
    this.#fed += slice.length
    await new Promise<void>((resolve) => {
      this.#failed = resolve
      this.#zlib.write(slice, () => resolve())
    })
    if (this.#zlib.bytesWritten < this.#fed) this.isDone = true
    const chunks = this.#output
    this.#output = []
    return { chunks, taken: this.#zlib.bytesWritten - before }
  }

  close(): void {
    this.#zlib.destroy()
  }
}
