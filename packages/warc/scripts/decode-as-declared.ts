import { header, type WarcRecord } from '../src/index.ts'
import { dechunk } from '../src/http/chunked.ts'
import { decodeCoding, type Coding } from '../src/http/content-coding.ts'
import { parseHttpMessage } from '../src/http/http-message.ts'

const HTTP_TYPES = new Set(['response', 'request', 'revisit'])

/**
 * The body as warcio understands it: HTTP where type and URI say so, decoded as the header says and
 * not as the bytes are. Limpid goes by the bytes; this is only for telling such a difference from a fault.
 */
export function decodeAsDeclared(record: WarcRecord, capBytes: number): Uint8Array {
  const block = Buffer.from(record.content)
  const isHttp =
    block.length > 0 && HTTP_TYPES.has(record.type) && /^https?:/.test(record.url ?? '')
  if (!isHttp) return block
  const { headers, entity } = parseHttpMessage(block)
  const isChunked = header({ headers }, 'transfer-encoding') === 'chunked'
  const body = (isChunked ? dechunk(entity)?.body : null) ?? entity
  const coding = codingOf(header({ headers }, 'content-encoding'))
  return (coding === null ? null : decodeCoding(body, coding, capBytes)?.body) ?? body
}

function codingOf(value: string | null): Coding | null {
  const name = value?.toLowerCase()
  return name === 'gzip' || name === 'deflate' || name === 'br' ? name : null
}
