import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { gzipMembers, responseRecord, warcRecord } from '../src/testing/make-warc.ts'

const script = fileURLToPath(new URL('list-pages.ts', import.meta.url))

test('the example of the README is the program that runs', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  expect(readme).toContain(`\`\`\`ts\n${readFileSync(script, 'utf8')}\`\`\``)
})

test('it lists the pages of an archive and what is no record', () => {
  const folder = mkdtempSync(join(tmpdir(), 'warc-'))
  try {
    const file = join(folder, 'crawl.warc.gz')
    const page = responseRecord(
      'HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8',
      '<p>né</p>',
    )
    writeFileSync(file, Buffer.concat([gzipMembers(warcRecord(), page), Buffer.from('garbage')]))
    const lines = execFileSync(process.execPath, [script, file], { encoding: 'utf8' }).split('\n')
    expect(lines[0]).toMatch(/^\d+\thttps:\/\/example\.org\/\tUTF-8\t9 characters$/)
    expect(lines[1]).toMatch(/^\d+\t7 bytes are no record: garbage$/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
