import { header, type WarcRecord } from '../entry.ts'
import type { Problem } from '../problem.ts'
import { decodeBody } from './decode-body.ts'
import {
  looksLikeRequest,
  looksLikeResponse,
  parseHttpMessage,
  type HttpMessage,
} from './http-message.ts'
import { isTextType, mediaType } from './media-type.ts'

/** The payload of a record: the body of its HTTP message, or its block. */
export interface Payload {
  readonly isHttp: boolean
  readonly status: number | null
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: Buffer
  /** The payload as archived, without framing, decoded: a crawl's digest may be of any of them. */
  readonly stages: readonly Buffer[]
  readonly contentType: string | null
  readonly encodings: readonly string[]
  readonly isCut: boolean
  readonly problems: readonly Problem[]
}

/** Record types whose block is an HTTP message, if its first line is one. */
const HTTP_TYPES = new Set(['response', 'request', 'revisit', ''])
const HTTP_BLOCK = /^\s*application\/http\b/i

/** Takes a record's block apart, and its payload's encodings off. */
export function payloadOf(record: WarcRecord, capBytes: number): Payload {
  const { buffer, byteOffset, byteLength } = record.content
  const block = Buffer.from(buffer, byteOffset, byteLength)
  return HTTP_TYPES.has(record.type) && looksLikeHttp(block)
    ? httpPayload(parseHttpMessage(block), capBytes)
    : plainPayload(record, block, capBytes)
}

function httpPayload(message: HttpMessage, capBytes: number): Payload {
  const { status, headers, entity } = message
  const contentType = header({ headers }, 'content-type')
  const declared = {
    transfer: tokensOf(headers, 'transfer-encoding'),
    content: tokensOf(headers, 'content-encoding'),
    isText: isTextType(mediaType(contentType)),
  }
  const decoded = decodeBody(entity, declared, capBytes)
  const problems = [...message.problems, ...decoded.problems]
  const length = header({ headers }, 'content-length')
  // With chunks the length is not said; where the crawler took codings off, it is of the encoded body.
  const isSaid = length !== null && declared.transfer.length === 0 && entity.length > 0
  if (isSaid && Number(length) !== entity.length) problems.push({ code: 'body-length-differs' })
  return {
    isHttp: true,
    status,
    headers,
    body: decoded.body,
    stages: [entity, decoded.unframed, decoded.body],
    contentType,
    encodings: decoded.encodings,
    isCut: decoded.isCut,
    problems,
  }
}

function plainPayload(record: WarcRecord, block: Buffer, capBytes: number): Payload {
  const isOver = block.length > capBytes
  const problems: Problem[] = []
  if (block.length > 0 && saysHttp(record)) problems.push({ code: 'no-http-header' })
  if (isOver) problems.push({ code: 'body-over-cap', detail: String(block.length) })
  return {
    isHttp: false,
    status: null,
    headers: [],
    body: isOver ? block.subarray(0, capBytes) : block,
    stages: [block],
    contentType: blockType(record),
    encodings: [],
    isCut: isOver,
    problems,
  }
}

function looksLikeHttp(block: Buffer): boolean {
  return looksLikeResponse(block) || looksLikeRequest(block)
}

/** Whether the record promises HTTP: by its Content-Type, or as an ARC record with a web address. */
function saysHttp(record: WarcRecord): boolean {
  return record.format === 'arc'
    ? record.type === 'response' && /^https?:/i.test(record.url ?? '')
    : HTTP_BLOCK.test(header(record, 'content-type') ?? '')
}

/** The type of a block that is no HTTP message; `application/http` would not be true of it. */
function blockType(record: WarcRecord): string | null {
  const type = header(record, 'content-type')
  return type === null || type === '' || HTTP_BLOCK.test(type) ? null : type
}

/** The comma-separated words of all fields of that name, in lower case. */
function tokensOf(headers: Payload['headers'], name: string): readonly string[] {
  return headers
    .filter(([key]) => key.toLowerCase() === name)
    .flatMap(([, value]) => value.toLowerCase().split(','))
    .map((word) => word.trim())
}
