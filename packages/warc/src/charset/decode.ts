import { labelToName, legacyHookDecode } from '@exodus/bytes/encoding.js'

/**
 * Bytes as text in the encoding a label names, exactly as the WHATWG Encoding Standard has it: what
 * is malformed becomes U+FFFD; a byte order mark wins over the label and is dropped. An unknown label counts as
 * windows-1252.
 *
 * Node's own TextDecoder is wrong on thousands of EUC-KR and Big5 sequences (24.21).
 */
export function decode(body: Uint8Array, label: string): string {
  return legacyHookDecode(body, (labelToName(label) ?? 'windows-1252').toLowerCase())
}
