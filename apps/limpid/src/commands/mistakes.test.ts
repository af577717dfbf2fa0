import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { article, crawlFolder } from '../build/crawl.test-support.ts'
import { limpid, start } from '../build/limpid.test-support.ts'

const crawl = crawlFolder({
  'a.warc.gz': [{ url: 'https://orchard.example/', body: article('orchard') }],
  'b.warc.gz': [{ url: 'https://ferry.example/', body: article('ferry') }],
  'many.warc.gz': Array.from({ length: 1_200 }, (_, index) => ({
    url: `https://many.example/${index}`,
    body: article(`mill number ${index}`),
  })),
})
const [a, b] = [join(crawl, 'a.warc.gz'), join(crawl, 'b.warc.gz')]
const isRoot = process.getuid?.() === 0

/** A recipe file with the lines given. */
function recipe(...lines: readonly string[]): string {
  const path = join(mkdtempSync(join(tmpdir(), 'limpid-recipe-')), 'r.yaml')
  writeFileSync(path, `recipe: r\nsources: []\nsteps:\n${lines.join('\n')}\n`)
  return path
}

/** Expects one sentence, exit 2, and no output folder. */
async function refuses(args: readonly string[], sentence: RegExp): Promise<void> {
  const out = join(mkdtempSync(join(tmpdir(), 'limpid-out-')), 'run')
  const ended = await limpid(['build', ...args, '--out', out])
  expect(ended).toMatchObject({ code: 2, stdout: '' })
  expect(ended.stderr).toMatch(sentence)
  expect(ended.stderr.trim().split('\n')).toHaveLength(1)
  expect(existsSync(out)).toBe(false)
}

test('no such file', () =>
  refuses(
    [join(crawl, 'none.warc.gz')],
    /no file .*none\.warc\.gz\. Name WARC.*\[input\/not-found\]/,
  ))

test('a directory', () =>
  refuses([crawl], /is a folder\. Name the files in it.*\[input\/is-a-directory\]/))

test('a WARC that is an HTML page', () => {
  writeFileSync(join(crawl, 'page.warc.gz'), '<!DOCTYPE html><title>404</title>')
  return refuses(
    [join(crawl, 'page.warc.gz')],
    /is not a WARC, ARC or WET file: it starts like HTML.*\[input\/not-an-archive\]/,
  )
})

test.skipIf(isRoot)('an unreadable file', () => {
  const path = join(crawl, 'closed.warc.gz')
  writeFileSync(path, 'x')
  chmodSync(path, 0)
  return refuses([path], /cannot be read \(EACCES\)/)
})

test('an unknown recipe, an unknown key, a rule misspelt: with line and nearest name', async () => {
  await refuses(
    [a, '--recipe', 'limpdi'],
    /no recipe “limpdi”\. Recipes that ship with Limpid: .*limpid.*\[recipe\/not-found\]/,
  )
  await refuses(
    [a, '--recipe', recipe('  - rule: quality.too-little-text', '    treshold: 3')],
    /r\.yaml, line 5: unknown key “treshold”\. Did you mean “threshold”\?/,
  )
  await refuses(
    [a, '--recipe', recipe('  - rule: quality.to-little-text')],
    /line 4: unknown rule “quality\.to-little-text”\. Did you mean “quality\.too-little-text”\?/,
  )
  await refuses(
    [
      a,
      '--recipe',
      recipe('  - rule: language.other-language', '    with:', '      langages: [en]'),
    ],
    /line 6: rule “language\.other-language” has no parameter “langages”\. Did you mean “languages”\? It takes: languages\./,
  )
})

test('an unknown option names the nearest, a wrong number says what is expected', async () => {
  const out = join(crawl, 'never')
  const unknown = await limpid(['build', a, '--out', out, '--wrokers', '3'])
  expect(unknown).toMatchObject({ code: 2 })
  expect(unknown.stderr).toContain('Did you mean --workers?')
  expect(await limpid(['build', a, '--out', out, '--workers', 'many'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('whole number from 1 to 1024'),
  })
  expect(existsSync(out)).toBe(false)
})

test('an --out that holds another run, or anything else, is refused and left as it was', async () => {
  const out = join(crawl, 'mine')
  expect((await limpid(['build', a, '--out', out])).code).toBe(0)
  const other = await limpid(['build', b, '--out', out])
  expect(other).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(
      /holds another run \(recipe limpid, 1 file\).*\[run\/other-plan\]/,
    ),
  })
  expect(existsSync(join(out, 'release/release.json'))).toBe(true)
  const foreign = join(crawl, 'foreign')
  mkdirSync(foreign)
  writeFileSync(join(foreign, 'letter.txt'), 'dear')
  expect(await limpid(['build', a, '--out', foreign])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('[run/not-empty]'),
  })
  expect(readdirSync(foreign)).toEqual(['letter.txt'])
})

test('Ctrl-C says how to continue, leaves no release, and the same command finishes', async () => {
  const out = join(crawl, 'stopped')
  const args = ['build', join(crawl, 'many.warc.gz'), '--out', out, '--workers', '1']
  const { child, ended } = start(args)
  while (!existsSync(join(out, 'scratch'))) await sleep(20)
  child.kill('SIGINT')
  const said = await ended
  expect(said.code).toBe(130)
  expect(said.stderr.trim().split('\n').at(-1)).toMatch(
    /^limpid: stopped\. Run the same command again to continue/,
  )
  expect(existsSync(join(out, 'release'))).toBe(false)
  expect((await limpid(args)).code).toBe(0)
})

/** A file system of one megabyte, or null where none may be mounted. */
function smallDisk(): string | null {
  const path = mkdtempSync(join(tmpdir(), 'limpid-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', path], { stdio: 'ignore' })
    return path
  } catch {
    return null
  }
}

test('a full disk is one sentence, and the run continues once there is room', async (context) => {
  const disk = smallDisk()
  if (disk === null) {
    context.skip('no file system can be mounted here')
    return
  }
  try {
    const args = [
      'build',
      join(crawl, 'many.warc.gz'),
      '--out',
      join(disk, 'run'),
      '--workers',
      '1',
    ]
    const full = await limpid(args)
    expect(full).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/the disk is full\. Make room.*\[run\/disk-full\]/),
    })
    expect(full.stderr).not.toContain(' at ')
    expect(existsSync(join(disk, 'run/release'))).toBe(false)
    execFileSync('mount', ['-o', 'remount,size=200m', disk])
    expect((await limpid(args)).code).toBe(0)
  } finally {
    execFileSync('umount', ['-l', disk])
  }
})

test('a mistake is said in French where French is spoken', async () => {
  const { ended } = start(['build', '/nowhere.warc.gz', '--out', join(crawl, 'x')], {
    LC_ALL: 'fr_FR.UTF-8',
  })
  expect((await ended).stderr).toContain('le fichier /nowhere.warc.gz n’existe pas')
})
