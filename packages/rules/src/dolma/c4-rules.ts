import { view, type Document } from '../document.ts'
import { NO_SPANS, type Finding, type Rule, type Span } from '../rule.ts'
import { strip } from '../text/white-space.ts'
import { splitWhite } from '../words/white-words.ts'
import { DOLMA_C4 } from './sources.ts'

/** Fewer words make a line too short (Dolma's code). */
const FEWEST_WORDS = 3
const END_MARKS = ['.', '?', '!', '"']

interface C4Line extends Span {
  /** Lower-cased and stripped. */
  readonly line: string
  readonly words: readonly string[]
}

/** Lines between newlines, each with the newline behind it; a newline at the end leaves an empty line. */
const c4Lines = view(({ text }): readonly C4Line[] => {
  let start = 0
  const raw = text.split('\n')
  return raw.map((original, index) => {
    const end = start + original.length + (index < raw.length - 1 ? 1 : 0)
    const line = strip(original.toLowerCase())
    const found = { start, end, line, words: splitWhite(line) }
    start = end
    return found
  })
})

export const unpunctuatedLines = c4Rule(
  'unpunctuated-lines',
  'Lines end without full stop, question mark, exclamation mark or quotation mark.',
  'lines',
  (document) => lines(document, ({ line }) => !END_MARKS.some((mark) => line.endsWith(mark))),
)

export const shortLines = c4Rule(
  'short-lines',
  'Lines have fewer than three words.',
  'lines',
  (document) => lines(document, ({ words }) => words.length < FEWEST_WORDS),
)

/** The word alone: `javascript.` is another word here. */
export const javascript = c4Rule(
  'javascript',
  'The word “javascript” stands in the text.',
  'count',
  (document) => flag(document, ({ words }) => words.includes('javascript')),
)

export const loremIpsum = c4Rule(
  'lorem-ipsum',
  'A line holds “lorem ipsum”, as Dolma notes it.',
  'count',
  (document) => flag(document, ({ line }) => line.includes('lorem ipsum')),
)

export const curlyBrace = c4Rule(
  'curly-brace',
  'A line holds an opening curly bracket, as Dolma notes it.',
  'count',
  (document) => flag(document, ({ line }) => line.includes('{')),
)

/** Words of the operator's list between white space, so that `darn,` is none; phrases of several words anywhere in a line. */
export const listedWords: Rule<{ readonly words: readonly string[] }> = {
  ...c4Rule(
    'listed-words',
    'Words of the supplied list stand between white space, as Dolma notes it.',
    'count',
    () => ({
      score: null,
      spans: NO_SPANS,
    }),
  ),
  parameters: { words: [] },
  measure(document, { words }) {
    if (words.length === 0) return { score: null, spans: NO_SPANS }
    const single = new Set(words.filter((word) => !word.includes(' ')))
    const phrases = words.filter((word) => word.includes(' '))
    return flag(
      document,
      (line) =>
        line.words.some((word) => single.has(word)) ||
        phrases.some((phrase) => line.line.includes(phrase)),
    )
  },
}

/** What Dolma's C4 tagger notes; the recipe of its web part asks for none of it. */
export const c4TaggerRules: readonly Rule[] = [
  unpunctuatedLines,
  shortLines,
  javascript,
  loremIpsum,
  curlyBrace,
  listedWords,
]

function c4Rule(
  fault: string,
  sentence: string,
  unit: string,
  measure: (document: Document) => Finding,
): Rule {
  return {
    id: `dolma.${fault}@1.6`,
    version: 1,
    sentence,
    source: DOLMA_C4,
    unit,
    fires: '>',
    threshold: 0,
    action: 'note',
    parameters: {},
    measure,
  }
}

function lines(document: Document, counts: (line: C4Line) => boolean): Finding {
  const spans = c4Lines(document).filter(counts)
  return { score: spans.length, spans: spans.map(({ start, end }) => ({ start, end })) }
}

/** A flag of the whole page; its span is the page, as the tagger writes it. */
function flag(document: Document, counts: (line: C4Line) => boolean): Finding {
  if (!c4Lines(document).some(counts)) return { score: 0, spans: NO_SPANS }
  return { score: 1, spans: [{ start: 0, end: document.text.length }] }
}
