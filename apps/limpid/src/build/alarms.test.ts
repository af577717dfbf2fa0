import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { article, crawlFolder } from './crawl.test-support.ts'
import { limpid } from './limpid.test-support.ts'

test('a build says on the terminal, in release.json and in the report which rule fired on every page, and which is dead', async () => {
  const pages = Array.from({ length: 25 }, (_, number) => ({
    url: `https://town-${number}.example/`,
    body: article(`mill ${number}`, 1800 + number),
  }))
  const crawl = crawlFolder({ 'a.warc.gz': pages })
  const recipe = join(crawl, 'r.yaml')
  writeFileSync(
    recipe,
    `recipe: r
duplicates: none
steps:
  - rule: quality.too-little-text
    action: note
    threshold: 1000000
  - rule: quality.gibberish
    action: note
  - rule: dolma.top-2-gram@1.6
    action: note
`,
  )
  const out = join(crawl, 'out')
  const files = [join(crawl, 'a.warc.gz'), '--recipe', recipe, '--out', out, '--workers', '1']
  const ended = await limpid(['build', ...files])
  expect(ended.code, ended.stderr).toBe(0)
  expect(ended.stdout).toContain(
    'rule quality.too-little-text fired on every one of the 25 pages it measured\n',
  )
  const record = JSON.parse(readFileSync(join(out, 'release/release.json'), 'utf8'))
  expect(record.alarms).toEqual([
    { rule: 'quality.too-little-text', kind: 'always-fired', pages: 25 },
  ])
  expect(record.rules[2].dead).toBe('misspelt-name')
  const report = readFileSync(join(out, 'release/report.html'), 'utf8')
  expect(report).toContain('fired on every page')
  expect(report).toContain('dead: its preset states that it cannot fire')
}, 60_000)
