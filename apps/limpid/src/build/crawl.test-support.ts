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

/** A page of ten sentences that no default rule objects to, different for each topic. */
export function article(topic: string, sentences = 10): string {
  const words = [
    'harbour',
    'lantern',
    'orchard',
    'ferry',
    'market',
    'bridge',
    'garden',
    'tower',
    'valley',
    'river',
    'meadow',
    'station',
  ]
  const lines = Array.from({ length: sentences }, (_, index) => {
    const pick = (offset: number) =>
      words[(index * 5 + offset * 7 + topic.length) % words.length] ?? ''
    return `<p>The ${topic} lies near the old ${pick(1)}, and those who walk to it in year ${1900 + index} pass a ${pick(2)} that has stood there with its ${pick(3)} for longer than anybody can say.</p>`
  })
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${topic}</title></head><body><article><h1>${topic}</h1>${lines.join('\n')}</article></body></html>`
}

/** One response record as a gzip member. */
export function responseMember({
  url,
  body,
  date,
  status,
  contentType,
  headers,
}: InventedPage): Buffer {
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
