import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { minHashEditions, signatureOf } from '@limpid/rules'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { literal, withDatabase } from '../storage/database.ts'
import { components } from './components.ts'
import { findDuplicates } from './find-duplicates.ts'
import { Spool } from '../storage/spool.ts'
import { signatureColumns, signatureRow } from '../work/signatures.ts'
import { similarity } from './shingle-store.ts'
import { Steps } from './steps.ts'

const scratch = mkdtempSync(join(tmpdir(), 'limpid-join-'))
const options = { scratch, memoryLimit: '256MB', threads: 2 }
let runs = 0
const fresh = () => join(scratch, `join-${runs++}`)

/** Components as a child would find them: colour neighbours until nothing changes. */
function naive(edges: readonly (readonly [number, number])[]): ReadonlyMap<number, number> {
  const colour = new Map<number, number>()
  for (const node of edges.flat()) colour.set(node, node)
  for (let changed = true; changed;) {
    changed = false
    for (const [a, b] of edges) {
      const least = Math.min(colour.get(a) ?? a, colour.get(b) ?? b)
      for (const node of [a, b]) {
        changed ||= colour.get(node) !== least
        colour.set(node, least)
      }
    }
  }
  return colour
}

const byNode = ([a]: readonly [number, number], [b]: readonly [number, number]) => a - b

async function componentsOf(
  edges: readonly (readonly [number, number])[],
): Promise<ReadonlyMap<number, number>> {
  return withDatabase(options, async (connection) => {
    const steps = new Steps(connection, fresh())
    const values = edges.map(([a, b]) => `(${Math.max(a, b)}, ${Math.min(a, b)})`).join(', ')
    await steps.make(
      'edges',
      `SELECT DISTINCT CAST(a AS BIGINT) AS a, CAST(b AS BIGINT) AS b FROM (VALUES ${values}) v(a, b) WHERE a <> b`,
    )
    const name = await components(steps, 'edges')
    const read = await connection.runAndReadAll(`SELECT a, b FROM ${steps.table(name)}`)
    const rows = read.getRows().map(([a, b]) => [Number(a), Number(b)] as const)
    return new Map([...rows, ...rows.map(([, b]) => [b, b] as const)])
  })
}

test('components are those that colouring finds', { timeout: 60_000 }, async () => {
  const node = fc.nat({ max: 25 })
  const edges = fc
    .array(fc.tuple(node, node), { minLength: 1, maxLength: 40 })
    .filter((list) => list.some(([a, b]) => a !== b))
  for (const list of fc.sample(edges, { numRuns: 25, seed: 3 })) {
    const real = list.filter(([a, b]) => a !== b)
    expect(new Map([...(await componentsOf(real))].toSorted(byNode))).toEqual(
      new Map([...naive(real)].toSorted(byNode)),
    )
  }
})

test('a path of two thousand pages is one component', { timeout: 60_000 }, async () => {
  const path = Array.from({ length: 2_000 }, (_, index) => [index, index + 1] as const)
  const found = await componentsOf(path)
  expect(found.size).toBe(2_001)
  expect(new Set(found.values())).toEqual(new Set([0]))
})

/** Texts of 200 invented words; a copy changes the given share of them. */
function texts(): readonly { page: number; text: string; captured: number; url: string }[] {
  let state = 1
  const random = () => (state = (state * 48271) % 2147483647) / 2147483647
  const letter = () => String.fromCharCode(97 + Math.floor(random() * 26)) // no digits: they are folded into 0
  const word = () => letter() + letter() + letter()
  const made: { page: number; text: string; captured: number; url: string }[] = []
  for (let family = 0; family < 40; family++) {
    let words = Array.from({ length: 200 }, word)
    for (let copy = 0; copy < 1 + (family % 6); copy++) {
      made.push({
        page: made.length,
        text: words.join(' '),
        captured: Math.floor(random() * 1000),
        url: `https://a.example/${made.length % 90}`,
      })
      const changes = family % 3 // chains of small changes, and exact copies
      words = words.map((old, index) =>
        index < changes * (copy + 1) && random() < 0.5 ? word() : old,
      )
    }
  }
  return made
}

