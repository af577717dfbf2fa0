import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { defaultTreeAdapter as adapter, parse } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { expect, test } from 'vitest'
import { PAGES, readLines, readRealPages, TITLES } from '../scripts/real-pages.ts'
import { buildPage } from './build.ts'
import { extract } from './index.ts'
import { sourceOf } from './source.ts'
import { visibleText } from './visible-text.ts'

// Stated simplifications: blanks are not compared (Limpid drops them between blocks), nor NUL and
// U+FFFD (Limpid drops NUL, the standard's tokenizer replaces it in some states), nor the text of
// elements that are not shown.

const NOT_SHOWN = new Set(['script', 'style', 'template', 'title', 'iframe', 'noembed', 'noframes'])
const IGNORED = /[\s\0\u00a0\ufffd]+/gu

const missing = existsSync(PAGES) ? false : `no ${PAGES.pathname}`
if (missing !== false) console.log(`skipped: ${missing}`)

test.skipIf(missing)(
  'has the characters of parse5 in the order of parse5 on 99.5 % of real pages',
  () => {
    const pages = readRealPages()
    let characters = 0
    const different = pages.filter(({ body }) => {
      const source = sourceOf(body)
      const wanted = textOf(source.bytes.toString('utf8'))
      characters += wanted.length
      return visibleText(buildPage(source)).replace(IGNORED, '') !== wanted
    })
    expect(characters).toBeGreaterThan(1_000_000)
    expect(different.map(({ url }) => url)).toEqual([])
  },
)

test.skipIf(missing)('has the titles of Chromium on 99 % of real pages', () => {
  const titles = new Map(readLines(TITLES).map(goldenTitle))
  const different = readRealPages().filter(({ record, body, contentType }) => {
    const charset = /charset=([\w-]+)/i.exec(contentType)?.[1]
    const { title } = extract(body, charset === undefined ? {} : { charset })
    return (title ?? '') !== titles.get(record)
  })
  expect(different.map(({ url }) => url)).toEqual([])
})

function goldenTitle(line: unknown): readonly [string, string] {
  // The format is stated in ../shared/data/golden/README.md.
  const { record, title } = line as { readonly record: string; readonly title: string }
  return [record, title]
}

/** Folder `tokenizer` of github.com/html5lib/html5lib-tests (MIT), which no registry has. */
const CASES = process.env['HTML5LIB_TOKENIZER']
if (CASES === undefined)
  console.log('skipped: HTML5LIB_TOKENIZER names no folder of html5lib tokenizer cases')

test.skipIf(CASES === undefined)('has the characters of the html5lib tokenizer cases', () => {
  const cases = readdirSync(CASES ?? '')
    .filter((name) => name.endsWith('.test'))
    .flatMap(readCases)
  const failed = cases.filter(({ input, characters }) => {
    return (
      visibleText(buildPage(sourceOf(input))).replace(IGNORED, '') !==
      characters.replace(IGNORED, '')
    )
  })
  expect(cases.length).toBeGreaterThan(6000)
  expect(failed.map(({ input }) => input)).toEqual([])
})

interface TokenizerCase {
  readonly input: string
  readonly characters: string
}

interface CaseFile {
  readonly tests?: readonly {
    readonly input: string
    readonly output: readonly (readonly string[])[]
    readonly initialStates?: readonly string[]
    readonly doubleEscaped?: boolean
  }[]
}

/** Elements that switch the tokenizer in a page but not in these cases, and lone surrogates, which UTF-8 has not. */
const OTHERWISE =
  /<(?:script|style|title|textarea|xmp|iframe|noembed|noframes|plaintext|svg|math|select|template)/i

function readCases(name: string): readonly TokenizerCase[] {
  // The format is html5lib's own, stated in its README.
  const file = JSON.parse(readFileSync(`${CASES}/${name}`, 'utf8')) as CaseFile
  return (file.tests ?? []).flatMap(({ input, output, initialStates, doubleEscaped }) => {
    const isData = initialStates === undefined || initialStates.includes('Data state')
    const characters = output
      .filter(([kind]) => kind === 'Character')
      .map(([, text]) => text)
      .join('')
    const one = doubleEscaped
      ? { input: unescape(input), characters: unescape(characters) }
      : { input, characters }
    return isData && one.input.isWellFormed() && !OTHERWISE.test(one.input) ? [one] : []
  })
}

function unescape(text: string): string {
  return text.replace(/\\u([0-9a-f]{4})/gi, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  )
}

function textOf(html: string): string {
  const parts: string[] = []
  const waiting: DefaultTreeAdapterTypes.Node[] = [parse(html, { scriptingEnabled: false })]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (adapter.isTextNode(node)) parts.push(node.value)
    else if (!isNotShown(node) && 'childNodes' in node)
      waiting.push(...node.childNodes.toReversed())
  }
  return parts.join('').replace(IGNORED, '')
}

function isNotShown(node: DefaultTreeAdapterTypes.Node): boolean {
  return (
    adapter.isElementNode(node) &&
    NOT_SHOWN.has(node.tagName) &&
    node.namespaceURI.endsWith('xhtml')
  )
}
