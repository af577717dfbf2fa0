import { Buffer } from 'node:buffer'
import { warcinfo } from './archive.ts'
import type { Expectation } from './capture.ts'
import { readDeclaration } from './declaration.ts'
import { gzipMember, sha1Digest, warcRecord } from './warc-member.ts'

interface WetPage extends Expectation {
  readonly code: string
  readonly captured: string
}

/** Pages of which the crawl has only the text: translations that no other file of the sample holds. */
export const WET_PAGES: readonly WetPage[] = [
  ['slv', 'sl'],
  ['hrv', 'hr'],
  ['bul', 'bg'],
  ['lit', 'lt'],
  ['est', 'et'],
  ['glg', 'gl'],
].map(([code = '', language = ''], index) => ({
  code,
  url: `https://wet.${language}.readings.example/udhr`,
  captured: `2021-0${index + 1}-10T10:00:00Z`,
  verdict: 'keep' as const,
  rule: null,
  why: `extracted text of a page in ${language}`,
}))

/** A WET file: `conversion` records with the text alone, as Common Crawl publishes them. */
export function wetFile(): Buffer {
  const records = WET_PAGES.map(({ code, url, captured }) => {
    const block = Buffer.from(plainText(code))
    return warcRecord({
      type: 'conversion',
      date: captured,
      key: url,
      contentType: 'text/plain',
      fields: [
        ['WARC-Target-URI', url],
        ['WARC-Block-Digest', sha1Digest(block)],
      ],
      block,
    })
  })
  return Buffer.concat([gzipMember(warcinfo('wet')), ...records.map(gzipMember)])
}

function plainText(code: string): string {
  const { title, preamble, articles } = readDeclaration(code)
  const html = [title, preamble, ...articles].join('\n')
  return html
    .replace(/<[^>]+>/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}
