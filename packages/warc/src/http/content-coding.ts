import {
  brotliDecompressSync,
  constants,
  inflateRawSync,
  inflateSync,
  zstdDecompressSync,
} from 'node:zlib'
import { longestDecodable } from '../longest-decodable.ts'
import { gzipHeaderLength } from '../read/gzip-header.ts'
import { inflateBeginning, inflateMember } from '../read/inflate-member.ts'
import { hasWholeFrames } from './zstd-frames.ts'

/** Our own limit on gzip members in one body: each costs a call to zlib, and real bodies have one. */
const MAX_MEMBERS = 1024

export type Coding = 'gzip' | 'br' | 'deflate' | 'zstd'

/** A body with one content coding taken off. */
export interface Decoded {
  readonly body: Buffer
  /** `cut`: it ends early; `corrupt`: it breaks; `over-cap`: it is larger than the cap. `body` is
   * its beginning. Of one over the cap that is at least half the cap, except with brotli, one byte of which can
   * stand for megabytes: then perhaps nothing. */
  readonly state: 'whole' | 'cut' | 'corrupt' | 'over-cap'
}

/** What a body's first bytes say it is encoded as; brotli and raw deflate have no mark. */
export function codingByBytes(body: Buffer): 'gzip' | 'zstd' | 'deflate' | null {
  if (body.length < 4) return null
  if (body[0] === 0x1f && body[1] === 0x8b && body[2] === 8) return 'gzip'
  // RFC 8878 §3.1.1: magic number 0xFD2FB528, little-endian.
  if (body.readUInt32LE(0) === 0xfd2fb528) return 'zstd'
  // RFC 1950 §2.2: method 8, a window of at most 32 KiB, and a check that makes it a multiple of 31.
  const first = body[0] ?? 0
  if ((first & 0x0f) === 8 && first >> 4 <= 7 && body.readUInt16BE(0) % 31 === 0) return 'deflate'
  return null
}

/** Takes one coding off; null where the body is not encoded so. */
export function decodeCoding(body: Buffer, coding: Coding, capBytes: number): Decoded | null {
  if (coding === 'gzip') return gunzip(body, capBytes)
  for (const decode of DECODERS[coding]) {
    const decoded = decodeWith(body, capBytes, decode)
    if (decoded === null) continue
    const isCut = coding === 'zstd' && decoded.state === 'whole' && !hasWholeFrames(body)
    return isCut ? { ...decoded, state: 'cut' } : decoded
  }
  return null
}

type Decode = (input: Buffer, capBytes: number, isPartial: boolean) => Buffer

const brotli: Decode = (input, maxOutputLength, isPartial) =>
  brotliDecompressSync(input, {
    maxOutputLength,
    ...(isPartial && { finishFlush: constants.BROTLI_OPERATION_FLUSH }),
  })
const zstd: Decode = (input, maxOutputLength, isPartial) =>
  zstdDecompressSync(input, {
    maxOutputLength,
    ...(isPartial && { finishFlush: constants.ZSTD_e_flush }),
  })
const inflateZlib: Decode = (input, maxOutputLength, isPartial) =>
  inflateSync(input, { maxOutputLength, ...(isPartial && { finishFlush: constants.Z_SYNC_FLUSH }) })
const inflateRaw: Decode = (input, maxOutputLength, isPartial) =>
  inflateRawSync(input, {
    maxOutputLength,
    ...(isPartial && { finishFlush: constants.Z_SYNC_FLUSH }),
  })

const DECODERS: Readonly<Record<Exclude<Coding, 'gzip'>, readonly Decode[]>> = {
  br: [brotli],
  zstd: [zstd],
  // The second because some senders leave the zlib wrapper out (RFC 9110 §8.4.1.2).
  deflate: [inflateZlib, inflateRaw],
}

function decodeWith(body: Buffer, capBytes: number, decode: Decode): Decoded | null {
  try {
    return { body: decode(body, capBytes, false), state: 'whole' }
  } catch (error) {
    const state = stateOf(error)
    const { output } = longestDecodable(
      body,
      (input) => decode(input, capBytes, true),
      capBytes / 2,
    )
    return output.length === 0 && state !== 'over-cap' ? null : { body: output, state }
  }
}

function stateOf(error: unknown): 'cut' | 'corrupt' | 'over-cap' {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ERR_BUFFER_TOO_LARGE') return 'over-cap'
  return code === 'Z_BUF_ERROR' ? 'cut' : 'corrupt'
}

/** Gzip, member after member as RFC 1952 §2.2 has it; bytes behind the last are dropped, as browsers do. */
function gunzip(body: Buffer, capBytes: number): Decoded | null {
  const parts: Buffer[] = []
  let place = 0
  let left = capBytes
  while (place === 0 || gzipHeaderLength(body, place, body.length) !== 'bad') {
    if (place === body.length) break
    const member = inflateMember(body, place, body.length, left)
    if (member.state !== 'whole') {
      const rest = inflateBeginning(body, place, body.length, left, left / 2).output
      if (place === 0 && rest.length === 0 && member.state === 'corrupt') return null
      const state = member.state === 'large' ? 'over-cap' : member.state
      return { body: Buffer.concat([...parts, rest]), state }
    }
    parts.push(member.bytes)
    if (!member.isIntact || parts.length > MAX_MEMBERS) {
      return { body: Buffer.concat(parts), state: 'corrupt' }
    }
    left -= member.bytes.length
    place += member.length
  }
  return { body: parts.length === 1 ? (parts[0] ?? body) : Buffer.concat(parts), state: 'whole' }
}
