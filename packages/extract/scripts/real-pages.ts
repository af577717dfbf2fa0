import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Truth } from './labels.ts'

/** A page of ../shared/data/crawl with what is known of its main text. */
export interface RealPage {
  readonly record: string
  readonly url: string
  readonly contentType: string
  readonly body: Buffer
  readonly truth: Truth | undefined
}

const FOLDER = new URL('../../../../shared/data/', import.meta.url)
export const PAGES = new URL('crawl/pages.warc.gz', FOLDER)
export const TRUTH = new URL('crawl/pages.truth.jsonl.gz', FOLDER)
export const TITLES = new URL('golden/chromium-title-charset.jsonl.gz', FOLDER)
export const SCORER = new URL('../../../../shared/tools/score-extraction.mjs', import.meta.url)

export function readRealPages(): readonly RealPage[] {
  const truths = new Map(
    readLines(TRUTH)
      .map(truthOf)
      .map((truth) => [truth.record, truth]),
  )
  const archive = gunzipSync(readFileSync(PAGES))
  const pages: RealPage[] = []
  let position = 0
  while (position < archive.length) {
    const headEnd = archive.indexOf('\r\n\r\n', position)
    const head = archive.toString('latin1', position, headEnd)
    const start = headEnd + 4
    const end = start + Number(field(head, 'Content-Length'))
    const record = field(head, 'WARC-Record-ID').replace(/[<>]/g, '')
    if (field(head, 'WARC-Type') === 'response') {
      const httpEnd = archive.indexOf('\r\n\r\n', start)
      pages.push({
        record,
        url: field(head, 'WARC-Target-URI'),
        contentType: field(archive.toString('latin1', start, httpEnd), 'Content-Type'),
        body: archive.subarray(httpEnd + 4, end),
        truth: truths.get(record),
      })
    }
    position = end + 4
  }
  return pages
}

/** JSON Lines in gzip. */
export function readLines(file: URL): readonly unknown[] {
  const text = gunzipSync(readFileSync(file)).toString('utf8')
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line))
}

function truthOf(value: unknown): Truth {
  // The file's format is described in ../shared/data/README.md; this is where it enters.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return value as Truth
}

function field(head: string, name: string): string {
  return new RegExp(`^${name}: *([^\\r\\n]*)`, 'im').exec(head)?.[1] ?? ''
}

/** Which half of the hosts a page belongs to: FNV-1a of the host, so that a site is in one half only. */
export function halfOf(url: string): 'a' | 'b' {
  return hashOfHost(url) % 2 === 0 ? 'a' : 'b'
}

export function hashOfHost(url: string): number {
  const host = URL.parse(url)?.hostname.replace(/^www\./, '') ?? url
  let hash = 0x811c9dc5
  for (const letter of host) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}
