/** First bytes of formats that may hold records but that this reader does not open. */
const MARKS: readonly (readonly [name: string, mark: Buffer])[] = [
  // LZ4 frame format 1.6.4; the older "legacy" frame.
  ['lz4', Buffer.from([0x04, 0x22, 0x4d, 0x18])],
  ['lz4', Buffer.from([0x02, 0x21, 0x4c, 0x18])],
  // RFC 8878 §3.1.1, and the skippable frame that holds the dictionary of a .warc.zst.
  ['zstd', Buffer.from([0x28, 0xb5, 0x2f, 0xfd])],
  ['zstd', Buffer.from([0x5d, 0x2a, 0x4d, 0x18])],
  ['bzip2', Buffer.from('BZh')],
  ['xz', Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a])],
]

export const LONGEST_MARK_BYTES = 5

/** The compression a file begins with that is not gzip; null where it is none that is known. */
export function foreignCompression(start: Buffer): string | null {
  return MARKS.find(([, mark]) => start.subarray(0, mark.length).equals(mark))?.[0] ?? null
}
