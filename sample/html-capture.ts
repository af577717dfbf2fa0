import { Buffer } from 'node:buffer'
import { brotliCompressSync, constants } from 'node:zlib'
import type { Capture, Expectation } from './capture.ts'
import { encodeHtml } from './charset-encoder.ts'
import { gzipMember } from './warc-member.ts'

/** How a body travelled. Crawls keep it so or decoded; the sample has both. */
export type Coding = 'identity' | 'gzip' | 'br' | 'chunked'

export interface HtmlSpec extends Expectation {
  readonly captured: string
  readonly html: string
  readonly charset?: string
  readonly coding?: Coding
  /** The Content-Type header; the true charset when absent. */
  readonly contentType?: string
  readonly headers?: readonly (readonly [name: string, value: string])[]
}

/** A page answered with 200. */
export function htmlCapture(spec: HtmlSpec): Capture {
  const { url, verdict, rule, why, captured } = spec
  const charset = spec.charset ?? 'utf-8'
  const coding = spec.coding ?? 'identity'
  const body = coded(encodeHtml(charset, spec.html), coding)
  return {
    url,
    verdict,
    rule,
    why,
    captured,
    status: '200 OK',
    headers: [
      ['Date', httpDate(captured)],
      ['Server', 'nginx'],
      ['Content-Type', spec.contentType ?? `text/html; charset=${charset}`],
      ...(spec.headers ?? []),
      ...codingHeaders(coding, body),
    ],
    body,
  }
}

function coded(page: Buffer, coding: Coding): Buffer {
  if (coding === 'gzip') return gzipMember(page)
  if (coding === 'br') {
    return brotliCompressSync(page, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
  }
  return coding === 'chunked' ? chunked(page) : page
}

function codingHeaders(coding: Coding, body: Buffer): readonly (readonly [string, string])[] {
  if (coding === 'chunked') return [['Transfer-Encoding', 'chunked']]
  const length = ['Content-Length', String(body.length)] as const
  return coding === 'identity' ? [length] : [['Content-Encoding', coding], length]
}

/** HTTP/1.1 chunks (RFC 9112 §7.1) of at most 1,000 bytes. */
function chunked(page: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let start = 0; start < page.length; start += 1000) {
    const chunk = page.subarray(start, start + 1000)
    parts.push(Buffer.from(`${chunk.length.toString(16)}\r\n`), chunk, Buffer.from('\r\n'))
  }
  return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')])
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** The HTTP form of an ISO time, without the day of the week, which nobody reads. */
function httpDate(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split('-')
  return `${day} ${MONTHS[Number(month) - 1]} ${year} ${iso.slice(11, 19)} GMT`
}
