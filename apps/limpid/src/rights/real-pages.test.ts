import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { extract } from '@limpid/extract'
import { noAi, tdmReservation, type RightsSignal } from '@limpid/rules'
import { captureOf, decodeHtml, openFile, readWarc, type Capture } from '@limpid/warc'
import { expect, test } from 'vitest'

/** Real pages beside the repository, read in place and never copied. */
const DATA = fileURLToPath(new URL('../../../../../shared/data/', import.meta.url))
const isThere = existsSync(`${DATA}crawl/pages.warc.gz`)
if (!isThere) process.stderr.write('skipped: ../shared/data/crawl is not there\n')

interface Found {
  tdm: number
  noAi: number
  /** Pages whose bytes or headers hold the words at all, whatever they mean there. */
  tdmWords: number
  noAiWords: number
}

test.skipIf(!isThere)(
  'the real pages with tdm-reservation and noai are found, and nothing is invented',
  async () => {
    const found: Found = { tdm: 0, noAi: 0, tdmWords: 0, noAiWords: 0 }
    const archives = readdirSync(`${DATA}warc`, { recursive: true, encoding: 'utf8' }).filter(
      (name) => /\.warc(?:\.gz)?$/.test(name),
    )
    for (const path of [
      `${DATA}crawl/pages.warc.gz`,
      ...archives.map((name) => `${DATA}warc/${name}`),
    ])
      await count(path, found)
    expect(found).toEqual({ tdm: 3, noAi: 2, tdmWords: 3, noAiWords: 2 })
  },
  240_000,
)

async function count(path: string, found: Found): Promise<void> {
  for await (const entry of readWarc(openFile(path))) {
    if (entry.kind === 'gap' || (entry.type !== 'response' && entry.type !== 'resource')) continue
    const capture = captureOf(entry, { maxBodyBytes: 8 << 20 })
    if (capture.mime?.includes('html') !== true || capture.status !== 200) continue
    const raw = `${JSON.stringify(capture.headers)}\n${Buffer.from(capture.body).toString('latin1')}`
    const signals = signalsOf(capture)
    if (tdmReservation.read(signals, 'train', {}).statement !== 'unstated') found.tdm++
    if (noAi.read(signals, 'train', {}).statement === 'reserved') found.noAi++
    if (/name=["']?tdm-reservation|"tdm-reservation"/i.test(raw)) found.tdmWords++
    if (/<meta[^>]{0,200}\bno(?:image)?ai\b|"x-robots-tag","[^"]*\bno(?:image)?ai\b/i.test(raw))
      found.noAiWords++
  }
}

function signalsOf({ headers, body, contentType, url }: Capture): readonly RightsSignal[] {
  const fromHeaders = headers.map(
    ([name, value]) => ({ kind: name.toLowerCase(), value, place: 'header' }) as const,
  )
  const { text } = decodeHtml(body, contentType)
  return [...fromHeaders, ...extract(text, url === null ? {} : { url }).signals]
}
