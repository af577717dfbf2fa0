import type { Problem } from '../problem.ts'
import { findBlankLine, headerText, parseHeaderFields } from '../read/header-text.ts'

/** An HTTP message taken apart. */
export interface HttpMessage {
  /** Of a response; null where the line holds none. */
  readonly status: number | null
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** As archived: framing and content codings still on. */
  readonly entity: Buffer
  readonly problems: readonly Problem[]
}

/** ICY is what streaming servers answer; crawlers have written a status of 0 for "none". */
const STATUS_LINE = /^(?:HTTP\w*(?:\/\d+(?:\.\d+)?)?|ICY)[ \t]+(\d{1,3})(?!\d)/i
const REQUEST_LINE = /^[A-Z]{3,20}[ \t]+\S/
const FIRST_LINE_BYTES = 512
/** Responses before the real one, such as 103 Early Hints, that are stepped over. */
const MAX_INTERIM_RESPONSES = 8

/** Whether the block begins like an HTTP response, whatever the record says it is. */
export function looksLikeResponse(block: Buffer): boolean {
  return /^(?:HTTP\w*(?:\/|[ \t]+\d{3})|ICY[ \t]+\d{3})/i.test(block.toString('latin1', 0, 16))
}

/** Whether the block begins like an HTTP request. */
export function looksLikeRequest(block: Buffer): boolean {
  return REQUEST_LINE.test(block.toString('latin1', 0, 64))
}

/** Takes an HTTP message apart; interim responses before the final one are stepped over. */
export function parseHttpMessage(block: Buffer): HttpMessage {
  let message = parseOne(block)
  for (let count = 0; count < MAX_INTERIM_RESPONSES && isInterim(message); count += 1) {
    message = parseOne(message.entity)
  }
  return message
}

function isInterim({ status, entity }: HttpMessage): boolean {
  return status !== null && status >= 100 && status < 200 && looksLikeResponse(entity)
}

function parseOne(block: Buffer): HttpMessage {
  const problems: Problem[] = []
  let headEnd = findBlankLine(block, 0, block.length)
  // A head that runs into the page: the first tag at the start of a line ends it.
  const tag = findTagLine(block, headEnd === -1 ? block.length : headEnd)
  if (tag !== -1) headEnd = tag
  if (headEnd === -1 || tag !== -1) problems.push({ code: 'http-header-cut' })
  const bodyStart = headEnd === -1 ? block.length : headEnd
  const lineEnd = block.indexOf(10)
  const fieldsStart = lineEnd === -1 || lineEnd >= bodyStart ? bodyStart : lineEnd + 1
  const { fields, badLines } = parseHeaderFields(headerText(block, fieldsStart, bodyStart))
  if (badLines > 0) problems.push({ code: 'bad-http-line', detail: String(badLines) })
  const line = block.toString('latin1', 0, Math.min(fieldsStart, FIRST_LINE_BYTES))
  const status = STATUS_LINE.exec(line)?.[1]
  return {
    status: status === undefined ? null : Number(status),
    headers: fields,
    entity: block.subarray(bodyStart),
    problems,
  }
}

function findTagLine(block: Buffer, end: number): number {
  const place = block.indexOf('\n<', 0, 'latin1')
  return place === -1 || place + 1 >= end ? -1 : place + 1
}
