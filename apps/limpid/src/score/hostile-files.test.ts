import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { start } from '../build/limpid.test-support.ts'
import { writeArchive } from '../disclosure/word/archive.ts'

const folder = mkdtempSync(join(tmpdir(), 'limpid-hostile-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A PDF of the objects given, the first of which is the catalogue; its table of places is left to the reader, as damaged files leave it. */
function pdf(objects: readonly string[], trailer = ''): Buffer {
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('')
  const end = `trailer\n<</Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n0\n%%EOF\n`
  return Buffer.from(`%PDF-1.4\n${body}${end}`, 'latin1')
}

const PAGES = ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>'] as const

/** One page that is a picture: a grey dot drawn over all of it. */
const scan = pdf([
  ...PAGES,
  '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</XObject<</Dot 5 0 R>>>>>>',
  '<</Length 26>>\nstream\nq 600 0 0 800 0 0 cm /Dot Do Q\nendstream',
  '<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>\nstream\n0\nendstream',
])

/** Encrypted by the standard handler, revision 2 (ISO 32000-1, 7.6.3); no password is known to fit. */
const locked = pdf(
  [
    ...PAGES,
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>',
    `<</Filter/Standard/V 1/R 2/P -4/O<${'ab'.repeat(32)}>/U<${'cd'.repeat(32)}>>>`,
  ],
  '/Encrypt 4 0 R /ID[<00><00>]',
)

/** A Word file whose text is 80 MB of one letter, packed to 80 kB. */
function bomb(): Buffer {
  const text = Buffer.concat([Buffer.from('<w:document>'), Buffer.alloc(80 << 20, 'a')])
  return writeArchive([
    ['[Content_Types].xml', Buffer.from('<Types/>')],
    ['word/document.xml', text],
  ])
}

/** Bytes without pattern, the same each time. */
function garbage(): Buffer {
  const bytes = Buffer.alloc(1 << 20)
  let state = 1
  for (let at = 0; at < bytes.length; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    bytes[at] = state >>> 24
  }
  return bytes
}

/** Writes a file when its test begins, so that no other waits for it. */
function holding(content: () => Buffer): (path: string) => void {
  return (path) => writeFileSync(path, content())
}

/** A page of 100 MB, most of it a hole on disk. */
function hugePage(path: string): void {
  writeFileSync(path, '<!doctype html><html><body><p>2.1 Publicly available datasets</p>')
  truncateSync(path, 100 << 20)
}

test.each([
  ['an encrypted PDF', 'locked.pdf', holding(() => locked), 'score/encrypted'],
  ['a scanned PDF without text', 'scan.pdf', holding(() => scan), 'score/empty'],
  ['a Word file that unpacks to 80 MB', 'bomb.docx', holding(bomb), 'score/too-big'],
  ['an empty file', 'empty.md', holding(() => Buffer.alloc(0)), 'score/empty'],
  ['a page of 100 MB', 'huge.html', hugePage, 'score/too-big'],
  ['binary garbage', 'garbage.md', holding(garbage), 'score/damaged'],
] as const)(
  '%s ends in one sentence and status 2, within 64 MB of heap',
  async (_, name, content, code) => {
    const path = join(folder, name)
    content(path)
    const ended = await start(['score', path], { NODE_OPTIONS: '--max-old-space-size=64' }).ended
    expect(ended).toMatchObject({ code: 2, stdout: '' })
    const lines = ended.stderr.trim().split('\n')
    expect(lines, ended.stderr).toHaveLength(1)
    expect(lines[0]).toContain(`[${code}]`)
    expect(lines[0]).toContain(path)
  },
)
