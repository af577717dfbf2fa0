import { gzipSync } from 'node:zlib'
import { fromBytes, type ByteSource } from '../byte-source.ts'
import type { WarcEntry, WarcGap, WarcRecord } from '../entry.ts'
import { readWarc, type ReadWarcOptions } from '../read-warc.ts'

/** What a test says of a record; the rest is filled in. */
export interface RecordSpec {
  readonly type?: string
  readonly url?: string
  readonly content?: string | Uint8Array
  readonly version?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Declared instead of the true length; null leaves the field out. */
  readonly declared?: string | null
}

/** A WARC record with its closing blank lines. */
export function warcRecord(spec: RecordSpec = {}): Buffer {
  const content = Buffer.from(spec.content ?? 'hello')
  const fields: [string, string][] = [
    ['WARC-Type', spec.type ?? 'resource'],
    ['WARC-Record-ID', '<urn:uuid:00000000-0000-4000-8000-000000000001>'],
    ['WARC-Date', '2026-01-02T03:04:05Z'],
    ['WARC-Target-URI', spec.url ?? 'https://example.org/'],
    ...Object.entries(spec.headers ?? {}),
  ]
  const declared = spec.declared === undefined ? String(content.length) : spec.declared
  if (declared !== null) fields.push(['Content-Length', declared])
  const head = fields.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  return Buffer.concat([
    Buffer.from(`WARC/${spec.version ?? '1.0'}\r\n${head}\r\n`),
    content,
    Buffer.from('\r\n\r\n'),
  ])
}

/** An ARC record (version 1) with the line end after it. */
export function arcRecord(
  content: string | Uint8Array,
  declared?: string,
  url = 'http://example.org/',
): Buffer {
  const block = Buffer.from(content)
  const line = `${url} 192.0.2.1 20260102030405 text/html ${declared ?? block.length}\n`
  return Buffer.concat([Buffer.from(line), block, Buffer.from('\n')])
}

/** A response record whose block is this HTTP message. */
export function responseRecord(head: string, body: string | Uint8Array = ''): Buffer {
  const block = Buffer.concat([
    Buffer.from(`${head.replaceAll('\n', '\r\n')}\r\n\r\n`),
    Buffer.from(body),
  ])
  const headers = { 'Content-Type': 'application/http; msgtype=response' }
  return warcRecord({ type: 'response', content: block, headers })
}

/** Each part in a gzip member of its own. */
export function gzipMembers(...parts: readonly Uint8Array[]): Buffer {
  return Buffer.concat(parts.map((part) => gzipSync(part)))
}

/** Everything a reader says of these bytes. */
export function readAll(bytes: Uint8Array, options?: ReadWarcOptions): Promise<WarcEntry[]> {
  return readSource(fromBytes(bytes), options)
}

/** Everything a reader says of this source. */
export async function readSource(
  source: ByteSource,
  options?: ReadWarcOptions,
): Promise<WarcEntry[]> {
  const entries: WarcEntry[] = []
  for await (const entry of readWarc(source, options)) entries.push(entry)
  return entries
}

export function recordsOf(entries: readonly WarcEntry[]): WarcRecord[] {
  return entries.filter((entry) => entry.kind === 'record')
}

export function gapsOf(entries: readonly WarcEntry[]): WarcGap[] {
  return entries.filter((entry) => entry.kind === 'gap')
}

/** Codes of all problems of an entry, in order. */
export function codesOf(entry: WarcEntry | undefined): string[] {
  if (entry === undefined) return []
  return (entry.kind === 'record' ? entry.problems : [entry.problem]).map(({ code }) => code)
}

/** The text of a record's content. */
export function textOf(record: WarcRecord | undefined): string | undefined {
  return record === undefined ? undefined : Buffer.from(record.content).toString()
}
