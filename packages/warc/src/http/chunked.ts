/** A body without its chunk framing (RFC 9112 §7.1). */
export interface Dechunked {
  readonly body: Buffer
  /** Whether the last chunk, of size 0, was there, and what came after it are trailer fields at most. */
  readonly isComplete: boolean
}

const LF = 10
const CR = 13
/** A size line: hex digits, perhaps an extension. Longer ones are no size line. */
const MAX_SIZE_LINE_BYTES = 256
const SIZE_LINE = /^([0-9a-f]{1,8})[ \t]*(?:;.*)?$/i

/**
 * Removes chunk framing; null where the body does not begin with a chunk. Framing that breaks off
 * or breaks down later gives what came before, and the rest as it is, not `isComplete`.
 */
export function dechunk(entity: Buffer): Dechunked | null {
  const parts: Buffer[] = []
  let place = 0
  for (;;) {
    const line = readSizeLine(entity, place)
    if (line === null) {
      if (parts.length === 0) return null
      parts.push(entity.subarray(place))
      return { body: Buffer.concat(parts), isComplete: false }
    }
    if (line.size === 0) {
      if (parts.length === 0 && place === 0 && !isTrailer(entity, line.end)) return null
      return { body: Buffer.concat(parts), isComplete: isTrailer(entity, line.end) }
    }
    const end = line.end + line.size
    if (end > entity.length) {
      // The first chunk alone, and cut: the size line has to be unmistakable, CRLF and all.
      if (parts.length === 0 && !line.isStrict) return null
      parts.push(entity.subarray(line.end))
      return { body: Buffer.concat(parts), isComplete: false }
    }
    const next = lineEndAt(entity, end)
    if (next === -1) {
      if (parts.length === 0) return null
      parts.push(entity.subarray(line.end))
      return { body: Buffer.concat(parts), isComplete: false }
    }
    parts.push(entity.subarray(line.end, end))
    if (next === entity.length) return { body: Buffer.concat(parts), isComplete: false }
    place = next
  }
}

interface SizeLine {
  readonly size: number
  readonly end: number
  readonly isStrict: boolean
}

function readSizeLine(entity: Buffer, at: number): SizeLine | null {
  const lf = entity.indexOf(LF, at)
  if (lf === -1 || lf - at > MAX_SIZE_LINE_BYTES) return null
  const isStrict = entity[lf - 1] === CR
  const match = SIZE_LINE.exec(entity.toString('latin1', at, isStrict ? lf - 1 : lf))
  return match === null
    ? null
    : { size: Number.parseInt(match[1] ?? '', 16), end: lf + 1, isStrict }
}

/** Behind the line end at `at`; -1 where there is none. The end of the input serves as one. */
function lineEndAt(entity: Buffer, at: number): number {
  if (at === entity.length) return at
  if (entity[at] === LF) return at + 1
  return entity[at] === CR && entity[at + 1] === LF ? at + 2 : -1
}

/** Whether only trailer fields and blank lines follow. */
function isTrailer(entity: Buffer, at: number): boolean {
  const rest = entity.length - at
  if (rest > 16 * 1024) return false
  return entity
    .toString('latin1', at)
    .split('\n')
    .every((line) => line.trim() === '' || /^[!#$%&'*+.^_`|~0-9a-z-]+:/i.test(line))
}
