import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sampleCrawl } from './sample-crawl.ts'

/**
 * Writes the sample crawl to a folder (`sample/crawl` unless one is given) and what is expected of each page to
 * `sample/expected.jsonl`. Run it as `npm exec -- node sample/make.ts [FOLDER]`; two runs write the same bytes.
 */
function main(folder: string): void {
  const { files, expected } = sampleCrawl()
  mkdirSync(folder, { recursive: true })
  for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes)
  const lines = expected.map((page) => `${JSON.stringify(page)}\n`).join('')
  writeFileSync(new URL('expected.jsonl', import.meta.url), lines)
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0)
  process.stdout.write(
    `${expected.length} pages in ${files.length} files, ${size} bytes: ${folder}\n`,
  )
}

main(process.argv[2] ?? fileURLToPath(new URL('crawl', import.meta.url)))
