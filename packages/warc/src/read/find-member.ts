import { constants, inflateRawSync } from 'node:zlib'
import { LOOKAHEAD_BYTES, readHead, skipBlankLines } from './find-record.ts'
import { gzipHeaderLength, looksLikeGzip } from './gzip-header.ts'

const MAGIC = Buffer.from([0x1f, 0x8b, 0x08])
/** Compressed bytes tried: enough for the first lines of a record, and at most half a megabyte when inflated. */
const PROBE_BYTES = 512

/**
 * Magics tried in one file. Each costs some 50 µs; by chance there is one in 16 MB of garbage, but a
 * file may be made of nothing else. Beyond this number members are no longer looked for in garbage.
 */
const MAX_PROBES = 10_000

/** Looks for gzip members in garbage, as often as its budget allows. */
export class MemberFinder {
  #probes = 0

  /**
   * The first place in `from … to` where a gzip member begins that holds a record; -1 where there is
   * none. The magic alone is too weak a sign, so the member is inflated a little.
   */
  find(bytes: Buffer, from: number, to: number, end: number): number {
    const searched = bytes.subarray(0, Math.min(end, to + MAGIC.length))
    let place = searched.indexOf(MAGIC, from)
    while (place !== -1 && place < to && this.#probes < MAX_PROBES) {
      if (holdsRecord(bytes, place, Math.min(end, place + LOOKAHEAD_BYTES))) return place
      this.#probes += 1
      place = searched.indexOf(MAGIC, place + 1)
    }
    return -1
  }
}

function holdsRecord(bytes: Buffer, at: number, end: number): boolean {
  if (!looksLikeGzip(bytes, at, end)) return false
  const header = gzipHeaderLength(bytes, at, end)
  if (typeof header === 'string') return false
  const from = at + header
  try {
    const text = inflateRawSync(bytes.subarray(from, Math.min(from + PROBE_BYTES, end)), {
      finishFlush: constants.Z_SYNC_FLUSH,
    })
    const first = skipBlankLines(text, 0, text.length)
    return typeof readHead(text, first, text.length, true) !== 'string'
  } catch {
    return false
  }
}
