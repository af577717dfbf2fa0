import { hashOfName, hashStep } from './tags.ts'

/** Attributes that are looked at; their place in the list is their code. */
const ATTRIBUTES = [
  'class',
  'id',
  'style',
  'hidden',
  'aria-hidden',
  'role',
  'itemprop',
  'href',
  'lang',
  'content',
  'name',
  'property',
  'http-equiv',
  'rel',
  'type',
  'datetime',
  'encoding',
  'hreflang',
  'charset',
] as const

export type AttributeName = (typeof ATTRIBUTES)[number]

/** A start or end tag as it was last scanned: reused from tag to tag, so read it before the next. */
export interface Tag {
  hash: number
  /** Bit per attribute code. */
  present: number
  readonly starts: Int32Array
  readonly ends: Int32Array
  isSelfClosing: boolean
  /** Code of the attribute being read, -1 for one that is not looked at. */
  attribute: number
}

const codes = new Map<number, number>(ATTRIBUTES.map((name, code) => [hashOfName(name), code]))
/** A quick no for most names: lengths of the known ones, as bits. */
const lengths = ATTRIBUTES.reduce((mask, name) => mask | (1 << name.length), 0)

export function codeOf(name: AttributeName): number {
  return ATTRIBUTES.indexOf(name)
}

export function emptyTag(): Tag {
  return {
    hash: 0,
    present: 0,
    starts: new Int32Array(ATTRIBUTES.length),
    ends: new Int32Array(ATTRIBUTES.length),
    isSelfClosing: false,
    attribute: -1,
  }
}

/**
 * Reads a tag whose name begins at `position`; returns the position after its `>`, or -1 where the
 * page ends first (the standard then drops the tag). HTML standard 13.2.5.8 to 13.2.5.40.
 */
export function scanTag(bytes: Uint8Array, view: string, position: number, tag: Tag): number {
  const length = bytes.length
  let hash = 0
  let index = position
  let byte = 0
  for (; index < length; index++) {
    byte = bytes[index] ?? 0
    if (byte <= 0x20 ? isBlank(byte) : byte === 0x3e || byte === 0x2f) break
    hash = hashStep(hash, byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte)
  }
  tag.hash = hash
  tag.present = 0
  tag.isSelfClosing = false
  while (index < length) {
    byte = bytes[index] ?? 0
    if (byte === 0x3e) return index + 1
    if (byte === 0x2f || (byte <= 0x20 && isBlank(byte))) {
      tag.isSelfClosing = byte === 0x2f && bytes[index + 1] === 0x3e
      index++
    } else index = scanAttribute(bytes, view, index, tag)
  }
  return -1
}

function scanAttribute(bytes: Uint8Array, view: string, start: number, tag: Tag): number {
  const nameEnd = scanName(bytes, start, tag)
  const code = tag.attribute
  let index = nameEnd
  while (isBlank(bytes[index] ?? 0)) index++
  if (bytes[index] !== 0x3d) {
    if (code >= 0) setAttribute(tag, code, nameEnd, nameEnd)
    return index
  }
  index++
  while (isBlank(bytes[index] ?? 0)) index++
  const quote = bytes[index] ?? 0
  if (quote === 0x22 || quote === 0x27) {
    const end = view.indexOf(quote === 0x22 ? '"' : "'", index + 1)
    if (end < 0) return bytes.length
    if (code >= 0) setAttribute(tag, code, index + 1, end)
    return end + 1
  }
  const end = endOfUnquoted(bytes, index)
  if (code >= 0) setAttribute(tag, code, index, end)
  return end
}

function scanName(bytes: Uint8Array, start: number, tag: Tag): number {
  const length = bytes.length
  let hash = hashStep(0, lowered(bytes[start] ?? 0))
  let index = start + 1
  for (; index < length; index++) {
    const byte = bytes[index] ?? 0
    if (byte <= 0x3e && (byte === 0x3d || byte === 0x3e || byte === 0x2f || isBlank(byte))) break
    hash = hashStep(hash, lowered(byte))
  }
  const size = index - start
  const isKnownLength = size < 31 && (lengths & (1 << size)) !== 0
  tag.attribute = isKnownLength ? (codes.get(hash) ?? -1) : -1
  return index
}

function endOfUnquoted(bytes: Uint8Array, start: number): number {
  const length = bytes.length
  let index = start
  for (; index < length; index++) {
    const byte = bytes[index] ?? 0
    if (byte === 0x3e || (byte <= 0x20 && isBlank(byte))) break
  }
  return index
}

/** The first of two attributes of the same name counts. */
function setAttribute(tag: Tag, code: number, start: number, end: number): void {
  const bit = 1 << code
  if ((tag.present & bit) !== 0) return
  tag.present |= bit
  tag.starts[code] = start
  tag.ends[code] = end
}

function lowered(byte: number): number {
  return byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte
}

/** HTML whitespace: tab, line feed, form feed, carriage return, space. */
export function isBlank(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d && byte !== 0x0b)
}

/** Raw value of an attribute in the page's one-byte view, '' where it is absent. */
export function attributeOf(tag: Tag, view: string, name: AttributeName): string {
  const code = codeOf(name)
  return (tag.present & (1 << code)) === 0 ? '' : view.slice(tag.starts[code], tag.ends[code])
}
