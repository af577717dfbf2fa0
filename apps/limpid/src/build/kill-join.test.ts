import { cpSync, existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
import { article, crawlFolder } from './crawl.test-support.ts'
import { limpid, start } from './limpid.test-support.ts'
import { digests } from './release-bytes.test-support.ts'

const SUBJECTS = ['lighthouse', 'orchard', 'quarry', 'chapel', 'ferry', 'mill']

/** Twelve captures of six articles and their near copies. */
const pages = (file: string, year: number) =>
  SUBJECTS.flatMap((subject, index) => [
    {
      url: `https://${file}.example/${subject}`,
      body: article(subject, year),
      date: `202${index % 4}-01-01T00:00:00Z`,
    },
    {
      url: `https://${file}.example/${subject}/copy`,
      body: article(subject, year).replace('warm varnish', `rope number ${file}`),
      date: '2024-06-01T00:00:00Z',
    },
  ])
const crawl = crawlFolder({
  'a.warc.gz': pages('a', 1912),
  'b.warc.gz': pages('b', 1912),
  'c.warc.gz': pages('c', 1913),
})
const at = (name: string) => join(crawl, name)
const recipe = at('recipe.yaml')
writeFileSync(
  recipe,
  'recipe: near\nduplicates: { url: true, near: {} }\nsteps:\n  - rule: quality.too-little-text\n',
)

const commandOf = (out: string, against: readonly string[]) => [
  'build',
  ...(against.length > 0 ? ['b', 'c'] : ['a', 'b']).map((name) => at(`${name}.warc.gz`)),
  '--out',
  out,
  '--recipe',
  recipe,
  '--workers',
  '2',
  ...against.flatMap((release) => ['--against', release]),
]

beforeAll(async () => {
  expect(await limpid(commandOf(at('first'), []))).toMatchObject({ code: 0 })
  expect(await limpid(commandOf(at('next'), [at('first')]))).toMatchObject({ code: 0 })
}, 120_000)

/** A copy of a finished run as it was before its join. */
function beforeJoin(run: string, name: string): string {
  const out = at(name)
  cpSync(at(run), out, { recursive: true })
  for (const made of ['join', 'publish', 'release'])
    rmSync(join(out, made), { recursive: true, force: true })
  return out
}

/** Starts the command and kills it as soon as `step` is there: true where the join had not ended. */
async function killAt(step: string, out: string, command: readonly string[]): Promise<boolean> {
  const { child, ended } = start(command)
  while (!existsSync(join(out, step)) && child.exitCode === null) await sleep(1)
  child.kill('SIGKILL')
  await ended
  return !existsSync(join(out, 'join/duplicates.parquet'))
}

/** What tells that a file was not written again: its place on disk and the time of its last change. */
function finishedSteps(out: string): Readonly<Record<string, string>> {
  const names = readdirSync(join(out, 'join'), { recursive: true, encoding: 'utf8' })
  const finished = names.filter((name) => name.endsWith('.parquet')).toSorted()
  return Object.fromEntries(
    finished.map((name) => {
      const { ino, mtimeMs } = statSync(join(out, 'join', name))
      return [name, `${ino} ${mtimeMs}`]
    }),
  )
}

test.for([
  { run: 'first', step: 'join/positions.parquet' },
  { run: 'first', step: 'join/edges/band-07.parquet' },
  { run: 'first', step: 'scratch/join/shingles.bin' },
  { run: 'next', step: 'join/components/round-00.parquet' },
  { run: 'next', step: 'join/clusters.parquet' },
])(
  'killed in the join of the $run run when $step is there, the same command goes on to the same bytes',
  { timeout: 120_000 },
  async ({ run, step }) => {
    const out = beforeJoin(run, `killed-${run}-${step.replaceAll('/', '-')}`)
    const command = commandOf(out, run === 'next' ? [at('first')] : [])
    expect(await killAt(step, out, command)).toBe(true)
    const finished = finishedSteps(out)
    expect(Object.keys(finished)).not.toEqual([])

    expect(await limpid(command)).toMatchObject({ code: 0 })
    expect(finishedSteps(out)).toMatchObject(finished)
    expect(digests(join(out, 'release'))).toEqual(digests(at(`${run}/release`)))
  },
)
