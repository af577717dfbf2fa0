import { Buffer, isUtf8 } from 'node:buffer'
import { endOfComment } from './scan-skip.ts'
import { attributeOf, emptyTag, scanTag } from './scan-tag.ts'
import type { Tag } from './scan-tag.ts'
import { getBOMEncoding, legacyHookDecode, normalizeEncoding } from '@exodus/bytes/encoding.js'

/**
 * A page as UTF-8 bytes, and the same bytes seen as a one-byte string: markup is ASCII, so tags can
 * be searched with `indexOf` at memory speed and only the text that is wanted is ever decoded.
 */
export interface Source {
  readonly bytes: Buffer
  readonly view: string
  readonly charset: string
}

/**
 * How far into the page a charset declaration is looked for. The WHATWG prescan stops at 1024 bytes,
 * but browsers heed a meta element that the parser meets later; heads of real pages reach this far.
 */
const PRESCAN_BYTES = 1 << 16

/** ISO-2022-JP hides its letters in ASCII behind this byte: valid as UTF-8, and yet not UTF-8. */
const ESCAPE = 0x1b

/** Brings strings and bytes of any charset into one form. Lone surrogates become U+FFFD. */
export function sourceOf(html: string | Uint8Array, charset?: string): Source {
  if (typeof html === 'string') return fromBytes(Buffer.from(html, 'utf8'), 'utf-8')
  const bytes = Buffer.from(html.buffer, html.byteOffset, html.byteLength)
  const isUnicode = isUtf8(bytes)
  if (isUnicode && !bytes.includes(ESCAPE)) return fromBytes(withoutMark(bytes), 'utf-8')
  const label = getBOMEncoding(bytes) ?? known(charset) ?? declaredCharset(bytes) ?? 'windows-1252'
  if (isUnicode && label !== 'iso-2022-jp') return fromBytes(withoutMark(bytes), 'utf-8')
  const text = legacyHookDecode(bytes, label)
  return fromBytes(Buffer.from(text, 'utf8'), label)
}

function fromBytes(bytes: Buffer, charset: string): Source {
  return { bytes, view: bytes.toString('latin1'), charset }
}

function withoutMark(bytes: Buffer): Buffer {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes
}

/** The charset that a meta element names; UTF-16 there is read as UTF-8, as browsers do. */
function declaredCharset(bytes: Buffer): string | undefined {
  const view = bytes.toString('latin1', 0, PRESCAN_BYTES)
  const tag = emptyTag()
  let angle = view.indexOf('<')
  while (angle >= 0) {
    let end = angle + 1
    if (view.startsWith('<!--', angle)) end = endOfComment(bytes, view, angle + 4)
    else if (view.startsWith('meta', angle + 1) || view.startsWith('META', angle + 1)) {
      scanTag(bytes, view, angle + 1, tag)
      const label = known(charsetOf(tag, view))
      if (label !== undefined) return label.startsWith('utf-16') ? 'utf-8' : label
    }
    angle = view.indexOf('<', end)
  }
  return undefined
}

function charsetOf(tag: Tag, view: string): string | undefined {
  const direct = attributeOf(tag, view, 'charset')
  if (direct !== '') return direct
  if (attributeOf(tag, view, 'http-equiv').toLowerCase() !== 'content-type') return undefined
  return /charset\s{0,9}=\s{0,9}["']?([^\s;"']{1,40})/i.exec(attributeOf(tag, view, 'content'))?.[1]
}

function known(label: string | undefined): string | undefined {
  return label === undefined ? undefined : (normalizeEncoding(label) ?? undefined)
}
