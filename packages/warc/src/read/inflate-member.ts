import { constants, crc32, inflateRawSync } from 'node:zlib'
import { longestDecodable } from '../longest-decodable.ts'
import { gzipHeaderLength } from './gzip-header.ts'

/** CRC-32 and length of the uncompressed bytes (RFC 1952 §2.3.1). */
export const GZIP_TRAILER_BYTES = 8

/**
 * Bytes zlib allocates for output at a time, where nothing tells better. Measured on 556 pages of
 * 190 kB: 128 KiB is 13 % faster than Node's 16 KiB, 1 MiB is slower again.
 */
const INFLATE_CHUNK_BYTES = 128 * 1024
const LEAST_CHUNK_BYTES = 1024
const MOST_CHUNK_BYTES = 1 << 20
const MAGIC = Buffer.from([0x1f, 0x8b, 0x08])

/** What became of a gzip member that lies in memory. */
export type Inflated =
  | {
      readonly state: 'whole'
      readonly bytes: Buffer
      /** Bytes of the member, header and trailer included. */
      readonly length: number
      readonly isIntact: boolean
    }
  /** It goes on behind `end`. */
  | { readonly state: 'cut' }
  /** It is no gzip, or cannot be inflated past some byte. */
  | { readonly state: 'corrupt' }
  /** It inflates to more than the cap. */
  | { readonly state: 'large' }

/**
 * Inflates the member at `at` in one synchronous call, which also tells its exact length: zlib counts the bytes
 * it took. Bytes behind the member are left alone.
 */
export function inflateMember(bytes: Buffer, at: number, end: number, capBytes: number): Inflated {
  const header = gzipHeaderLength(bytes, at, end)
  if (header === 'cut') return { state: 'cut' }
  if (header === 'bad') return { state: 'corrupt' }
  try {
    const compressed = bytes.subarray(at + header, end)
    const chunkBytes = outputHint(compressed)
    const { buffer, engine } = inflateWithInfo(compressed, capBytes, chunkBytes)
    const trailer = at + header + engine.bytesWritten
    if (trailer + GZIP_TRAILER_BYTES > end) return { state: 'cut' }
    const isIntact =
      bytes.readUInt32LE(trailer + 4) === buffer.length % 2 ** 32 &&
      bytes.readUInt32LE(trailer) === crc32(buffer)
    return {
      state: 'whole',
      bytes: unloosen(buffer, chunkBytes),
      length: trailer + GZIP_TRAILER_BYTES - at,
      isIntact,
    }
  } catch (error) {
    return { state: stateOf(error) }
  }
}

/** What could be inflated of a broken member. */
export interface Beginning {
  readonly output: Buffer
  /** Whether it ends because of the cap, before it comes to where the member is broken. */
  readonly isCapped: boolean
}

/**
 * What can be inflated of a member that is cut or corrupt, up to the cap: all of it, the same however much
 * lies behind; or, sooner, at least `enoughBytes`.
 */
export function inflateBeginning(
  bytes: Buffer,
  at: number,
  end: number,
  capBytes: number,
  enoughBytes = Infinity,
): Beginning {
  const header = gzipHeaderLength(bytes, at, end)
  if (typeof header === 'string') return { output: Buffer.alloc(0), isCapped: false }
  const options = {
    maxOutputLength: capBytes,
    chunkSize: INFLATE_CHUNK_BYTES,
    finishFlush: constants.Z_SYNC_FLUSH,
  }
  const compressed = bytes.subarray(at + header, end)
  const inflated = longestDecodable(
    compressed,
    (input) => inflateRawSync(input, options),
    enoughBytes,
  )
  const isCapped = inflated.error !== null && stateOf(inflated.error) === 'large'
  return { output: inflated.output, isCapped }
}

interface InflateWithInfo {
  readonly buffer: Buffer
  readonly engine: { readonly bytesWritten: number }
}

function inflateWithInfo(input: Buffer, capBytes: number, chunkBytes: number): InflateWithInfo {
  const options = { info: true, maxOutputLength: capBytes, chunkSize: chunkBytes } as const
  const result: unknown = inflateRawSync(input, options)
  if (!isWithInfo(result)) throw new TypeError('zlib gave no engine; Node 24 gives one')
  return result
}

/** With `info` Node returns the engine as well (nodejs.org/api/zlib.html, Options), which @types/node leaves out. */
function isWithInfo(result: unknown): result is InflateWithInfo {
  return typeof result === 'object' && result !== null && 'buffer' in result && 'engine' in result
}

/** A short result is a slice of a large allocation: copy it, so that keeping the record keeps only the record. */
function unloosen(buffer: Buffer, chunkBytes: number): Buffer {
  return buffer.length * 2 < chunkBytes ? Buffer.from(buffer) : buffer
}

/**
 * How much the member will probably inflate to: the length in the trailer before the next magic. A
 * wrong guess costs an allocation, a right one saves the joining of pieces.
 */
function outputHint(compressed: Buffer): number {
  const next = compressed.indexOf(MAGIC)
  if (next < GZIP_TRAILER_BYTES) return INFLATE_CHUNK_BYTES
  // A little more, as zlib asks for another piece when one is full to the last byte.
  const size = compressed.readUInt32LE(next - 4) + 64
  return Math.min(Math.max(size, LEAST_CHUNK_BYTES), MOST_CHUNK_BYTES)
}

function stateOf(error: unknown): 'cut' | 'corrupt' | 'large' {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'Z_BUF_ERROR') return 'cut'
  if (code === 'ERR_BUFFER_TOO_LARGE') return 'large'
  if (code === 'Z_DATA_ERROR') return 'corrupt'
  throw error
}
