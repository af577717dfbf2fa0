/** A part of a zip file, as WACZ is one: what to step over before reading on. */
export interface ZipPart {
  readonly kind: 'warc' | 'other' | 'directory'
  /** Bytes to step over; Infinity for all that is left. */
  readonly length: number
}

/** Signatures and fields of APPNOTE 6.3.10 (PKWARE), §4.3.7 and §4.3.12. */
const LOCAL_HEADER = 0x04034b50
const CENTRAL_HEADER = 0x02014b50
const LOCAL_HEADER_BYTES = 30
const UNKNOWN_SIZE = 0xffffffff
/** General purpose bit 3: the size stands behind the data. */
const HAS_DESCRIPTOR = 0x08
const STORED = 0
/** A name and an extra field, each of at most 64 KiB, follow the header. */
export const MAX_ZIP_HEADER_BYTES = LOCAL_HEADER_BYTES + 2 * 0xffff

/** Whether a part of a zip file begins at `at`. */
export function looksLikeZip(bytes: Buffer, at: number, end: number): boolean {
  if (at + 4 > end) return false
  const signature = bytes.readUInt32LE(at)
  return signature === LOCAL_HEADER || signature === CENTRAL_HEADER
}

/**
 * The zip part at `at`; null where its header is not all there. Of a WARC that is stored as it is, which is how
 * WACZ keeps them, only the header is stepped over: its records then have their place in the zip file.
 */
export function readZipPart(bytes: Buffer, at: number, end: number): ZipPart | null {
  if (bytes.readUInt32LE(at) === CENTRAL_HEADER) return { kind: 'directory', length: Infinity }
  if (at + LOCAL_HEADER_BYTES > end) return null
  const nameLength = bytes.readUInt16LE(at + 26)
  const headerLength = LOCAL_HEADER_BYTES + nameLength + bytes.readUInt16LE(at + 28)
  if (at + headerLength > end) return null
  const nameStart = at + LOCAL_HEADER_BYTES
  const name = bytes.toString('latin1', nameStart, nameStart + nameLength)
  const isStored = bytes.readUInt16LE(at + 8) === STORED
  if (isStored && /\.w?arc(?:\.gz)?$/i.test(name)) return { kind: 'warc', length: headerLength }
  const size = bytes.readUInt32LE(at + 18)
  const isSizeKnown = (bytes.readUInt16LE(at + 6) & HAS_DESCRIPTOR) === 0 && size !== UNKNOWN_SIZE
  return { kind: 'other', length: headerLength + (isSizeKnown ? size : 0) }
}
