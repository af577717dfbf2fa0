import { Buffer } from 'node:buffer'
import { captureRecords, warcinfo } from './archive.ts'
import type { Capture, Expectation } from './capture.ts'
import { readDeclaration } from './declaration.ts'
import { htmlCapture } from './html-capture.ts'
import { renderPage } from './site.ts'
import { gzipMember } from './warc-member.ts'

const NAME = 'SAMPLE-20240601-00006.broken.warc.gz'

/**
 * A file that went through a bad disk: garbage between members, a record shorter and one longer than it says,
 * an empty member, and an end in the middle of a member. What is whole must be read, and the rest be counted.
 */
export function brokenFile(): { readonly bytes: Buffer; readonly pages: readonly Expectation[] } {
  const first = page('mlt', 'mt', 'before the garbage')
  const second = page('als', 'sq', 'after the garbage')
  const short = page('bre', 'br', 'Content-Length of the record is 500 too small')
  const long = page('cos', 'co', 'Content-Length of the record is 100,000 too large')
  const last = page('ltz', 'lb', 'after an empty member')
  const cut = page('kal', 'kl', 'the file ends inside its member')
  const bytes = Buffer.concat([
    gzipMember(warcinfo(NAME)),
    response(first),
    Buffer.from('\0\0\0 this is not a record and not a member \r\n'.repeat(40)),
    response(second),
    response(short, -500),
    response(long, 100_000),
    gzipMember(Buffer.alloc(0)),
    response(last),
    half(response(cut)),
  ])
  const damaged = { verdict: 'skip', rule: 'record.damaged' } as const
  return {
    bytes,
    pages: [first, second, short, { ...long, ...damaged }, last, { ...cut, ...damaged }],
  }
}

function page(code: string, language: string, why: string): Capture {
  const { title, articles } = readDeclaration(code)
  const url = `https://damaged.${language}.readings.example/udhr`
  const captured = '2024-05-31T23:59:59Z'
  const main = articles.join('\n')
  const html = renderPage({ url, title, language, template: 'docs', captured, main })
  return htmlCapture({ url, verdict: 'keep', rule: null, why, captured, html })
}

/** The response record as a member; its Content-Length is off by so many bytes. */
function response(capture: Capture, offBy = 0): Buffer {
  const [, record = Buffer.alloc(0)] = captureRecords(capture, NAME)
  if (offBy === 0) return gzipMember(record)
  const text = record.toString('latin1')
  const wrong = text.replace(
    /Content-Length: (\d+)/,
    (_, length: string) => `Content-Length: ${Number(length) + offBy}`,
  )
  return gzipMember(Buffer.from(wrong, 'latin1'))
}

function half(member: Buffer): Buffer {
  return member.subarray(0, member.length >> 1)
}
