import type { Token } from '../token.ts'

/** A chunk and the tokens it was cut into; most are one token, and then that is all there is to remember. */
export type CutChunk = Token | { readonly text: string; readonly tokens: readonly Token[] }

/** Remembers how chunks were cut. Bounded: what is forgotten is cut again, with the same result. */
export interface ChunkMemory {
  /** The chunk that stands at `[start, end)`; undefined when it is not remembered. `hash` is that of its units. */
  find(text: string, start: number, end: number, hash: number): CutChunk | undefined
  add(hash: number, chunk: CutChunk): void
}

/** Chunks remembered at most: about 30 MB. Longer ones are addresses and accidents that do not come back. */
const MOST_CHUNKS = 1 << 17
const LONGEST_CHUNK = 40
/** Slots that a chunk may stand in; when all are taken, one gives way, so that no chunk costs more than this. */
const PROBES = 4

export function chunkMemory(): ChunkMemory {
  const slots: (CutChunk | undefined)[] = Array.from({ length: MOST_CHUNKS })
  const mask = MOST_CHUNKS - 1
  return {
    find(text, start, end, hash) {
      for (let probe = 0; probe < PROBES; probe++) {
        const chunk = slots[(hash + probe) & mask]
        if (chunk === undefined) return undefined
        if (chunk.text.length === end - start && standsAt(chunk.text, text, start)) return chunk
      }
      return undefined
    },
    add(hash, chunk) {
      if (chunk.text.length > LONGEST_CHUNK) return
      let slot = (hash + (hash >>> 30)) & mask
      for (let probe = PROBES - 1; probe >= 0; probe--) {
        const free = (hash + probe) & mask
        if (slots[free] === undefined) slot = free
      }
      slots[slot] = chunk
    },
  }
}

/** As `startsWith`, without its cost for a handful of units. */
function standsAt(chunk: string, text: string, start: number): boolean {
  for (let index = 0; index < chunk.length; index++) {
    if (chunk.charCodeAt(index) !== text.charCodeAt(start + index)) return false
  }
  return true
}
