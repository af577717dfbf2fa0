/**
 * Rights: evaluations of headers and head, robots.txt parsed beside two Python parsers, and the look-up in a large robots table.
 *
 *     npm exec -- node bench/rights.ts [ROWS OF THE TABLE]
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { lookUpRobots } from '../apps/limpid/src/rights/look-up-robots.ts'
import { ROBOTS_ROW_GROUP } from '../apps/limpid/src/rights/robots-table-size.ts'
import { withDatabase } from '../apps/limpid/src/storage/database.ts'
import { pythonWith } from './peers/python.ts'

const FOLDER = '../shared/data/robots/ropensci__robotstxt/inst/robotstxts'
const CACHE = new URL('../.cache/', import.meta.url).pathname
const PEERS = ['protego==0.7.0', 'robotspy==0.13.0']
const ROUNDS = 7
const REPEAT = 8
const TABLE_ROWS = 4_000_000
const HOSTS_ASKED = 100_000

export interface RightsBench {
  /** Pages a second, one core: headers and head read, both purposes decided under `as-crawled`. */
  readonly pagesPerSecond: number
  /** Real robots.txt files a second, one core, of `meanBytes` on average; null where the files are not here. */
  readonly robots: RobotsBench | null
  readonly table: TableBench
}

export interface RobotsBench {
  readonly files: number
  readonly meanBytes: number
  readonly rounds: number
  readonly parsedPerSecond: number
  /** Median over the rounds of our speed by the peer's in the same round; null where the peer cannot be installed. */
  readonly ratios: Readonly<
    Record<'protego' | 'robotspy' | 'protego_asked' | 'robotspy_asked', number>
  > | null
}

export interface TableBench {
  readonly rows: number
  readonly tableBytes: number
  readonly hostsAsked: number
  readonly hostsFound: number
  readonly seconds: number
  /** Peak memory of the whole process, Node and DuckDB included. */
  readonly peakMegabytes: number
  /** The same before the look-up. */
  readonly idleMegabytes: number
}

export async function benchRights(rows: number = TABLE_ROWS): Promise<RightsBench> {
  const table = await tableBench(rows)
  return { pagesPerSecond: await pagesBench(), robots: await robotsBench(), table }
}

/** Signals as pages have them: most pages have few, and a reservation is rare. */
const PAGES = [
  [
    { kind: 'x-robots-tag', value: 'index, follow', place: 'header' },
    {
      kind: 'link',
      value: '<https://example.org/app.css>; rel=preload; as=style',
      place: 'header',
    },
    {
      kind: 'robots',
      value: 'index, follow, max-image-preview:large, max-snippet:-1',
      place: 'head',
    },
    { kind: 'license', value: 'https://creativecommons.org/licenses/by/4.0/', place: 'head' },
  ],
  [
    { kind: 'robots', value: 'noai, noimageai', place: 'head' },
    { kind: 'tdm-reservation', value: '1', place: 'head' },
    { kind: 'content-usage', value: 'train-ai=n, search=y', place: 'header' },
  ],
  [{ kind: 'robots', value: 'noindex', place: 'head' }],
  [],
] as const

async function pagesBench(): Promise<number> {
  const { resolveRights } = await import('../packages/rules/src/index.ts')
  const looked = new Set(['header', 'head', 'body'] as const)
  const evaluate = (count: number): void => {
    for (let page = 0; page < count; page++) {
      const signals = PAGES[page % PAGES.length] ?? []
      resolveRights({ signals, captured: 0, looked }, { policy: 'as-crawled', purpose: 'train' })
      resolveRights({ signals, captured: 0, looked }, { policy: 'as-crawled', purpose: 'search' })
    }
  }
  evaluate(20_000)
  return median(Array.from({ length: ROUNDS }, () => 100_000 / seconds(() => evaluate(100_000))))
}

