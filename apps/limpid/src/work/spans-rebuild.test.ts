import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { applySpans, judge, type Judgement } from '@limpid/rules'
import { expect, test } from 'vitest'
import { findRecipe, shippedRecipes } from '../recipe/find-recipe.ts'
import { codePointOffsets } from './code-points.ts'
import { identified } from './read-page.ts'

/** Recipes whose own rules cut; those of ccnet cut across pages (build/lines.test.ts and build/real-crawl.test.ts). */
const EDITING = ['c4-datatrove-0.10', 'dolma-1.6', 'refinedweb-dclm']
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

/** Pages edited, by recipe: those that ship with Limpid, all of them. */
function holds(texts: readonly string[]): Readonly<Record<string, number>> {
  const documents = texts.map((text) => identified('', text))
  return Object.fromEntries(
    shippedRecipes().map((recipe) => {
      const { steps } = findRecipe(recipe)
      let edited = 0
      for (const [index, document] of documents.entries()) {
        const judgement = judge(document, steps)
        // A boolean, so that a failure prints no page.
        const isSame = rebuilt(document.text, judgement) === judgement.text
        expect([recipe, index, isSame]).toEqual([recipe, index, true])
        if (judgement.edits.length > 0) edited++
      }
      return [recipe, edited]
    }),
  )
}

test('source and recorded spans give the kept text, on every sample text and every recipe', () => {
  const edited = holds([
    ...textsOf(readFileSync(SAMPLE, 'utf8')),
    'a😀 b\r\n😀 One line it is. [12]\u2028menu\nmail ada@example.org now',
  ])
  for (const recipe of EDITING) expect(edited[recipe], recipe).toBeGreaterThan(0)
})

test.skipIf(!isHere)(
  'and on the real pages',
  () => {
    const texts = textsOf(gunzipSync(readFileSync(PAGES)).toString('utf8'))
    expect(texts.length).toBeGreaterThan(100)
    const edited = holds(texts.filter((_text, index) => index % 4 === 0))
    for (const recipe of EDITING) expect(edited[recipe], recipe).toBeGreaterThan(0)
  },
  60_000,
)
