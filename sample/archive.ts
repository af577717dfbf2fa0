import { Buffer } from 'node:buffer'
import type { Capture } from './capture.ts'
import { gzipMember, recordId, sha1Digest, warcRecord } from './warc-member.ts'

const AGENT = 'LimpidSample/1.0 (+https://example.org/sample)'

/** A crawl file as Common Crawl makes them: a warcinfo, then request, response and metadata of each capture, one gzip member each. */
export function warcFile(name: string, captures: readonly Capture[]): Buffer {
  return Buffer.concat([
    gzipMember(warcinfo(name)),
    ...captures.flatMap((capture) => captureRecords(capture, name).map(gzipMember)),
  ])
}

/** The first record of a file: who made it. */
export function warcinfo(name: string): Buffer {
  const lines = [
    'isPartOf: LIMPID-SAMPLE',
    'publisher: Limpid',
    'description: Sample crawl of invented sites',
    `software: ${AGENT}`,
    'robots: checked via robots.txt',
    'format: WARC File Format 1.0',
    'conformsTo: https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.0/',
  ]
  return warcRecord({
    type: 'warcinfo',
    date: '2024-06-01T00:00:00Z',
    key: name,
    contentType: 'application/warc-fields',
    fields: [['WARC-Filename', name]],
    block: Buffer.from(lines.join('\r\n') + '\r\n'),
  })
}

/** The three records of a capture; a revisit has no body and points at itself. */
export function captureRecords(capture: Capture, file: string): readonly Buffer[] {
  const { url, captured: date } = capture
  const common = [
    ['WARC-Warcinfo-ID', `<${recordId('warcinfo', file)}>`],
    ['WARC-Target-URI', url],
  ] as const
  const response = recordId(capture.revisit === true ? 'revisit' : 'response', url)
  const address = ['WARC-IP-Address', addressOf(url)] as const
  return [
    warcRecord({
      type: 'request',
      date,
      key: url,
      contentType: 'application/http; msgtype=request',
      fields: [...common, address],
      block: requestBlock(url),
    }),
    responseRecord(capture, [
      ...common,
      ['WARC-Concurrent-To', `<${recordId('request', url)}>`],
      address,
    ]),
    warcRecord({
      type: 'metadata',
      date,
      key: url,
      contentType: 'application/warc-fields',
      fields: [...common, ['WARC-Concurrent-To', `<${response}>`]],
      block: Buffer.from(`fetchTimeMs: ${100 + ((url.length * 37) % 900)}\r\n`),
    }),
  ]
}

/** The HTTP response as it came over the wire. */
export function responseBlock({ status, headers, body }: Capture): Buffer {
  const head = [`HTTP/1.1 ${status}`, ...headers.map(([name, value]) => `${name}: ${value}`)]
  return Buffer.concat([Buffer.from(head.join('\r\n') + '\r\n\r\n', 'latin1'), body])
}

function responseRecord(capture: Capture, fields: readonly (readonly [string, string])[]): Buffer {
  const isRevisit = capture.revisit === true
  const block = responseBlock(isRevisit ? { ...capture, body: Buffer.alloc(0) } : capture)
  return warcRecord({
    type: isRevisit ? 'revisit' : 'response',
    date: capture.captured,
    key: capture.url,
    contentType: 'application/http; msgtype=response',
    fields: [
      ...fields,
      ['WARC-Payload-Digest', sha1Digest(capture.body)],
      ['WARC-Block-Digest', sha1Digest(block)],
      ...(isRevisit
        ? ([
            ['WARC-Profile', 'http://netpreserve.org/warc/1.0/revisit/identical-payload-digest'],
          ] as const)
        : []),
    ],
    block,
  })
}

function requestBlock(url: string): Buffer {
  const { host, pathname, search } = new URL(url)
  const lines = [
    `GET ${pathname}${search} HTTP/1.1`,
    `Host: ${host}`,
    `User-Agent: ${AGENT}`,
    'Accept: text/html,application/xhtml+xml',
    'Accept-Encoding: br,gzip',
  ]
  return Buffer.from(lines.join('\r\n') + '\r\n\r\n')
}

/** An address of the documentation range (RFC 5737, 192.0.2.0/24) for each host. */
function addressOf(url: string): string {
  let sum = 0
  for (const character of new URL(url).host) sum = (sum * 31 + character.charCodeAt(0)) % 254
  return `192.0.2.${sum + 1}`
}