type Pages = ReturnType<typeof texts>
const [edition] = minHashEditions

/** Runs the whole search over given pages; `kept` is what the ledger would say. */
async function search(pages: Pages, folder = fresh()) {
  if (!edition) throw new Error('no edition')
  const asked = { exact: true, url: true, near: { edition, verify: 0.8 } }
  return withDatabase(options, async (connection) => {
    const name = join(scratch, `table-${runs++}`)
    using signatures = new Spool(`${name}.s`, signatureColumns(asked))
    using rows = new Spool(`${name}.t`, {
      page: 'BIGINT',
      text: 'VARCHAR',
      text_hash: 'VARCHAR',
      captured: 'BIGINT',
    })
    for (const { page, text, captured, url } of pages) {
      signatures.add(signatureRow(page, url, text, asked))
      rows.add({ page, text, text_hash: text, captured })
    }
    await signatures.toParquet(connection, `${name}.signatures.parquet`, 1000)
    await rows.toParquet(connection, `${name}.texts.parquet`, 1000)
    const table = (kind: string) => `read_parquet(${literal(`${name}.${kind}.parquet`)})`
    const steps = new Steps(connection, folder)
    await findDuplicates({
      steps,
      asked,
      candidates: `SELECT 0 AS origin, t.page, s.surt, t.text_hash, t.captured, length(t.text) AS kept_chars FROM ${table('texts')} t JOIN ${table('signatures')} s ON t.page = s.page`,
      origins: [{ signatures: table('signatures'), texts: table('texts'), text: 't.text' }],
      scratch,
    })
    const read = await connection.runAndReadAll(
      `SELECT page, survivor, rule, similarity FROM ${steps.table('duplicates')}`,
    )
    return read.getRowObjects().map(({ page, survivor, rule, similarity: alike }) => ({
      page: Number(page),
      survivor: Number(survivor),
      rule: String(rule),
      similarity: alike === null ? null : Number(alike),
    }))
  })
}

test('whoever is dropped names a kept page, at least as alike as the recipe asks', async () => {
  const pages = texts()
  const dropped = await search(pages)
  const rules = new Set(dropped.map(({ rule }) => rule))
  expect([...rules].toSorted()).toEqual([
    'duplicates.exact-text',
    'duplicates.near-text',
    'duplicates.url',
  ])
  const gone = new Set(dropped.map(({ page }) => page))
  const shingles = pages.map(({ text }) => {
    const set = edition && signatureOf(text, edition)?.shingles
    return set ? new Uint32Array(set.buffer, set.byteOffset, set.length * 2) : new Uint32Array()
  })
  for (const { page, survivor, rule, similarity: stated } of dropped) {
    expect(gone.has(survivor)).toBe(false)
    if (rule === 'duplicates.url') continue
    const alike = similarity(
      shingles[page] ?? new Uint32Array(),
      shingles[survivor] ?? new Uint32Array(),
    )
    expect(stated).toBe(alike)
    expect(alike).toBeGreaterThanOrEqual(0.8)
  }
})

test('the order of the pages in the crawl files changes nothing', async () => {
  const pages = texts()
  expect(await search(pages.toReversed())).toEqual(await search(pages))
})

test(
  'a search stopped after any of its steps goes on to the same result',
  { timeout: 60_000 },
  async () => {
    const folder = fresh()
    const wanted = await search(texts(), folder)
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.parquet'),
    )
    const bytes = new Map(files.map((name) => [name, readFileSync(join(folder, name))]))
    for (let lost = 1; lost <= files.length; lost += 4) {
      for (const name of files.slice(-lost)) rmSync(join(folder, name), { force: true })
      expect(await search(texts(), folder)).toEqual(wanted)
      for (const [name, content] of bytes) writeFileSync(join(folder, name), content)
    }
  },
)
