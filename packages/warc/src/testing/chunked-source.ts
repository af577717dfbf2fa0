import type { ByteSource } from '../byte-source.ts'

/** A source that hands its bytes out in chunks of these sizes, over and over; each chunk is memory of its own. */
export function chunkedSource(
  bytes: Uint8Array,
  sizes: readonly number[],
  rereadable: boolean,
): ByteSource {
  return {
    rereadable,
    // oxlint-disable-next-line require-await -- the interface is asynchronous
    async *read(offset) {
      let place = offset
      let turn = 0
      while (place < bytes.length) {
        const size = Math.max(1, sizes[turn % sizes.length] ?? 1)
        yield Uint8Array.from(bytes.subarray(place, place + size))
        place += size
        turn += 1
      }
    },
  }
}
