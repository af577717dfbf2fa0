import { passagesOf } from '@limpid/rules'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LinesAsked } from '../duplicates/lines-asked.ts'
import { findRecipe } from '../recipe/find-recipe.ts'
import { NOTHING_ASKED, searchLines, type LinedPage } from './lines.test-support.ts'

const CCNET = findRecipe('ccnet').duplicates.lines ?? NOTHING_ASKED
const KEEP_FIRST: LinesAsked = { ...CCNET, run: { minPages: 2, keep: 'first', action: 'cut' } }
const left = async (pages: readonly LinedPage[], asked: LinesAsked) =>
  (await searchLines(pages, asked)).map((page) => page.left)
const documents = (...all: readonly (readonly string[])[]) =>
  all.map((lines, captured) => ({ lines, captured }))

test('CCNet’s case for keeping the first: the first document is whole, of the second its own line is left', async () => {
  const pages = documents(
    ['_Hello', '_World', 'I’m so original'],
    ['_world', 'I’m originaler', '_Hello'],
  )
  expect(await left(pages, KEEP_FIRST)).toEqual([[0, 1, 2], [1]])
})

test('CCNet’s case for two passes: the line that both have is gone from both', async () => {
  const pages = documents(
    ['Hello', '_World', 'I’m so original'],
    ['Good morning', '_World', 'I’m originaler'],
  )
  expect(await left(pages, CCNET)).toEqual([
    [0, 2],
    [0, 2],
  ])
})

test('CCNet’s case of a hash seen once: it is no duplicate, and of two shards with their own repetitions nothing shared is left', async () => {
  expect(await left(documents(['Hello', 'World', 'Good morning']), CCNET)).toEqual([[0, 1, 2]])
  const pages = documents(
    ['Hello', '_World', 'I’m so original'],
    ['_Good morning', '_World', 'I’m originaler'],
    ['_good morning', 'other'],
  )
  expect(await left(pages, CCNET)).toEqual([[0, 2], [2], [1]])
})

test('what only one document repeats it keeps once, and blank lines are lines', async () => {
  expect(await left(documents(['a', 'b', 'A', '', 'c', '']), CCNET)).toEqual([[0, 1, 3, 4]])
  expect(await left(documents(['a', '', 'b'], ['c', '', 'd']), CCNET)).toEqual([
    [0, 2],
    [0, 2],
  ])
})

test('a document without lines of its own is dropped', async () => {
  const [first, second] = await searchLines(documents(['a', 'b'], ['B', 'A', 'own']), CCNET)
  expect([first?.rule, second?.rule]).toEqual([
    'duplicates.too-little-left',
    'duplicates.run-lines',
  ])
})

test('who comes first is decided by capture, then length, then number', async () => {
  const asked: LinesAsked = {
    ...NOTHING_ASKED,
    run: { minPages: 2, keep: 'first', action: 'cut' },
  }
  const holders = async (pages: readonly LinedPage[]) =>
    (await left(pages, asked)).flatMap((lines, page) => (lines.includes(0) ? [page] : []))
  const page = (captured: number, own: string) => ({ captured, lines: ['shared', own] })
  expect(await holders([page(2, 'x'), page(1, 'y'), page(3, 'z')])).toEqual([1])
  expect(await holders([page(1, 'x'), page(1, 'longer'), page(1, 'z')])).toEqual([1])
  expect(await holders([page(1, 'x'), page(1, 'y'), page(1, 'z')])).toEqual([0])
})

test('boilerplate is a matter of one host, from so many pages on', async () => {
  const asked: LinesAsked = {
    ...NOTHING_ASKED,
    host: { minPages: 3, keep: 'none', action: 'cut' },
  }
  const pages = ['a.example', 'a.example', 'a.example', 'b.example', 'b.example'].map(
    (host, page) => ({ host, lines: ['menu', `own ${'x'.repeat(page + 1)}`, '…'] }),
  )
  expect(await left(pages, asked)).toEqual([
    [1, 2],
    [1, 2],
    [1, 2],
    [0, 1, 2],
    [0, 1, 2],
  ])
})

/** CCNet's two passes as its program does them: sets of hashes, document after document. */
function twoPasses(pages: readonly LinedPage[]): readonly (readonly number[])[] {
  const hashes = pages.map(({ lines }) =>
    passagesOf(lines.join('\n'), CCNET).map(({ hash }) => String(hash)),
  )
  const seen = new Map<string, boolean>()
  for (const document of hashes) {
    const before = new Set(seen.keys())
    for (const hash of document) seen.set(hash, before.has(hash))
  }
  return hashes.map((document) =>
    document.flatMap((hash, line) =>
      seen.get(hash) === true || document.indexOf(hash) < line ? [] : [line],
    ),
  )
}

test('on any documents, in any order, what is left is what CCNet’s two passes leave', async () => {
  const words = ['a', 'A', 'b', 'c', ' c', '', '1', '2', 'é', 'É', 'e', '“a”', 'd', 'e f']
  const corpora = fc.sample(
    fc.array(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 }), {
      minLength: 1,
      maxLength: 6,
    }),
    { seed: 6, numRuns: 12 },
  )
  for (const corpus of corpora) {
    const pages = documents(...corpus)
    const order = pages.map((_, page) => page).toReversed()
    const found = (await searchLines(pages, CCNET, order)).map((page) => page.left)
    expect(found).toEqual(twoPasses(pages))
  }
})
