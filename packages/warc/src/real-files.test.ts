import { existsSync, globSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { decodeHtml } from './charset/decode-html.ts'
import { captureOf } from './http/capture.ts'
import { readAll, recordsOf } from './testing/make-warc.ts'

const FOLDER = '../shared/data/warc'
const isHere = existsSync(FOLDER)
if (!isHere) console.warn(`skipped: ${FOLDER} is not here`)
const files = globSync(`${FOLDER}/**/*.*`, { withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`)

describe.skipIf(!isHere)('real files, many broken on purpose', () => {
  test.each(files)('%s is accounted for to its last byte', async (path) => {
    const bytes = readFileSync(path)
    const entries = await readAll(bytes)
    const isCovered = new Uint8Array(bytes.length)
    for (const { offset, length } of entries) isCovered.fill(1, offset, offset + length)
    expect(bytes.findIndex((byte, at) => isCovered[at] === 0 && byte !== 10 && byte !== 13)).toBe(
      -1,
    )
    for (const record of recordsOf(entries)) {
      const { body, contentType } = captureOf(record)
      expect(decodeHtml(body, contentType).charset).not.toBe('')
    }
  })

  test('every member of the whole gzipped files, cut out by offset and length, gunzips to its record', async () => {
    let members = 0
    for (const path of files.filter((name) => /\.w?arc\.gz$/.test(name))) {
      const bytes = readFileSync(path)
      for (const { offset, length, inMember, content, problems } of recordsOf(
        await readAll(bytes),
      )) {
        if (inMember > 0 || problems.length > 0) continue
        const cut = gunzipSync(bytes.subarray(offset, offset + length))
        expect(cut.includes(Buffer.from(content))).toBe(true)
        members += 1
      }
    }
    expect(members).toBeGreaterThan(2500)
  })
})
