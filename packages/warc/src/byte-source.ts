import { open } from 'node:fs/promises'

/** Where archive bytes come from. */
export interface ByteSource {
  /** Whether `read` may be called again, from any offset. */
  readonly rereadable: boolean
  /** The bytes from `offset` to the end, in chunks of any size that nobody changes afterwards. */
  read(offset: number): AsyncIterable<Uint8Array>
}

/** Bytes read at a time: some five pages of Common Crawl's usual size, compressed, hundreds of requests. */
const FILE_CHUNK_BYTES = 1 << 20

/** A file on disk. Nothing is opened before the first read; what cannot be read throws Node's own error. */
export function openFile(path: string | URL): ByteSource {
  return { rereadable: true, read: (offset) => readFileChunks(path, offset) }
}

/** Bytes already in memory; they are not copied. */
export function fromBytes(bytes: Uint8Array): ByteSource {
  return {
    rereadable: true,
    // oxlint-disable-next-line require-await -- the interface is asynchronous
    async *read(offset) {
      if (offset < bytes.length) yield bytes.subarray(offset)
    },
  }
}

/** A stream that can be read once, such as a response body or standard input. */
export function fromStream(chunks: AsyncIterable<Uint8Array>): ByteSource {
  let isUsed = false
  return {
    rereadable: false,
    read(offset) {
      if (isUsed || offset > 0) throw new Error('a stream can be read only once, from its start')
      isUsed = true
      return chunks
    },
  }
}

/**
 * Reads one chunk ahead, so that the disk works while the caller does.
 *
 * @yields chunks of fresh memory
 */
async function* readFileChunks(path: string | URL, offset: number): AsyncGenerator<Uint8Array> {
  await using file = await open(path)
  const readAt = async (position: number): Promise<Uint8Array> => {
    const buffer = Buffer.allocUnsafeSlow(FILE_CHUNK_BYTES)
    // From the start without positions, so that a pipe can be read as well.
    const place = offset === 0 ? null : position
    const { bytesRead } = await file.read(buffer, 0, FILE_CHUNK_BYTES, place)
    return buffer.subarray(0, bytesRead)
  }
  let position = offset
  let next = readAt(position)
  try {
    for (;;) {
      const chunk = await next
      if (chunk.length === 0) return
      position += chunk.length
      next = readAt(position)
      yield chunk
    }
  } finally {
    await next.catch(() => undefined)
  }
}
