import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { readHostFiles } from '@limpid/rules'
import { afterAll, expect, test } from 'vitest'
import { withDatabase } from '../storage/database.ts'
import { buildRobots } from './build-robots.ts'
import { lookUpRobots, type HostCaptures } from './look-up-robots.ts'
import { hostFilesOf } from './robots-table.ts'

const folder = mkdtempSync(join(tmpdir(), 'limpid-robots-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const capture = (url: string, date: string, body: string | Buffer, status = '200 OK'): Buffer => {
  const http = Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status}\r\nContent-Type: text/plain\r\n\r\n`),
    Buffer.from(body),
  ])
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:${url.length}-${date}>\r\nWARC-Target-URI: ${url}\r\nWARC-Date: ${date}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.length}\r\n\r\n`
  return gzipSync(Buffer.concat([Buffer.from(head), http, Buffer.from('\r\n\r\n')]))
}

const archive = (name: string, ...captures: readonly Buffer[]): string => {
  const path = join(folder, name)
  writeFileSync(path, Buffer.concat(captures))
  return path
}

const build = (inputs: readonly string[], name: string) =>
  buildRobots({
    inputs,
    out: join(folder, name),
    signal: new AbortController().signal,
    progress: () => undefined,
  })

const lookUp = (name: string, hosts: readonly string[]): Promise<readonly HostCaptures[]> =>
  withDatabase({ scratch: folder, memoryLimit: '64MB', threads: 1 }, async (connection) => {
    const asked = `SELECT unnest([${hosts.map((host) => `'${host}'`).join(', ')}]) AS host`
    const found: HostCaptures[] = []
    for await (const host of lookUpRobots(connection, join(folder, name), asked)) found.push(host)
    return found
  })

const first = archive(
  'first.warc.gz',
  capture(
    'https://b.example.org/robots.txt',
    '2024-01-10T00:00:00Z',
    '# jane@example.org\nUser-agent: *\nAllow: /\n',
  ),
  capture('https://a.example.org/robots.txt', '2024-01-11T00:00:00Z', '', '404 Not Found'),
  capture('https://a.example.org/page', '2024-01-11T00:00:00Z', 'not a file of the host'),
  capture(
    'https://c.example.org/.well-known/tdmrep.json',
    '2024-01-12T00:00:00Z',
    '[{"location":"/","tdm-reservation":1}]',
  ),
  capture(
    'https://d.example.org/.well-known/tdmrep.json',
    '2024-01-12T00:00:00Z',
    '{"location":"/"}',
  ),
  capture(
    'https://e.example.org/robots.txt',
    '2024-01-12T00:00:00Z',
    `User-agent: *\n${'Disallow: /x\n'.repeat(100_000)}`,
  ),
)
const second = archive(
  'second.warc.gz',
  capture(
    'https://b.example.org/robots.txt',
    '2025-01-31T00:00:00Z',
    'User-agent: GPTBot\nDisallow: /\n',
  ),
)

test('builds a table from captures, merges tables, and gives the hosts asked for in order', async () => {
  expect(await build([first], 'first.parquet')).toEqual({ records: 6, rows: 5, hosts: 5 })
  expect(await build([second, join(folder, 'first.parquet')], 'both.parquet')).toEqual({
    records: 1,
    rows: 6,
    hosts: 5,
  })
  const found = await lookUp('both.parquet', [
    'b.example.org',
    'a.example.org',
    'unknown.example.org',
  ])
  expect(
    found.map(({ host, captures }) => [
      host,
      captures.map(({ status, content }) => [status, content]),
    ]),
  ).toEqual([
    ['a.example.org', [[404, null]]],
    [
      'b.example.org',
      [
        [200, 'User-agent: *\nAllow: /'],
        [200, 'User-agent: GPTBot\nDisallow: /'],
      ],
    ],
  ])
})

test('keeps what was wrong with a file beside what it says', async () => {
  const [tdmrep, unreadable, cut] = await lookUp('both.parquet', [
    'c.example.org',
    'd.example.org',
    'e.example.org',
  ])
  expect(tdmrep?.captures).toMatchObject([
    { file: 'tdmrep.json', content: '[{"location":"/","tdm-reservation":"1"}]' },
  ])
  expect(unreadable?.captures).toMatchObject([{ file: 'tdmrep.json', content: null }])
  expect(hostFilesOf(unreadable?.captures ?? [])).toEqual([])
  expect(cut?.captures[0]?.content?.length).toBeGreaterThan(400_000)
  const problems = await withDatabase(
    { scratch: folder, memoryLimit: '64MB', threads: 1 },
    async (connection) => {
      const answer = await connection.runAndReadAll(
        `SELECT bytes, problems FROM read_parquet('${join(folder, 'both.parquet')}') WHERE problems <> '' ORDER BY host`,
      )
      return answer.getRows()
    },
  )
  expect(problems).toEqual([
    [16n, 'unreadable'],
    [1n << 20n, 'cut,truncated'],
  ])
})

test('what the table holds says the same of a page as the file did', async () => {
  const [found] = await lookUp('both.parquet', ['b.example.org'])
  const files = hostFilesOf(found?.captures ?? [])
  expect(readHostFiles(files).signalsFor('https://b.example.org/article')).toMatchObject([
    { kind: 'robots.txt-status', value: '200', captured: Date.UTC(2024, 0, 10) },
    { kind: 'robots-allow', value: '*' },
    { kind: 'robots.txt-status', captured: Date.UTC(2025, 0, 31) },
    { kind: 'robots-disallow', value: 'GPTBot', detail: 'robots.txt: Disallow: /' },
  ])
})

test('the same captures give the same bytes', async () => {
  await build([first], 'again.parquet')
  expect(
    readFileSync(join(folder, 'again.parquet')).equals(readFileSync(join(folder, 'first.parquet'))),
  ).toBe(true)
})

test('a table that is none is refused as the user’s mistake, and nothing is left behind', async () => {
  const other = join(folder, 'other.parquet')
  await withDatabase({ scratch: folder, memoryLimit: '64MB', threads: 1 }, (connection) =>
    connection.run(`COPY (SELECT 1 AS host) TO '${other}' (FORMAT parquet)`).then(() => null),
  )
  await expect(build([other], 'refused.parquet')).rejects.toMatchObject({
    code: 'robots/not-a-table',
  })
  await expect(build([join(folder, 'absent.parquet')], 'refused.parquet')).rejects.toMatchObject({
    code: 'input/not-found',
  })
  expect(
    readdirSync(folder).filter((name) => name.startsWith('refused') || name.startsWith('.robots-')),
  ).toEqual([])
})
