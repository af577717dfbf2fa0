import { decode } from '../charset/decode.ts'

/** Makes an encoder by asking the decoder what every byte, and every pair of bytes, stands for. */
export function makeEncoder(charset: string): (text: string) => Buffer {
  const bytesOf = new Map<string, readonly number[]>()
  const note = (...bytes: readonly number[]): void => {
    const text = decode(Uint8Array.from(bytes), charset)
    const isOne = Array.from(text).length === 1 && text !== '\uFFFD'
    if (isOne && !bytesOf.has(text)) bytesOf.set(text, bytes)
  }
  for (let byte = 0; byte < 256; byte += 1) note(byte)
  const lastLead = DOUBLE_BYTE.has(charset) ? 0xfe : 0
  for (let lead = 0x81; lead <= lastLead; lead += 1) {
    for (let trail = 0x40; trail < 0xff; trail += 1) note(lead, trail)
  }
  return (text) =>
    Buffer.from(Array.from(text).flatMap((character) => bytesOf.get(character) ?? [0x3f]))
}

const DOUBLE_BYTE = new Set(['GBK', 'Big5', 'EUC-KR', 'EUC-JP', 'Shift_JIS'])
