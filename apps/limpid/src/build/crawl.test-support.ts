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

/** Words that stand for one another in the sentences below. */
const CHOICES = {
  PEOPLE:
    'families sailors weavers teachers brothers widows farmers masons painters clerks bakers nuns',
  THING: 'roof piano cart clock ladder stove window bell table cellar lantern staircase',
  PLACE: 'coast chapel market station river forest harbour valley school bridge cemetery meadow',
  ANIMAL: 'dog goat heron mule cat donkey swan horse fox owl hare goose',
  QUALITY:
    'beautiful narrow silent crooked famous draughty cheerful modest stubborn bright damp ancient',
  DEED: 'repaired borrowed painted remembered measured forgot sketched inherited polished defended described hid',
  SEASON:
    'spring summer autumn winter April October January March November June February September',
  FOOD: 'lemonade bread cider honey soup plums cheese pancakes chestnuts coffee pears butter',
} as const

/** Sentences about any subject that repeat no other: what the default rules call prose. */
const SENTENCES = [
  'Nobody in the PLACE remembers who built the SUBJECT, although QUALITY PEOPLE still claim the THING over FOOD.',
  'In SEASON of YEAR a storm took its THING, and the PEOPLE lent their ANIMAL to fetch FOOD from the PLACE.',
  'Visitors from the PLACE arrive by SEASON, walk past a QUALITY THING and ask PEOPLE for the shortest way to FOOD.',
  'Inside are QUALITY rooms, a THING nobody DEED, FOOD for the PEOPLE, a stuffed ANIMAL and the smell of warm varnish.',
  'A QUALITY stranger DEED the PLACE in a notebook, from the migrating ANIMAL to the PEOPLE at the THING.',
  'The diary mentions YEAR twice: once for FOOD in SEASON, once because the THING was DEED by QUALITY PEOPLE.',
  'Today PEOPLE open the SUBJECT on Sundays, sell FOOD for the THING and tell QUALITY stories of the PLACE.',
  'The council DEED a PLACE nearby; the PEOPLE signed with FOOD on their hands, and that QUALITY THING stayed until SEASON.',
  'Near the THING you can hear a QUALITY ANIMAL below the PLACE, which PEOPLE explain and children DEED in SEASON.',
  'Every SEASON a choir of PEOPLE sings at the PLACE without FOOD, and whoever DEED the THING shares a QUALITY blanket.',
  'The oldest photograph shows a QUALITY ANIMAL asleep on the THING while PEOPLE from the PLACE argue about FOOD.',
  'Perhaps that is why the SUBJECT belongs to PEOPLE who DEED it: QUALITY as the PLACE, open in SEASON like a THING.',
] as const

/** A page of prose on a subject, with a year; pages on two subjects have hardly a shingle in common, those that differ by the year alone are near copies. */
export function article(subject: string, year = 1912): string {
  const fill = (sentence: string, place: number) =>
    sentence.replaceAll(/[A-Z]{4,}/g, (slot, at: number) => {
      if (slot === 'SUBJECT') return subject
      if (slot === 'YEAR') return String(year)
      const [, list] = Object.entries(CHOICES).find(([name]) => name === slot) ?? []
      const words = list?.split(' ') ?? []
      const [drawn = 0] = createHash('sha256').update(`${subject} ${place} ${at}`).digest()
      return words[drawn % words.length] ?? slot
    })
  const prose = SENTENCES.map((sentence, place) => `<p>${fill(sentence, place)}</p>`)
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
