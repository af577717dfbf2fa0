import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'

export interface WarcFields {
  readonly type: string
  readonly date: string
  /** What tells this record from all others: its id is derived from it. */
  readonly key: string
  readonly contentType?: string
  /** Further named fields, in order. */
  readonly fields?: readonly (readonly [name: string, value: string])[]
  readonly block: Buffer
}

/** A WARC/1.0 record as bytes, with the two line ends after its block. */
export function warcRecord({
  type,
  date,
  key,
  contentType,
  fields = [],
  block,
}: WarcFields): Buffer {
  const lines = [
    'WARC/1.0',
    `WARC-Type: ${type}`,
    `WARC-Date: ${date}`,
    `WARC-Record-ID: <${recordId(type, key)}>`,
    `Content-Length: ${block.length}`,
    ...(contentType === undefined ? [] : [`Content-Type: ${contentType}`]),
    ...fields.map(([name, value]) => `${name}: ${value}`),
  ]
  return Buffer.concat([
    Buffer.from(lines.join('\r\n') + '\r\n\r\n'),
    block,
    Buffer.from('\r\n\r\n'),
  ])
}

/** A record's id: a UUID of version 5's form made from its type and key, so that two runs agree. */
export function recordId(type: string, key: string): string {
  const hex = createHash('sha1').update(`limpid sample ${type} ${key}`).digest('hex')
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** One gzip member, the same on every system: no time, no name, system unknown. */
export function gzipMember(content: Buffer): Buffer {
  const member = gzipSync(content, { level: 9 })
  member[9] = 0xff
  return member
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** `sha1:` and the digest in base 32 (RFC 4648), as Common Crawl writes it. */
export function sha1Digest(content: Buffer): string {
  const digest = createHash('sha1').update(content).digest()
  let bits = ''
  for (const byte of digest) bits += byte.toString(2).padStart(8, '0')
  return 'sha1:' + bits.replace(/.{5}/g, (five) => BASE32.charAt(Number.parseInt(five, 2)))
}
