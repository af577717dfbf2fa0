import { detectDoubleByte } from './detect-double-byte.ts'
import { detectSingleByte } from './detect-single-byte.ts'

/** Bytes looked at, from the first that is not ASCII on: some thousand words. */
const SAMPLE_BYTES = 64 * 1024
const ESCAPE = 0x1b
const UTF16_SAMPLE_BYTES = 1024
/** Of UTF-16 text in a European language half the bytes are zero; markup alone makes up a third. */
const LEAST_ZERO_SHARE = 0.3

/**
 * The encoding bytes seem to be in that are not UTF-8 and declare nothing; null where nothing speaks for
 * any. A guess, made from where characters and letters lie; how often it is right is measured in its test.
 */
export function detectCharset(bytes: Uint8Array): string | null {
  const wide = detectUtf16(bytes)
  if (wide !== null) return wide
  if (isIso2022Jp(bytes)) return 'ISO-2022-JP'
  const first = bytes.findIndex((byte) => byte >= 0x80)
  if (first === -1) return null
  const sample = bytes.subarray(first, first + SAMPLE_BYTES)
  return detectDoubleByte(sample) ?? detectSingleByte(sample)
}

/** UTF-16 without a byte order mark: many zeros, all of them on the same side of each pair. */
function detectUtf16(bytes: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | null {
  const length = Math.min(bytes.length, UTF16_SAMPLE_BYTES)
  const zeros = [0, 0]
  for (let place = 0; place < length; place += 1) {
    if (bytes[place] === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1
  }
  const [even = 0, odd = 0] = zeros
  if (even + odd < length * LEAST_ZERO_SHARE || (even > 0 && odd > 0)) return null
  return odd > 0 ? 'UTF-16LE' : even > 0 ? 'UTF-16BE' : null
}

/** Whether a page of seven-bit bytes switches to JIS X 0208 (RFC 1468): `ESC $ B` or `ESC $ @`. */
function isIso2022Jp(bytes: Uint8Array): boolean {
  for (let place = bytes.indexOf(ESCAPE); place !== -1; place = bytes.indexOf(ESCAPE, place + 1)) {
    const sign = bytes[place + 2]
    if (bytes[place + 1] === 0x24 && (sign === 0x42 || sign === 0x40)) return true
  }
  return false
}
