import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { applySpans, judge, type Judgement } from '@limpid/rules'
import { expect, test } from 'vitest'
import { findRecipe } from '../recipe/find-recipe.ts'
import { codePointOffsets } from './code-points.ts'
import { identified } from './read-page.ts'

const RECIPES = [
  'limpid',
  'c4-datatrove-0.10',
  'fineweb-datatrove-0.10',
  'fineweb-2024-04',
  'dolma-1.6',
]
const SAMPLE = new URL('../../../../sample/texts.jsonl', import.meta.url)
const PAGES = new URL('../../../../../shared/data/crawl/pages.truth.jsonl.gz', import.meta.url)
const isHere = existsSync(PAGES)
if (!isHere) console.warn(`skipped: ${PAGES.pathname} is not here`)

function textsOf(lines: string): readonly string[] {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      const row: unknown = JSON.parse(line)
      return typeof row === 'object' &&
        row !== null &&
        'text' in row &&
        typeof row.text === 'string'
        ? [row.text.toWellFormed()]
        : []
    })
}

/** The text rebuilt from nothing but the source and what is recorded: code points of the spans that cut or mask. */
function rebuilt(source: string, { hits }: Judgement): string {
  const offset = codePointOffsets(source)
  const units = [...source]
  const starts = [0]
  for (const [index, unit] of units.entries()) starts.push((starts[index] ?? 0) + unit.length)
  const spans = hits
    .filter(({ step }) => step.action === 'cut' || step.action === 'mask')
    .flatMap(({ spans: recorded }) => recorded)
    .map((span) => ({ ...span, start: offset(span.start), end: offset(span.end) }))
    .map((span) => ({ ...span, start: starts[span.start] ?? 0, end: starts[span.end] ?? 0 }))
  return applySpans(source, spans)
}

function holds(texts: readonly string[]): number {
  let edited = 0
  for (const recipe of RECIPES) {
    const { steps } = findRecipe(recipe)
    for (const [index, text] of texts.entries()) {
      const judgement = judge(identified('', text), steps)
      // A boolean, so that a failure prints no page.
      expect([recipe, index, rebuilt(text, judgement) === judgement.text]).toEqual([
        recipe,
        index,
        true,
      ])
      if (judgement.edits.length > 0) edited++
    }
  }
  return edited
}

test('source and recorded spans give the kept text, on every sample text and every recipe', () => {
  expect(
    holds([
      ...textsOf(readFileSync(SAMPLE, 'utf8')),
      'a😀 b\r\n😀 One line it is. [12]\u2028menu\nmail ada@example.org now',
    ]),
  ).toBeGreaterThan(0)
})

test.skipIf(!isHere)(
  'and on the real pages',
  () => {
    const texts = textsOf(gunzipSync(readFileSync(PAGES)).toString('utf8'))
    expect(texts.length).toBeGreaterThan(100)
    expect(holds(texts.filter((_text, index) => index % 4 === 0))).toBeGreaterThan(20)
  },
  60_000,
)