async function robotsBench(): Promise<RobotsBench | null> {
  if (!existsSync(FOLDER)) {
    process.stderr.write(`skipped: ${FOLDER} is not here\n`)
    return null
  }
  const { decideRobots, indexRobots, parseRobots } = await import('../packages/rules/src/index.ts')
  const files = readdirSync(FOLDER).map((name) => readFileSync(`${FOLDER}/${name}`))
  const parse = (): void => {
    for (let round = 0; round < REPEAT; round++) for (const file of files) parseRobots(file)
  }
  const ask = (): void => {
    for (let round = 0; round < REPEAT; round++) {
      for (const file of files) {
        const index = indexRobots(parseRobots(file))
        for (const [agent, url] of QUESTIONS) decideRobots(index, agent, url)
      }
    }
  }
  await using peer = await startPeer()
  for (let warmUp = 0; warmUp < 10; warmUp++) ask()
  const ours: number[] = []
  const ratios: Record<string, number[]> = {
    protego: [],
    robotspy: [],
    protego_asked: [],
    robotspy_asked: [],
  }
  for (let round = 0; round < ROUNDS; round++) {
    const parsing = seconds(parse)
    const asking = seconds(ask)
    ours.push((files.length * REPEAT) / parsing)
    const times = peer === null ? {} : await peer.times()
    for (const [name, list] of Object.entries(ratios))
      list.push((times[name] ?? Number.NaN) / (name.endsWith('_asked') ? asking : parsing))
  }
  const of = (name: string): number => median(ratios[name] ?? [])
  return {
    files: files.length,
    meanBytes: Math.round(files.reduce((sum, file) => sum + file.length, 0) / files.length),
    rounds: ROUNDS,
    parsedPerSecond: median(ours),
    ratios: peer && {
      protego: of('protego'),
      robotspy: of('robotspy'),
      protego_asked: of('protego_asked'),
      robotspy_asked: of('robotspy_asked'),
    },
  }
}

const AGENTS = ['GPTBot', 'ExampleBot']
const URLS = [
  '',
  'a',
  'a/b',
  'wp-admin/x',
  'search?q=1',
  'wiki/X',
  'p/1.pdf',
  'private/',
  'en/news/1',
  '~joe',
].map((path) => `https://example.org/${path}`)

const QUESTIONS = AGENTS.flatMap((agent) => URLS.map((url) => [agent, url] as const))

interface Peer extends AsyncDisposable {
  times(): Promise<Readonly<Record<string, number>>>
}

