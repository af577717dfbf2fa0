import { isUtf8 } from 'node:buffer'
import type { RobotsProblem } from './robots.ts'

/** RFC 9309 §2.5: a parser must read at least 500 KiB; this one reads exactly that. */
export const ROBOTS_LIMIT_BYTES = 500 * 1024

export interface RobotsText {
  /** One character for each octet, without byte order mark. */
  readonly octets: string
  readonly problems: readonly RobotsProblem[]
}

/** Cuts a robots.txt at the limit, after the last whole line, and brings UTF-16 to UTF-8, with or without byte order mark. */
export function robotsText(bytes: Uint8Array): RobotsText {
  const problems: RobotsProblem[] = []
  const isCut = bytes.length > ROBOTS_LIMIT_BYTES
  if (isCut) problems.push('cut')
  const kept = viewOf(isCut ? bytes.subarray(0, ROBOTS_LIMIT_BYTES) : bytes)
  const wide = wideEncoding(kept)
  if (wide !== null) problems.push('utf-16')
  const octets = wide === null ? kept.toString('latin1', byteOrderMark(kept)) : narrow(kept, wide)
  if (octets.includes('\0')) problems.push('nul')
  const whole = isCut ? wholeLines(octets) : octets
  if (wide === null && !isUtf8(isCut ? Buffer.from(whole, 'latin1') : kept))
    problems.push('not-utf-8')
  return { octets: whole, problems }
}

function viewOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** An ASCII character beside a zero betrays UTF-16 that has no mark: no robots.txt begins with a NUL otherwise. */
function wideEncoding(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes
  if (first === undefined || second === undefined) return null
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'utf-16be'
  return null
}

function narrow(bytes: Buffer, encoding: 'utf-16le' | 'utf-16be'): string {
  return Buffer.from(new TextDecoder(encoding).decode(bytes), 'utf8').toString('latin1')
}

/** Length of the UTF-8 byte order mark, also of one that was cut short, as Google's parser tolerates. */
function byteOrderMark(bytes: Buffer): number {
  const mark = [0xef, 0xbb, 0xbf]
  const differs = mark.findIndex((byte, index) => bytes[index] !== byte)
  return differs === -1 ? mark.length : differs
}

function wholeLines(octets: string): string {
  return octets.slice(0, Math.max(octets.lastIndexOf('\n'), octets.lastIndexOf('\r')) + 1)
}
