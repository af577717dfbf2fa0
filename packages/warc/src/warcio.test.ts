import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { WARCParser } from 'warcio'
import { openFile } from './byte-source.ts'
import { header, type WarcRecord } from './entry.ts'
import {
  gzipMembers,
  readAll,
  readSource,
  recordsOf,
  responseRecord,
  warcRecord,
} from './testing/make-warc.ts'

/** What both readers say of a record; warcio.js counts members, and blocks it has read to their end. */
interface Seen {
  readonly type: string | null
  readonly id: string | null
  readonly uri: string | null
  readonly date: string | null
  readonly block: number
}

async function seenByWarcio(bytes: Uint8Array): Promise<readonly Seen[]> {
  const seen: Seen[] = []
  for await (const record of new WARCParser([bytes], { parseHttp: false })) {
    seen.push({
      type: record.warcType ?? null,
      id: record.warcHeader('WARC-Record-ID')?.replace(/^<(.*)>$/, '$1') ?? null,
      uri: record.warcTargetURI ?? null,
      date: record.warcDate ?? null,
      block: (await record.readFully(false)).length,
    })
  }
  return seen
}

function seenByUs(records: readonly WarcRecord[]): readonly Seen[] {
  return records.map((record) => ({
    type: header(record, 'warc-type'),
    id: record.id,
    uri: record.url,
    date: record.date,
    block: record.contentLength,
  }))
}

test('warcio.js sees the same records in files made here', async () => {
  const records = [
    warcRecord({ type: 'warcinfo', content: 'software: test\r\n' }),
    responseRecord('HTTP/1.1 200 OK\nContent-Type: text/html', '<p>hello</p>'.repeat(5000)),
    warcRecord({ type: 'metadata', content: '' }),
  ]
  for (const bytes of [Buffer.concat(records), gzipMembers(...records)]) {
    expect(seenByUs(recordsOf(await readAll(bytes)))).toEqual(await seenByWarcio(bytes))
  }
})

const CRAWL = '../shared/data/warc/chatnoir-eu__chatnoir-resiliparse/tests/data/warcfile.warc.gz'
if (!existsSync(CRAWL)) console.warn(`skipped: ${CRAWL} is not here`)

test.skipIf(!existsSync(CRAWL))('and in a real piece of Common Crawl', async () => {
  const ours = seenByUs(recordsOf(await readSource(openFile(CRAWL))))
  expect(ours).toHaveLength(50)
  expect(ours).toEqual(await seenByWarcio(readFileSync(CRAWL)))
})