async function startPeer(): Promise<Peer | null> {
  const python = pythonWith('robots', PEERS)
  if (python === null) return null
  const script = new URL('peers/robots_parsers.py', import.meta.url).pathname
  const child = spawn(python, [script], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  if ((await lines.next()).done === true) {
    process.stderr.write('skipped: the Python parsers do not start here\n')
    return null
  }
  return {
    async times() {
      child.stdin.write(`${JSON.stringify({ folder: FOLDER, repeat: REPEAT })}\n`)
      const answer: unknown = JSON.parse(String((await lines.next()).value))
      return typeof answer === 'object' && answer !== null
        ? Object.fromEntries(Object.entries(answer).map(([name, time]) => [name, Number(time)]))
        : {}
    },
    async [Symbol.asyncDispose]() {
      child.stdin.end()
      await lines.return?.()
    },
  }
}

/** Makes the table once, then looks hosts up in a process of its own, so that its memory is that of the look-up. */
async function tableBench(rows: number): Promise<TableBench> {
  const table = `${CACHE}robots-${rows}.parquet`
  const hosts = `${CACHE}robots-${rows}-hosts.parquet`
  if (!existsSync(hosts)) await makeTable(rows, table, hosts)
  const ended = spawnSync(
    process.execPath,
    [new URL(import.meta.url).pathname, '--look-up', table, hosts],
    { encoding: 'utf8' },
  )
  const found: unknown = JSON.parse(ended.stdout)
  if (typeof found !== 'object' || found === null) throw new Error(ended.stderr)
  const figure = (name: string): number =>
    Number(Object.entries(found).find(([key]) => key === name)?.[1])
  return {
    rows,
    tableBytes: statSync(table).size,
    hostsAsked: HOSTS_ASKED,
    hostsFound: figure('hosts'),
    seconds: figure('seconds'),
    peakMegabytes: figure('peakMegabytes'),
    idleMegabytes: figure('idleMegabytes'),
  }
}

/**
 * A table of `rows` hosts, the same on every machine: names and rules follow from the number of the row. 15 % answered 404,
 * 40 % have WordPress's rules, 20 % the managed rules against AI agents, 25 % rules of their own.
 */
async function makeTable(rows: number, table: string, hosts: string): Promise<void> {
  mkdirSync(CACHE, { recursive: true })
  await withDatabase(
    { scratch: `${CACHE}robots-scratch`, memoryLimit: '1500MB', threads: 2 },
    async (connection) => {
      await connection.run(`COPY (
      SELECT host, 'robots.txt' AS file, 1735689600000 + seed * 86400 AS captured,
             CAST(CASE WHEN content IS NULL THEN 404 ELSE 200 END AS INTEGER) AS status, 'urn:md5:' || digest AS record_id,
             CAST(coalesce(length(content), 0) AS BIGINT) AS bytes, '' AS problems, content
      FROM (SELECT substring(digest, 1, 5 + CAST(seed % 9 AS INTEGER)) || number || (['.example.org', '.example.com', '.example.net'])[1 + seed % 3] AS host,
                   digest, seed,
                   CASE WHEN kind < 15 THEN NULL
                        WHEN kind < 55 THEN concat_ws(chr(10), 'User-agent: *', 'Allow: /wp-admin/admin-ajax.php', 'Disallow: /wp-admin/')
                        WHEN kind < 75 THEN concat_ws(chr(10), 'User-agent: *', 'Content-Signal: search=yes,ai-train=no', 'Allow: /', 'User-agent: CCBot', 'User-agent: GPTBot', 'User-agent: ClaudeBot', 'Disallow: /')
                        ELSE concat_ws(chr(10), 'User-agent: *', 'Disallow: /' || substring(digest, 1, 9), 'Disallow: /' || substring(digest, 10, 12) || '/*', 'Disallow: /search', 'Disallow: /*?' || substring(digest, 20, 4) || '=')
                   END AS content
            FROM (SELECT number, md5('limpid ' || number) AS digest, CAST('0x' || substring(md5('limpid ' || number), 1, 6) AS BIGINT) AS seed,
                         CAST('0x' || substring(md5('limpid ' || number), 7, 6) AS BIGINT) % 100 AS kind
                  FROM range(${rows}) AS r(number)) AS numbers) AS made
      ORDER BY host
    ) TO '${table}' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${ROBOTS_ROW_GROUP})`)
      const step = Math.max(1, Math.floor(rows / HOSTS_ASKED))
      await connection.run(`COPY (
      SELECT host FROM (SELECT host, row_number() OVER (ORDER BY host) AS place FROM read_parquet('${table}')) AS placed
      WHERE place % ${step} = 0 LIMIT ${HOSTS_ASKED}
    ) TO '${hosts}' (FORMAT parquet)`)
    },
  )
}

async function lookUp(table: string, asked: string): Promise<void> {
  let hosts = 0
  const start = performance.now()
  await withDatabase(
    { scratch: `${CACHE}robots-scratch`, memoryLimit: '64MB', threads: 1 },
    async (connection) => {
      const idleMegabytes = peakMegabytes()
      for await (const { captures } of lookUpRobots(
        connection,
        table,
        `SELECT host FROM read_parquet('${asked}')`,
      ))
        hosts += captures.length > 0 ? 1 : 0
      const took = (performance.now() - start) / 1000
      process.stdout.write(
        JSON.stringify({ hosts, seconds: took, peakMegabytes: peakMegabytes(), idleMegabytes }),
      )
    },
  )
}

function peakMegabytes(): number {
  return process.resourceUsage().maxRSS / 1024
}

function seconds(run: () => void): number {
  const start = performance.now()
  run()
  return (performance.now() - start) / 1000
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
}

if (import.meta.main) {
  const [first, table = '', hosts = ''] = process.argv.slice(2)
  if (first === '--look-up') await lookUp(table, hosts)
  else {
    const {
      pagesPerSecond,
      robots,
      table: found,
    } = await benchRights(first === undefined ? undefined : Number(first))
    const tell = (line: string): boolean => process.stdout.write(`${line}\n`)
    tell(`${pagesPerSecond.toFixed(0)} pages a second: headers and head, both purposes, one core`)
    if (robots)
      tell(
        `${robots.parsedPerSecond.toFixed(0)} robots.txt a second: ${robots.files} real files of ${robots.meanBytes} bytes on average, one core`,
      )
    for (const [name, ratio] of Object.entries(robots?.ratios ?? {}))
      tell(`  ${ratio.toFixed(1)} times ${name.replace('_asked', ', with 20 questions')}`)
    tell(
      `${found.hostsFound} of ${found.hostsAsked} hosts found among ${found.rows} in ${found.seconds.toFixed(1)} s, table of ${(found.tableBytes / 1e6).toFixed(0)} MB`,
    )
    tell(
      `  peak ${found.peakMegabytes.toFixed(0)} MB for the whole process, ${found.idleMegabytes.toFixed(0)} MB before the look-up`,
    )
  }
}
