/** Bits of FLG that RFC 1952 §2.3.1 reserves; a member that sets one is not gzip as we know it. */
const RESERVED_FLAGS = 0xe0
const FHCRC = 0x02
const FEXTRA = 0x04
const FNAME = 0x08
const FCOMMENT = 0x10
const FIXED_BYTES = 10
/** Our own limit on optional fields: the largest FEXTRA (64 KiB) and names far longer than any path. */
export const MAX_GZIP_HEADER_BYTES = 256 * 1024

/** Whether a gzip member may begin here: magic, the deflate method, no reserved flag (RFC 1952 §2.3). */
export function looksLikeGzip(bytes: Uint8Array, at: number, end: number): boolean {
  return (
    at + 4 <= end &&
    bytes[at] === 0x1f &&
    bytes[at + 1] === 0x8b &&
    bytes[at + 2] === 8 &&
    ((bytes[at + 3] ?? RESERVED_FLAGS) & RESERVED_FLAGS) === 0
  )
}

/**
 * The length of the gzip header that begins at `at` (RFC 1952 §2.3), `cut` where more bytes are
 * needed to know, `bad` where it is none. FHCRC is stepped over, not verified: the member's own
 * checksum covers what matters.
 */
export function gzipHeaderLength(bytes: Buffer, at: number, end: number): number | 'cut' | 'bad' {
  if (end - at < FIXED_BYTES) return 'cut'
  if (!looksLikeGzip(bytes, at, end)) return 'bad'
  const flags = bytes[at + 3] ?? 0
  if (flags === 0) return FIXED_BYTES
  let position = at + FIXED_BYTES
  if ((flags & FEXTRA) !== 0) {
    if (position + 2 > end) return 'cut'
    position += 2 + bytes.readUInt16LE(position)
  }
  for (const flag of [FNAME, FCOMMENT]) {
    if ((flags & flag) === 0) continue
    const limit = Math.min(end, at + MAX_GZIP_HEADER_BYTES)
    const length = position < limit ? bytes.subarray(position, limit).indexOf(0) : -1
    if (length === -1) return end - at > MAX_GZIP_HEADER_BYTES ? 'bad' : 'cut'
    position += length + 1
  }
  if ((flags & FHCRC) !== 0) position += 2
  return position > end ? 'cut' : position - at
}
