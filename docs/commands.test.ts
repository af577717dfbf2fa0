import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { beforeAll, expect, test } from 'vitest'

const root = new URL('../', import.meta.url).pathname
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]

/** Installing is what the machine that runs this test has done already; checks and benchmarks are runs of their own. */
const RUN_ELSEWHERE = /^npm ci|^npm (?:test|run (?:check|fix|docs|bench|case:new|golden))/

function blocks(page: string, language: string): readonly string[] {
  const text = readFileSync(join(root, page), 'utf8')
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(
    (match) => match[1] ?? '',
  )
}

const commands = pages.flatMap((page) =>
  blocks(page, 'sh')
    .flatMap((block) => block.split('\n'))
    .map((line) => line.replace(/ +#.*/, '').trim()),
)
const ours = [...new Set(commands)].filter((line) => line !== '' && !RUN_ELSEWHERE.test(line))
const statements = pages.flatMap((page) =>
  blocks(page, 'sql').map((sql) => [page, sql.trim()] as const),
)

/** A folder that looks like the repository to the commands of the pages, and takes what they write. */
const place = mkdtempSync(join(tmpdir(), 'limpid-docs-'))
for (const name of [
  'apps',
  'docs',
  'node_modules',
  'package.json',
  'packages',
  'recipes',
  'sample',
])
  symlinkSync(join(root, name), join(place, name))
const environment = {
  ...process.env,
  LC_ALL: 'C',
  PATH: `${join(root, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`,
}

beforeAll(() => {
  execFileSync(process.execPath, ['sample/make.ts'], { cwd: root })
  const built = spawnSync('bash', ['-c', 'limpid build sample/crawl/* --out demo'], {
    cwd: place,
    env: environment,
    encoding: 'utf8',
  })
  expect(built).toMatchObject({ status: 0 })
})

test('every page is found, and shows commands and statements', () => {
  expect(pages.length).toBeGreaterThan(5)
  expect(ours.length).toBeGreaterThanOrEqual(5)
  expect(statements.length).toBeGreaterThanOrEqual(10)
})

test.for(ours)('the command runs: %s', (line) => {
  const ended = spawnSync('bash', ['-c', line], {
    cwd: place,
    env: environment,
    encoding: 'utf8',
    maxBuffer: 64 << 20,
  })
  expect(ended.stderr.split('\n').filter((said) => said.startsWith('limpid:'))).toEqual([])
  expect(ended.status).toBe(0)
  expect(ended.stdout).not.toBe('')
})

test.for(statements)('the statement of %s gives rows: %s', async ([, sql]) => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const inRelease = sql.replaceAll(
    /'((?:ledger|corpus)\/[^']*|domains\.parquet)'/g,
    `'${place}/demo/release/$1'`,
  )
  const read = await connection.runAndReadAll(inRelease)
  expect(read.currentRowCount).toBeGreaterThan(0)
  connection.closeSync()
})

test('the README’s two commands are what CI runs', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  expect(readme).toContain('npm ci --ignore-scripts && npm run demo')
  expect(readme).toContain('npm ci --ignore-scripts && npm test')
  const ci = readFileSync(join(root, '.ci/run'), 'utf8')
  expect(ci).toMatch(/^npm ci --ignore-scripts/m)
  expect(ci).toMatch(/^npm test$/m)
  expect(readme.split('\n').length).toBeLessThan(120)
})

test('every link of the pages leads somewhere', () => {
  for (const page of pages) {
    const text = readFileSync(join(root, page), 'utf8')
    for (const [, target] of text.matchAll(/\]\((?!https?:)([^)#]+)/g)) {
      const path = new URL(target ?? '', `file://${root}${page}`).pathname
      expect(() => execFileSync('test', ['-e', path]), `${page} → ${target}`).not.toThrow()
    }
  }
})
