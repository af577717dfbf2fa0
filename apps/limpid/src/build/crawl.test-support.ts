import { createHash } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** An invented capture. */
export interface InventedPage {
  readonly url: string
  readonly body: string
  readonly date?: string
  readonly status?: string
  readonly contentType?: string
  readonly headers?: readonly string[]
}

/** Sentences about any subject that repeat no other: what the default rules call prose. */
const SENTENCES = [
  'Nobody in town remembers who built the SUBJECT, although three families still claim the honour over dinner.',
  'In the spring of YEAR a storm took its roof, and the baker lent his cart to fetch new slates from the coast.',
  'Visitors usually arrive by the morning train, walk past the chapel and ask a child for the shortest way.',
  'Inside there is a long table, two broken clocks, a map of fishing grounds and the smell of warm varnish.',
  'A schoolteacher kept notes on everything she saw from its window, from migrating geese to quarrelling neighbours.',
  'Her diary mentions YEAR twice: once for the frost, once because the piano was finally tuned.',
  'Today volunteers open the SUBJECT on Sundays, sell lemonade for the restoration fund and tell stories nobody can check.',
  'The council wanted to turn it into offices; a petition with nine hundred names ended that discussion.',
  'If you listen near the cellar door you can hear water moving below, which engineers explain and children prefer not to.',
  'Every autumn the choir sings there without electric light, and people who hardly speak all year share blankets.',
  'The oldest photograph shows a dog asleep on the steps while men in heavy coats argue about rope.',
  'Perhaps that is why the SUBJECT belongs to everybody: it has been useless, beautiful and open for so long.',
] as const

/** A page of prose on a subject, with a year for each number; two pages differ when their subjects do. */
export function article(subject: string, year = 1912): string {
  const prose = SENTENCES.map(
    (sentence) => `<p>${sentence.replace('SUBJECT', subject).replace('YEAR', String(year))}</p>`,
  )
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${subject}</title></head><body><article><h1>${subject}</h1>${prose.join('\n')}</article></body></html>`
}

/** One response record as a gzip member. */
function responseMember({ url, body, date, status, contentType, headers }: InventedPage): Buffer {
  const payload = Buffer.from(body)
  const head = [
    `HTTP/1.1 ${status ?? '200 OK'}`,
    `Content-Type: ${contentType ?? 'text/html; charset=utf-8'}`,
    ...(headers ?? []),
    `Content-Length: ${payload.length}`,
  ]
  const block = Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), payload])
  const id = createHash('sha256').update(url).update(payload).digest('hex')
  const uuid = `${id.slice(0, 8)}-${id.slice(8, 12)}-4${id.slice(13, 16)}-8${id.slice(17, 20)}-${id.slice(20, 32)}`
  const warc = [
    'WARC/1.0',
    'WARC-Type: response',
    `WARC-Date: ${date ?? '2024-05-01T12:00:00Z'}`,
    `WARC-Record-ID: <urn:uuid:${uuid}>`,
    `WARC-Target-URI: ${url}`,
    'Content-Type: application/http; msgtype=response',
    `Content-Length: ${block.length}`,
  ]
  return gzipSync(
    Buffer.concat([Buffer.from(`${warc.join('\r\n')}\r\n\r\n`), block, Buffer.from('\r\n\r\n')]),
  )
}

/** A folder of crawl files, one for each list of pages. */
export function crawlFolder(files: Readonly<Record<string, readonly InventedPage[]>>): string {
  const root = mkdtempSync(join(tmpdir(), 'limpid-crawl-'))
  for (const [name, pages] of Object.entries(files))
    writeFileSync(join(root, name), Buffer.concat(pages.map(responseMember)))
  return root
}
