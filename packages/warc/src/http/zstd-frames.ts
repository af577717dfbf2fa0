const MAGIC = 0xfd2fb528
/** Skippable frames have 16 magic numbers, 0x184D2A50 … 5F (RFC 8878 §3.1.2). */
const SKIPPABLE = 0x184d2a5
const RLE_BLOCK = 1
/** Bytes of the frame content size field by its flag (RFC 8878 §3.1.1.1.1); for flag 0 see below. */
const SIZE_FIELD = [0, 2, 4, 8]
const DICTIONARY_FIELD = [0, 1, 2, 4]

/**
 * Whether zstd frames are all there, by their block headers (RFC 8878 §3.1.1). Node's decoder does not
 * say: it takes the end of the input for the end of the frame (24.21).
 */
export function hasWholeFrames(body: Buffer): boolean {
  let place = 0
  while (place < body.length) {
    const end = frameEnd(body, place)
    if (end === null) return false
    // Something else follows the frames; decoders stop there.
    if (end === place) return place > 0
    place = end
  }
  return true
}

/** Behind the frame at `at`; null where it is cut, `at` where there is none. */
function frameEnd(body: Buffer, at: number): number | null {
  if (at + 5 > body.length) return null
  const magic = body.readUInt32LE(at)
  if (magic >>> 4 === SKIPPABLE) {
    const end = at + 8 > body.length ? Infinity : at + 8 + body.readUInt32LE(at + 4)
    return end > body.length ? null : end
  }
  if (magic !== MAGIC) return at
  const descriptor = body[at + 4] ?? 0
  const blocks = at + 5 + headerFields(descriptor)
  const end = blocksEnd(body, blocks)
  const hasChecksum = (descriptor & 0x04) !== 0
  if (end === null || end + (hasChecksum ? 4 : 0) > body.length) return null
  return end + (hasChecksum ? 4 : 0)
}

/** Bytes of the window, dictionary and size fields. */
function headerFields(descriptor: number): number {
  const isSingleSegment = (descriptor & 0x20) !== 0
  const sizeFlag = descriptor >> 6
  const sizeBytes = sizeFlag === 0 && isSingleSegment ? 1 : (SIZE_FIELD[sizeFlag] ?? 0)
  return (isSingleSegment ? 0 : 1) + (DICTIONARY_FIELD[descriptor & 3] ?? 0) + sizeBytes
}

function blocksEnd(body: Buffer, at: number): number | null {
  let place = at
  while (place + 3 <= body.length) {
    const header = body.readUIntLE(place, 3)
    const isRepeated = ((header >> 1) & 3) === RLE_BLOCK
    place += 3 + (isRepeated ? 1 : header >> 3)
    if ((header & 1) !== 0) return place > body.length ? null : place
  }
  return null
}
