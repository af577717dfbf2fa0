import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildPage } from './build.ts'
import { extract } from './index.ts'
import { sourceOf } from './source.ts'

/** Pages that have brought parsers down, by their size in units. */
const ATTACKS: Readonly<Record<string, (units: number) => string>> = {
  'nested divs': (units) => '<div>'.repeat(units),
  'nested divs with text': (units) => '<div>word '.repeat(units),
  'divs closed by the wrong name': (units) =>
    `${'<div>'.repeat(units)}${'</section>'.repeat(units)}`,
  'divs closed by the wrong inline name': (units) =>
    `${'<div>'.repeat(units)}${'</span>'.repeat(units)}`,
  'a section outside a table': (units) =>
    `<section><table><tr><td>${'<div>'.repeat(units)}${'</section>'.repeat(units)}`,
  'paragraphs in buttons': (units) => `${'<p><button>'.repeat(units)}${'<p>'.repeat(units)}`,
  'list items in lists': (units) => '<ul><li>'.repeat(units),
  'links in links': (units) => '<a href=x><b>'.repeat(units),
  'tables in tables': (units) => '<table><tr><td>'.repeat(units),
  'rows without tables': (units) => '<tr><td>x'.repeat(units),
  'unclosed comments': (units) => '<!-- '.repeat(units),
  'dashes in a comment': (units) => `<!--${'-'.repeat(units * 8)}`,
  'unclosed attributes': (units) => '<a b="'.repeat(units),
  'attributes without end': (units) => `<p ${'a '.repeat(units)}`,
  'distinct attributes': (units) =>
    `<p ${Array.from({ length: units }, (_, index) => `a${index}=1`).join(' ')}>x`,
  'unclosed scripts': (units) => '<script>x</scrip>'.repeat(units),
  'scripts with comments': (units) => '<script><!-- <script> </script>'.repeat(units),
  'many short scripts': (units) => '<script></script>'.repeat(units),
  'unclosed titles': (units) => '<title>'.repeat(units),
  'ends without starts': (units) => '</p></div></li></table></a>'.repeat(units),
  'angle brackets': (units) => '<'.repeat(units * 8),
  ampersands: (units) => `<p>${'&'.repeat(units * 8)}`,
  'a number without end': (units) => `<p>&#${'9'.repeat(units * 8)};`,
  'references without end': (units) => `<p>${'&notanentity'.repeat(units)}`,
  'NUL bytes': (units) => `<p>a\0b${'\0'.repeat(units * 8)}</p>`,
  'one long line': (units) => 'lorem ipsum '.repeat(units),
  'one long word': (units) => 'x'.repeat(units * 12),
  'custom elements': (units) =>
    Array.from({ length: units }, (_, index) => `<x-${index}>`).join(''),
  'line breaks': (units) => '<br>x'.repeat(units),
  'headings like the title': (units) =>
    `<title>A long enough headline</title>${'<article><h2>A long enough headline</h2></article>'.repeat(units)}`,
  metas: (units) => '<meta name=robots content=noai>'.repeat(units),
  'nested JSON-LD': (units) =>
    `<script type=application/ld+json>${'[{"@graph":'.repeat(units)}</script>`,
  'foreign content': (units) => '<svg><foreignObject><math><mi>'.repeat(units),
  'hidden by style': (units) => '<div style="display:none"><p>folded words</p>'.repeat(units),
  cells: (units) => `<table><tr>${'<td>cell'.repeat(units)}`,
}

const UNITS = 4000

test.each(Object.entries(ATTACKS))('works linearly on %s', (_, attack) => {
  const small = buildPage(sourceOf(attack(UNITS)))
  const large = buildPage(sourceOf(attack(UNITS * 4)))
  const growth = large.source.bytes.length / small.source.bytes.length
  expect(large.work).toBeLessThanOrEqual(small.work * growth + 1000)
  expect(large.work).toBeLessThanOrEqual(large.source.bytes.length * 3 + 1000)
})

test.each(Object.entries(ATTACKS))('gives well-formed text without NUL on %s', (_, attack) => {
  const { text, leftOutText, title } = extract(attack(UNITS))
  const all = `${text}${leftOutText}${title ?? ''}`
  expect(all.isWellFormed()).toBe(true)
  expect(all).not.toContain('\0')
})

test('passes a line of ten megabytes, a hundred thousand divs and a million attributes', () => {
  const line = 'The goats came home. '.repeat(500_000)
  const { text, leftOutText } = extract(`<p>${line}`)
  expect(text.length + leftOutText.length).toBe(line.length - 1)
  expect(extract(`${'<div>'.repeat(100_000)}deep`).blocks).toHaveLength(1)
  expect(extract(`<p ${'a=1 '.repeat(1_000_000)}>wide`).blocks).toHaveLength(1)
})

test('a page of a million paragraphs keeps every letter in a bounded number of blocks', () => {
  const { text, leftOutText, blocks } = extract('<p>a'.repeat(1_000_000))
  expect(blocks.length).toBeLessThanOrEqual(1 << 15)
  expect(`${text}${leftOutText}`.replaceAll('\n', '')).toHaveLength(1_000_000)
})

const piece = fc.oneof(
  fc.constantFrom(
    '<p>',
    '</p>',
    '<table>',
    '<tr>',
    '<td>',
    '</table>',
    '<a href=x>',
    '</a>',
    '<b>',
    '</b>',
  ),
  fc.constantFrom(
    '<!--',
    '-->',
    '<script>',
    '</script>',
    '<svg>',
    '</svg>',
    '<li>',
    '<ul>',
    '</ul>',
    '<br>',
    '<pre>',
  ),
  fc.constantFrom(
    '<div hidden>',
    '</div>',
    '<select>',
    '<option>',
    '<ruby>',
    '<rt>',
    '<h1>',
    '</h2>',
    '<',
    '&',
    '&amp;',
  ),
  fc.constantFrom(
    '<div style="display:none">',
    '<template>',
    '</template>',
    '<title>',
    '</title>',
    '\0',
    '\u{1f410}',
    '\ud800',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
)

test('any soup of tags gives the same result twice, blocks that tile both texts, and whole characters', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const html = pieces.join('')
      const first = extract(html)
      expect(extract(html)).toEqual(first)
      expect(`${first.text}${first.leftOutText}${first.title}`.isWellFormed()).toBe(true)
      expect(
        tiles(
          first.blocks.filter(({ leftOut }) => leftOut === undefined),
          first.text,
        ),
      ).toBe(true)
      expect(
        tiles(
          first.blocks.filter(({ leftOut }) => leftOut !== undefined),
          first.leftOutText,
        ),
      ).toBe(true)
    }),
    { numRuns: 300, seed: 20261124 },
  )
})

/** Whether blocks cover a text from end to end, with one line feed between them. */
function tiles(
  blocks: readonly { readonly start: number; readonly end: number }[],
  text: string,
): boolean {
  let position = 0
  for (const { start, end } of blocks) {
    if (start !== position || end <= start) return false
    position = end + 1
  }
  return text === '' ? blocks.length === 0 : position === text.length + 1
}
