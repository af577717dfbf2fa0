import { getBOMEncoding, labelToName } from '@exodus/bytes/encoding.js'
import { charsetOfContentType, charsetOfMeta } from './declared-charset.ts'
import { decode } from './decode.ts'
import { detectCharset } from './detect-charset.ts'
import { ENOUGH_SEQUENCES, utf8Evidence, type Utf8Evidence } from './utf8-evidence.ts'

/** What decided on an encoding. */
export type CharsetFrom = 'bom' | 'header' | 'meta' | 'utf-8-valid' | 'detected' | 'default'

/** What an HTML page is encoded in, and what decided on it. */
export interface Charset {
  /** By its WHATWG name: `UTF-8`, `windows-1252`, `GBK`, `Shift_JIS` … */
  readonly charset: string
  readonly charsetFrom: CharsetFrom
}

export interface DecodedText extends Charset {
  readonly text: string
}

/** Encodings in which every byte is a character, so that UTF-8 of any length would be mojibake. */
const SINGLE_BYTE = /^(?:windows-|ISO-8859-|KOI8-|IBM866|macintosh|x-mac-)/

/** The text of an HTML page, decoded from what {@link charsetOfHtml} finds. */
export function decodeHtml(body: Uint8Array, contentType: string | null): DecodedText {
  const { charset, charsetFrom } = charsetOfHtml(body, contentType)
  return { text: decode(body, charset), charset, charsetFrom }
}

/**
 * The encoding of an HTML page.
 *
 * The order is the HTML standard's: byte order mark, HTTP header, `meta`, then detection. With one
 * difference, as archives hold many pages that somebody has since saved as UTF-8: bytes that are UTF-8 and
 * could hardly be anything else are UTF-8 whatever is declared, and bytes that are not UTF-8 are not taken for it.
 */
export function charsetOfHtml(body: Uint8Array, contentType: string | null): Charset {
  const mark = getBOMEncoding(body)
  if (mark !== null) return { charset: labelToName(mark) ?? 'UTF-8', charsetFrom: 'bom' }
  const declared = declaredCharset(body, contentType)
  const enough = sequencesNeeded(declared?.charset ?? 'UTF-8')
  const evidence = utf8Evidence(body, enough)
  if (isSurelyUtf8(body, evidence, enough, declared?.charset)) {
    return declared?.charset === 'UTF-8'
      ? declared
      : { charset: 'UTF-8', charsetFrom: 'utf-8-valid' }
  }
  const isMostlyUtf8 = evidence.sequences > evidence.errors
  if (
    declared !== null &&
    (declared.charset !== 'UTF-8' || evidence.errors === 0 || isMostlyUtf8)
  ) {
    return declared
  }
  if (isMostlyUtf8) return { charset: 'UTF-8', charsetFrom: 'detected' }
  const detected = detectCharset(body)
  return detected === null
    ? { charset: 'windows-1252', charsetFrom: 'default' }
    : { charset: detected, charsetFrom: 'detected' }
}

function declaredCharset(body: Uint8Array, contentType: string | null): Charset | null {
  const fromHeader = charsetOfContentType(contentType)
  if (fromHeader !== null) return { charset: fromHeader, charsetFrom: 'header' }
  const fromMeta = charsetOfMeta(body)
  return fromMeta === null ? null : { charset: fromMeta, charsetFrom: 'meta' }
}

function sequencesNeeded(declared: string): number {
  return declared === 'UTF-8' || SINGLE_BYTE.test(declared) ? 1 : ENOUGH_SEQUENCES
}

function isSurelyUtf8(
  body: Uint8Array,
  { sequences, errors }: Utf8Evidence,
  enough: number,
  declared: string | undefined,
): boolean {
  if (errors > 0) return false
  // Declared UTF-16, but ASCII: half of its bytes would be zero.
  if (declared?.startsWith('UTF-16') === true) return !body.includes(0)
  return sequences >= enough
}
